#include "app/consultation/kept_personal.hpp"

#include "kit/sql/in_transaction.hpp"
#include "storage/consultation/comment_store.hpp"

namespace app {

KeptPersonal load_kept_personal(storage::Store& store, storage::EntityId const& entity,
                                domain::Comment const& comment) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        KeptPersonal kept{
            .who = storage::find_commenter(connection, entity, comment.number),
            .origin = storage::find_origin(connection, entity, comment.number),
            .origin_ends = base::Instant(comment.at.moment() + domain::origin_is_kept),
            // What came stands beside the log, its words at least, until it is erased.
            .is_erased = !storage::find_personal(connection, entity, comment.sequence)};
        if (kept.is_erased)
            kept.erased_on_request =
                comment.erasure ? std::optional(comment.erasure->at)
                                : storage::find_last_moment(connection, entity, "comment",
                                                            comment.number.text(),
                                                            domain::Action::personal_erase);
        return kept;
    });
}

}  // namespace app
