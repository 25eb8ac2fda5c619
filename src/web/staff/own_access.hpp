#pragma once
// What one signs in with, changed by oneself, below My profile; whoever does it proves once more
// who they are: the password of today and, where there is one, a code of the second factor.

#include <optional>
#include <string>

#include "app/people/own_access.hpp"
#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

http::Response password_page(Visit const& visit);
http::Response change_password(Visit const& visit);

// What those forms share: the fields of the proof, what was typed into them, their page. Between
// the password and the code stands what browsers want beside the password: a new one.
html::Html proof_fields(Visit const& visit, std::optional<domain::Refusal> const& refusal,
                        html::Html between = {});
app::Proof proof_of(Visit const& visit);
http::Response access_page(Visit const& visit, std::string const& title,
                           std::optional<domain::Refusal> const& refusal, html::Html content);
// Where there is no second factor yet.
http::Response no_factor(Visit const& visit, std::string const& title);

}  // namespace web::staff
