#include "app/people/start_session.hpp"

#include "app/people/token.hpp"

namespace app {

storage::Logged start_session(sql::Connection& connection, StartSession const& command) {
    auto occasion = command.occasion;
    occasion.actor.person = command.person;
    occasion.actor.session = token_hash(command.session_token);
    auto changes = command.how;
    changes.push_back(
        {"stage", std::nullopt, std::string(storage::session_stage_tokens.token(command.stage))});
    auto logged =
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::session_start,
                                .object_kind = "person",
                                .object = command.person,
                                .changes = std::move(changes),
                                .personal = {{"browser", std::nullopt, command.browser}}});
    storage::insert_session(connection,
                            {.token_hash = occasion.actor.session,
                             .person = command.person,
                             .stage = command.stage,
                             .form_token = command.form_token,
                             .peer = occasion.peer,
                             .browser = command.browser,
                             .created_at = occasion.now,
                             .seen_at = occasion.now},
                            logged);
    return logged;
}

}  // namespace app
