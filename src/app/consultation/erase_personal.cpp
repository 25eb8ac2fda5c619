#include "app/consultation/erase_personal.hpp"

#include "app/consultation/prose.hpp"
#include "app/plan/authority.hpp"
#include "app/record/decide.hpp"
#include "storage/consultation/comment_store.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/people/unit_store.hpp"

namespace app {
namespace {

using domain::RefusalKind;

constexpr std::size_t request_characters_max = 600;

std::optional<domain::Refusal> flaw_of_administrator(sql::Connection& connection,
                                                     storage::Occasion const& occasion) {
    auto const units = storage::load_units(connection, occasion.entity);
    auto const roots = units.below(std::nullopt);
    auto const root = roots.empty() ? std::string() : roots.front()->code;
    return flaw_of_authority(connection, occasion, domain::Permission::manage_people, root);
}

// Comments of which something personal is kept that should not be any more: as many as are erased
// at once.
std::vector<storage::PersonalComment> list_expired(sql::Connection& connection,
                                                   storage::Occasion const& occasion,
                                                   int retention_days) {
    std::vector<storage::PersonalComment> expired;
    auto const today = occasion.now.colombian_date();
    for (auto const& one : storage::list_consultations(connection, occasion.entity)) {
        if (today < one.personal_ends(retention_days)) continue;
        auto const room = erased_at_once - expired.size();
        auto const more = storage::list_personal(connection, occasion.entity, one.number, room);
        expired.insert(expired.end(), more.begin(), more.end());
        if (expired.size() == erased_at_once) break;
    }
    return expired;
}

Erased erase_some(storage::Store& store, storage::Occasion const& occasion, int retention_days) {
    return change(store, occasion.entity, [&](sql::Connection& connection) {
        auto const day_ago = base::Instant(occasion.now.moment() - domain::origin_is_kept);
        auto const expired = list_expired(connection, occasion, retention_days);
        Erased const erased{
            .comments = static_cast<std::int64_t>(expired.size()),
            .origins = storage::count_origins_before(connection, occasion.entity, day_ago)};
        if (erased.comments == 0 && erased.origins == 0) return erased;
        auto const logged = storage::append_to_log(
            connection, occasion,
            {.action = domain::Action::personal_erase,
             .object_kind = "comment",
             .object = "",
             .changes = {{"comments", std::nullopt, std::to_string(erased.comments)},
                         {"origins", std::nullopt, std::to_string(erased.origins)}}});
        storage::erase_origins_before(connection, day_ago, logged);
        for (auto const& comment : expired)
            storage::erase_personal(connection, comment, logged);
        return erased;
    });
}

}  // namespace

domain::Outcome<void> erase_on_request(storage::Store& store, EraseOnRequest const& command) {
    Attempt const attempt{.action = domain::Action::personal_erase,
                          .object_kind = "comment",
                          .object = command.number.text()};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const& entity = command.occasion.entity;
            if (auto flaw = flaw_of_administrator(connection, command.occasion))
                return std::unexpected(std::move(*flaw));
            auto const comment = storage::find_comment(connection, entity, command.number);
            if (!comment) return domain::refuse(RefusalKind::comment_unknown, "aporte");
            if (auto flaw = flaw_of_prose(command.reason, "motivo", RefusalKind::reason_missing,
                                          request_characters_max))
                return std::unexpected(std::move(*flaw));
            if (!storage::has_personal(connection, entity, *comment))
                return domain::refuse(RefusalKind::already_done, "aporte");
            auto const logged = storage::append_to_log(connection, command.occasion,
                                                       {.action = domain::Action::personal_erase,
                                                        .object_kind = "comment",
                                                        .object = command.number.text(),
                                                        .reason = command.reason});
            storage::erase_personal(
                connection, {.number = comment->number, .sequence = comment->sequence}, logged);
            return {};
        });
}

Erased erase_expired(storage::Store& store, storage::Occasion const& occasion, int retention_days) {
    Erased all;
    for (bool may_be_more = true; may_be_more;) {
        auto const some = erase_some(store, occasion, retention_days);
        all.comments += some.comments;
        all.origins += some.origins;
        may_be_more = some.comments == static_cast<std::int64_t>(erased_at_once);
    }
    return all;
}

}  // namespace app
