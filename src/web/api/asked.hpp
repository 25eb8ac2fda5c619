#pragma once
// What a call of the API asks for; or the problem (RFC 9457) with what it asks.

#include <expected>
#include <memory>
#include <optional>

#include "app/plan/library.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web::api {

struct Asked {
    std::shared_ptr<app::Edition const> edition;
    base::Date at;
    domain::Scope scope = domain::Scope::year;
    text::Language language = text::Language::spanish;

    domain::Plan const& plan() const { return edition->plan; }
};

// In which a program is told what is wrong: the first of our languages that Accept-Language names;
// Spanish where it names none.
text::Language accepted_language(http::Request const& request);

std::expected<Asked, http::Response> ask(Visit const& visit);

// The whole number from 1 that a parameter of the query states, if any; or the problem with it.
std::expected<std::optional<int>, http::Response> stated_number(Visit const& visit,
                                                                std::string_view name);

// The day that a parameter of the query states, if any; or the problem with it.
std::expected<std::optional<base::Date>, http::Response> stated_day(Visit const& visit,
                                                                    std::string_view name);

// {"type", "title", "status", "detail"}
http::Response problem(http::Status status, std::string_view title, std::string_view detail);

// For what no operation answers.
http::Response not_found(Visit const& visit);
http::Response method_not_allowed(Visit const& visit, std::string_view allowed);

}  // namespace web::api
