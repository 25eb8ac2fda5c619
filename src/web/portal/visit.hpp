#pragma once
// One request on its way to a page: who asks in which language, with which preferences, on which
// day.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/people/visitor.hpp"
#include "base/date.hpp"
#include "domain/measurement/evaluation.hpp"
#include "kit/html/url.hpp"
#include "kit/http/message.hpp"
#include "kit/http/router.hpp"
#include "kit/text/message.hpp"
#include "web/components/shell.hpp"
#include "web/portal/site.hpp"

namespace web {

struct RouteRow;

struct Visit {
    Site& site;
    http::Request const& request;
    http::PathArguments const& arguments;
    text::Language language;
    components::Preferences preferences;
    base::Date today;                       // in Colombia
    app::Visitor const* visitor = nullptr;  // who is signed in, on the side of those who work here
    RouteRow const* row = nullptr;          // that answers, where one does
    std::string page_key = {};              // of the forms of a page that is made for them

    // ?vista=impresion: everything at once, unfolded, with nothing to click through.
    bool for_print() const { return request.query.find("vista") == "impresion"; }

    template <class... Args>
    auto tr(char const* message, Args const&... args) const {
        return text::tr(language, message, args...);
    }

    // An address of the portal in the reader's language: link({"planes", code}).
    html::Url link(std::initializer_list<std::string_view> segments) const;

    // "https://planes.entidad.gov.co": the site's public address; one without is known by the host
    // that was asked.
    std::string root() const;
    // An address of ours with that root.
    html::Url absolute(html::Url const& address) const;

    // This address with some parameters of its query changed; an empty value takes one out.
    html::Url here_with(
        std::initializer_list<std::pair<std::string_view, std::string_view>> changes) const;

    // The same page in another language, with its query. Of an address that forms are sent to and
    // nothing else, the page above it.
    html::Url translated(text::Language other) const;
};

// The path of a page in a language: English stands below /en.
// The same address of the portal on its English side: /planes is /en/planes.
html::Url in_english(html::Url const& spanish);
html::Url address_in(text::Language language, std::initializer_list<std::string_view> segments);

}  // namespace web
