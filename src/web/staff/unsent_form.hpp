#pragma once
// A form that came when the session had ended (interface.md §10.2): it is kept, its person signs in
// and then looks at it here, and sends it with the token of the new session. It is judged then as
// any other form; a password is typed again, files are chosen again.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

// Keeps what came and answers with the way to it: through signing in, for whoever is not.
http::Response keep_for_later(Visit const& visit);

// Whether the form that came is of another session of who is signed in.
bool is_own_unsent(Visit const& visit);

// Where the answer is to a form that waited here, and it was taken: it does not wait any more.
void note_sent(Visit const& visit, http::Response const& response);

http::Response unsent_form(Visit const& visit);
http::Response leave_unsent_form(Visit const& visit);

}  // namespace web::staff
