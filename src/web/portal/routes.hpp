#pragma once
// THE table: every address that the program answers. Pages are answered in Spanish at their pattern
// and in English below /en. The browser tests walk the pages of this table at their examples, so a
// page without a test does not exist.

#include <span>
#include <string_view>

#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web {

enum class Kind : std::uint8_t {
    page,    // for people: both languages, kept until the next edition
    file,    // of a page: both languages, kept likewise
    data,    // open data and API: kept likewise, readable from any site
    asset,   // content-addressed, for ever
    action,  // changes something of the visitor's own
    probe,   // for machines that watch: never kept
};

using Handler = http::Response (*)(Visit const&);

struct RouteRow {
    http::Method method;
    std::string_view pattern;
    Kind kind;
    Handler handler;
    std::string_view example;  // a path of the demo that the pattern answers
};

std::span<RouteRow const> routes();

}  // namespace web
