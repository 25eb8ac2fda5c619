#pragma once
// --at and --scope, with their defaults: today, and the year.

#include "cli/command.hpp"
#include "cli/session.hpp"
#include "domain/measurement/evaluation.hpp"

namespace cli {

inline base::Date cut_off(Request const& request, Session const& session) {
    auto const* const at = request.find("at");
    return at == nullptr ? session.today : base::Date::parse(*at).value();
}

inline domain::Scope scope(Request const& request) {
    auto const* const token = request.find("scope");
    return token == nullptr ? domain::Scope::year : domain::scope_tokens.find(*token).value();
}

}  // namespace cli
