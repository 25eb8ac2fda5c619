#include "web/api/asked.hpp"

#include <fmt/format.h>

#include <charconv>

#include "kit/json/writer.hpp"

namespace web::api {
namespace {

http::Response bad_query(std::string_view detail) {
    return problem(http::Status::bad_request, "Bad query", detail);
}

// Of that number, or as it was known on a day, perhaps under a code that the plan had then; else
// the latest. None where there is no such one.
std::expected<std::shared_ptr<app::Edition const>, http::Response> edition_asked(
    Visit const& visit) {
    auto& library = visit.site.library;
    std::string const code(visit.arguments["code"]);
    auto const number = stated_number(visit, "edition");
    if (!number) return std::unexpected(number.error());
    auto const day = stated_day(visit, "known_on");
    if (!day) return std::unexpected(day.error());
    if (!*day) return library.find_edition(code, *number);
    if (*number)
        return std::unexpected(bad_query(
            visit.tr("edition and known_on are two ways to name one: give one of them.")));
    // A code that was given up leads to the one of today first, as without a day.
    if (!library.find_edition(code)) return nullptr;
    auto const known = library.find_known_on(code, **day);
    if (known) return library.find_edition(known->code, known->number);
    return std::unexpected(problem(http::Status::not_found, "Not found",
                                   visit.tr("Nothing of this plan was published by then.")));
}

}  // namespace

http::Response problem(http::Status status, std::string_view title, std::string_view detail) {
    std::string body;
    json::Writer writer(body);
    writer.begin_object().member("type", "about:blank").member("title", title);
    writer.key("status").integer(http::code(status)).member("detail", detail).end_object();
    return http::problem(std::move(body), status);
}

text::Language accepted_language(http::Request const& request) {
    auto const accepted = request.headers.find("Accept-Language").value_or("");
    auto const spanish = accepted.find("es");
    auto const english = accepted.find("en");
    return english < spanish ? text::Language::english : text::Language::spanish;
}

http::Response not_found(Visit const& visit) {
    return problem(http::Status::not_found, "Not found",
                   visit.tr("No operation has this address; GET /api/openapi.json lists them."));
}

http::Response method_not_allowed(Visit const& visit, std::string_view allowed) {
    return problem(http::Status::method_not_allowed, "Method not allowed",
                   visit.tr("This address answers {methods}.", fmt::arg("methods", allowed)));
}

std::expected<std::optional<int>, http::Response> stated_number(Visit const& visit,
                                                                std::string_view name) {
    auto const text = visit.request.query.find(name);
    if (!text) return std::nullopt;
    int value = 0;
    auto const* const end = text->data() + text->size();
    auto const [rest, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc{} || rest != end || value < 1)
        return std::unexpected(bad_query(visit.tr(
            "{name} is a whole number from 1, such as {name}=1.", fmt::arg("name", name))));
    return value;
}

std::expected<std::optional<base::Date>, http::Response> stated_day(Visit const& visit,
                                                                    std::string_view name) {
    auto const text = visit.request.query.find(name);
    if (!text) return std::nullopt;
    auto const date = base::Date::parse(*text);
    if (date) return date;
    return std::unexpected(
        bad_query(visit.tr("{name} is a day, such as {name}=2024-03-31.", fmt::arg("name", name))));
}

std::expected<Asked, http::Response> ask(Visit const& visit) {
    auto const& query = visit.request.query;
    Asked asked;
    auto const found = edition_asked(visit);
    if (!found) return std::unexpected(found.error());
    asked.edition = *found;
    if (!asked.edition)
        return std::unexpected(
            problem(http::Status::not_found, "Not found",
                    visit.tr("There is no such plan or edition; GET /api/v1/plans lists them.")));
    asked.at = app::default_cut_off(*asked.edition, visit.today);
    auto const at = stated_day(visit, "at");
    if (!at) return std::unexpected(at.error());
    if (*at) asked.at = **at;
    if (auto const text = query.find("scope")) {
        auto const scope = domain::scope_tokens.find(*text);
        if (!scope)
            return std::unexpected(bad_query(visit.tr("scope is period, year, plan or total.")));
        asked.scope = *scope;
    }
    if (auto const text = query.find("lang")) {
        auto const language = text::language_tokens.find(*text);
        if (!language) return std::unexpected(bad_query(visit.tr("lang is es or en.")));
        asked.language = *language;
    }
    return asked;
}

}  // namespace web::api
