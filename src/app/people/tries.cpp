#include "app/people/tries.hpp"

#include <vector>

#include "app/people/token.hpp"
#include "domain/people/throttle.hpp"

namespace app {
namespace {

domain::Refusal too_many_until(base::Instant moment, base::Instant now) {
    return {.kind = domain::RefusalKind::too_many_tries,
            .field = {},
            .until = moment,
            .wait_seconds = (moment.moment() - now.moment()).count()};
}

// What of a place is counted, and what it may fail.
struct Counted {
    std::string subject;
    domain::FailureAllowance allowance;
};

std::vector<Counted> counted_of(Place const& place) {
    std::vector<Counted> list;
    if (!place.origin.empty())
        list.push_back({subject_of("origin", place.origin), domain::failures_of_an_origin});
    if (!place.network.empty())
        list.push_back({subject_of("network", place.network), domain::failures_of_a_network});
    return list;
}

}  // namespace

std::string subject_of(std::string_view kind, std::string const& who) {
    return token_hash(std::string(kind) + ":" + who);
}

std::optional<domain::Refusal> wait_of(sql::Connection& connection,
                                       storage::Occasion const& occasion,
                                       std::string const& subject) {
    auto const failures = storage::load_failures(connection, occasion.entity, subject);
    auto const next = domain::next_try(failures);
    if (failures.count == 0 || next <= occasion.now) return std::nullopt;
    return too_many_until(next, occasion.now);
}

void note_failure(sql::Connection& connection, storage::Occasion const& occasion,
                  std::string const& subject) {
    auto const failures = storage::load_failures(connection, occasion.entity, subject);
    storage::set_failures(connection, occasion.entity, subject,
                          domain::one_more(failures, occasion.now));
}

std::optional<domain::Refusal> wait_of(sql::Connection& connection,
                                       storage::Occasion const& occasion, Place const& place) {
    for (auto const& [subject, allowance] : counted_of(place)) {
        auto const failures = storage::load_failures(connection, occasion.entity, subject);
        auto const next = domain::next_try(failures, allowance);
        if (failures.count > 0 && next > occasion.now) return too_many_until(next, occasion.now);
    }
    return std::nullopt;
}

void note_failure(sql::Connection& connection, storage::Occasion const& occasion,
                  Place const& place) {
    for (auto const& [subject, allowance] : counted_of(place)) {
        auto const failures = storage::load_failures(connection, occasion.entity, subject);
        storage::set_failures(connection, occasion.entity, subject,
                              domain::one_more(failures, allowance, occasion.now));
    }
}

}  // namespace app
