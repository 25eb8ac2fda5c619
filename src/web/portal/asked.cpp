#include "web/portal/asked.hpp"

#include <charconv>

#include "web/pages/errors.hpp"
#include "web/portal/day.hpp"

namespace web {
namespace {

constexpr std::array<std::pair<domain::Scope, std::string_view>, 4> scope_words{{
    {domain::Scope::period, "periodo"},
    {domain::Scope::year, "vigencia"},
    {domain::Scope::plan, "transcurrido"},
    {domain::Scope::total, "total"},
}};

html::Url with_context(html::Url url, Asked const& asked, std::optional<base::Date> at,
                       domain::Scope scope) {
    if (asked.stated_edition) url = url.query("edicion", std::to_string(*asked.stated_edition));
    if (at) url = url.query("corte", at->text());
    if (scope != domain::Scope::year) url = url.query("alcance", scope_word(scope));
    return url;
}

std::optional<int> parse_number(std::string_view text) {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1) return std::nullopt;
    return number;
}

}  // namespace

std::string_view scope_word(domain::Scope scope) {
    return scope_words[static_cast<std::size_t>(scope)].second;
}

std::optional<domain::Scope> parse_scope_word(std::string_view word) {
    for (auto const& [scope, name] : scope_words)
        if (name == word) return scope;
    return std::nullopt;
}

html::Url Asked::keep(html::Url url) const {
    return with_context(std::move(url), *this,
                        has_stated_cut_off ? std::optional(at) : std::nullopt, scope);
}

html::Url Asked::for_api(html::Url const& url) const {
    return url.query("edition", std::to_string(edition->head.number))
        .query("at", at.text())
        .query("scope", domain::scope_tokens.token(scope));
}

html::Url Asked::at_cut_off(html::Url url, base::Date other) const {
    return with_context(std::move(url), *this, other, scope);
}

html::Url Asked::in_scope(html::Url url, domain::Scope other) const {
    return with_context(std::move(url), *this,
                        has_stated_cut_off ? std::optional(at) : std::nullopt, other);
}

std::expected<Asked, http::Response> ask(Visit const& visit) {
    return ask_for(visit, std::string(visit.arguments["codigo"]));
}

std::expected<Asked, http::Response> ask_for(Visit const& visit, std::string const& code) {
    Asked asked;
    auto const& query = visit.request.query;
    if (auto const edition = query.find("edicion"); edition && !edition->empty()) {
        asked.stated_edition = parse_number(*edition);
        if (!asked.stated_edition)
            return std::unexpected(pages::bad_query(
                visit, std::string(visit.tr("The edition is a number, such as edicion=1."))));
    }
    asked.edition = visit.site.library.find_edition(code, asked.stated_edition);
    if (!asked.edition) return std::unexpected(pages::not_found(visit));

    asked.at = app::default_cut_off(*asked.edition, visit.today);
    if (auto const at = query.find("corte"); at && !at->empty()) {
        auto const date = parse_day(*at, visit.today);
        if (!date)
            return std::unexpected(pages::bad_query(
                visit, std::string(visit.tr("The cut-off is a day written day/month/year, such as "
                                            "corte=31/03/2024."))));
        asked.has_stated_cut_off = true;
        asked.at = *date;
    }
    if (auto const word = query.find("alcance"); word && !word->empty()) {
        auto const scope = parse_scope_word(*word);
        if (!scope)
            return std::unexpected(pages::bad_query(
                visit, std::string(visit.tr("The scope is periodo, vigencia, transcurrido or "
                                            "total."))));
        asked.scope = *scope;
    }
    return asked;
}

}  // namespace web
