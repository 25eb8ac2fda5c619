#pragma once
// Signing in with the account that the entity gives its people, at its provider of OpenID Connect,
// and linking that account to oneself (app/people/provider_sign_in.hpp).

#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "kit/oidc/provider.hpp"
#include "web/portal/visit.hpp"

namespace web {

struct SignInProvider {
    oidc::Provider& provider;
    std::string issuer;
    std::string name;                      // as people know it: «Cuenta institucional»
    std::vector<std::string> two_factors;  // values of "amr" or "acr" that say so
};

}  // namespace web

namespace web::staff {

// The way there from the page of signing in; nothing where there is no provider.
html::Html provider_link(Visit const& visit, std::string const& return_to);

http::Response go_to_provider(Visit const& visit);
http::Response back_from_provider(Visit const& visit);

http::Response own_account(Visit const& visit);  // /mi-perfil/cuenta
http::Response link_own_account(Visit const& visit);
http::Response unlink_own_account(Visit const& visit);

}  // namespace web::staff
