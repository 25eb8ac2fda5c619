#include "web/portal/refusal_status.hpp"

namespace web {

http::Status status_of(domain::Refusal const& refusal) {
    using enum domain::RefusalKind;
    switch (refusal.kind) {
        case not_permitted:
        case own_submission:
        case own_acceptance:
        case own_account:
        case own_role:
            return http::Status::forbidden;
        case wrong_state:
        case changed_meanwhile:
        case comment_changed:
        case plan_open:
        case import_closed:
        case import_edited:
        case edition_meanwhile:
        case renamed:
        case methodology_changed:
        case methodology_frozen:
        case methodology_open:
        case code_taken:
        case consultation_running:
        case consultation_open:
        case consultation_answered:
        case consultation_unsettled:
        case plan_running:
        case review_taken:
        case goal_observed:
        case role_doubled:
        case unit_closed:
        case unit_not_empty:
            return http::Status::conflict;
        case plan_unknown:
        case object_unknown:
            return http::Status::not_found;
        case too_many_tries:
            return http::Status::too_many_requests;
        default:
            return http::Status::unprocessable_content;
    }
}

}  // namespace web
