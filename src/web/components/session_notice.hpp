#pragma once
// What a page says before a session ends, and when it has: a dialog that stays closed until
// assets/source/scripts/sesion.js opens it (WCAG 2.2, 2.2.1; OWASP ASVS 5.0, 7.1.1).

#include <chrono>

#include "kit/html/html.hpp"
#include "kit/text/language.hpp"

namespace web::components {

struct SessionNotice {
    text::Language language;
    std::chrono::seconds at_rest;  // how long the session lives on while nobody comes
    std::chrono::seconds at_most;  // and in any case
    html::Url go_on;               // any page of the session: a visit of it is enough
    html::Url sign_in;
};

html::Html session_notice(SessionNotice const& of);

}  // namespace web::components
