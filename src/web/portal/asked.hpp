#pragma once
// What a page is asked for in its address: plan, edition, cut-off and scope. Context is in the URL,
// never in a session.

#include <expected>
#include <memory>
#include <optional>

#include "app/plan/library.hpp"
#include "web/portal/visit.hpp"

namespace web {

// The plan of {codigo}, at ?edicion=, ?corte= (YYYY-MM-DD) and ?alcance=; what is left out is the
// latest edition, the cut-off that its figures speak of, and the year.
struct Asked {
    std::shared_ptr<app::Edition const> edition;
    base::Date at;
    domain::Scope scope = domain::Scope::year;
    std::optional<int> stated_edition;
    bool has_stated_cut_off = false;

    domain::Plan const& plan() const { return edition->plan; }

    // The address with the same cut-off, scope and edition.
    html::Url keep(html::Url url) const;
    // An address of the API for the very same edition, cut-off and scope.
    html::Url for_api(html::Url const& url) const;
    // The same address at another cut-off or scope.
    html::Url at_cut_off(html::Url url, base::Date other) const;
    html::Url in_scope(html::Url url, domain::Scope other) const;
};

// Or the page that says what is wrong with the address.
std::expected<Asked, http::Response> ask(Visit const& visit);
// The same for a plan that the address names otherwise.
std::expected<Asked, http::Response> ask_for(Visit const& visit, std::string const& code);

// Scopes in the address: "periodo", "vigencia", "transcurrido", "total".
std::string_view scope_word(domain::Scope scope);
std::optional<domain::Scope> parse_scope_word(std::string_view word);

}  // namespace web
