#include "app/people/tries.hpp"

#include "app/people/token.hpp"
#include "domain/people/throttle.hpp"

namespace app {

std::string subject_of(std::string_view kind, std::string const& who) {
    return token_hash(std::string(kind) + ":" + who);
}

std::optional<domain::Refusal> wait_of(sql::Connection& connection,
                                       storage::Occasion const& occasion,
                                       std::string const& subject) {
    auto const failures = storage::load_failures(connection, occasion.entity, subject);
    auto const next = domain::next_try(failures);
    if (failures.count == 0 || next <= occasion.now) return std::nullopt;
    return domain::Refusal{.kind = domain::RefusalKind::too_many_tries, .field = {}, .until = next};
}

void note_failure(sql::Connection& connection, storage::Occasion const& occasion,
                  std::string const& subject) {
    auto const failures = storage::load_failures(connection, occasion.entity, subject);
    storage::set_failures(connection, occasion.entity, subject,
                          domain::one_more(failures, occasion.now));
}

}  // namespace app
