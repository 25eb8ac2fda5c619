#pragma once
// «¿Le sirvió esta página?»: the answer to the question at the foot of every public page, and what
// was missing for who says no. A plain form without a token of a session: nothing is done in
// anybody's name, so another site gains nothing by sending it through its visitors (there is no
// authority to forge); the browsers that say where a form comes from are heard all the same.
// Floods wait, by their origin, which is held in memory alone and never written.

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

http::Response thanks_for_opinion(Visit const& visit);  // GET /opinion?respuesta=&volver=
http::Response give_opinion(Visit const& visit);        // POST /opinion
http::Response leave_remark(Visit const& visit);        // POST /opinion/falta

}  // namespace web::pages
