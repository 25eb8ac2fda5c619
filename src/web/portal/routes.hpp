#pragma once
// THE table: every address that the program answers. Pages are answered in Spanish at their pattern
// and in English below /en. The browser tests walk the pages of this table at their examples, so a
// page without a test does not exist.

#include <cstddef>
#include <span>
#include <string_view>

#include "domain/people/role.hpp"
#include "kit/http/message.hpp"
#include "web/portal/visit.hpp"

namespace web {

// Who may ask for an address. There is none that nobody wrote down: a row without one is no row.
struct Access {
    enum class Who : std::uint8_t {
        anyone,
        waiting,    // with a session that waits for its second factor
        enrolling,  // past that, perhaps without a second factor yet
        leaving,    // with any session
        staff,      // signed in as far as their roles demand
    };
    // of the entity: for it as a whole; of some unit: the use case asks for which.
    enum class Reach : std::uint8_t { of_the_entity, of_some_unit };

    constexpr explicit Access(Who who_of, std::optional<domain::Permission> permission_of = {},
                              Reach reach_of = Reach::of_the_entity)
        : who(who_of), permission(permission_of), reach(reach_of) {}

    Who who;
    std::optional<domain::Permission> permission;
    Reach reach;
};

inline constexpr Access everyone{Access::Who::anyone};
constexpr Access needs(domain::Permission permission) {
    return Access(Access::Who::staff, permission);
}
constexpr Access in_some_unit(domain::Permission permission) {
    return Access(Access::Who::staff, permission, Access::Reach::of_some_unit);
}

enum class Kind : std::uint8_t {
    page,       // for people: both languages, kept until the next edition
    file,       // of a page: both languages, kept likewise
    data,       // open data and API: kept likewise, readable from any site
    asset,      // content-addressed, for ever
    action,     // changes something of the visitor's own
    probe,      // for machines that watch: never kept
    desk,       // pages of those who work here: never kept
    slow_desk,  // the same, reading the whole log or a workbook: not on the threads of everybody
    deed,       // what their forms do
    slow_deed,  // the same, hashing a password or reading a workbook on the way: apart, too
    call,       // of a program in somebody's name: behind a key, never kept, in JSON
    slow_call,  // the same, hashing or reading the whole log
};

constexpr bool is_slow(Kind kind) {
    return kind == Kind::slow_desk || kind == Kind::slow_deed || kind == Kind::slow_call;
}

// Behind the gate of the API (web/api/gate.hpp).
constexpr bool is_call(Kind kind) {
    return kind == Kind::call || kind == Kind::slow_call;
}

// Of those who work here: behind the gate (web/staff/gate.hpp).
constexpr bool is_of_staff(Kind kind) {
    return kind == Kind::desk || kind == Kind::deed || (is_slow(kind) && !is_call(kind));
}

// What a request may carry where its row says nothing else; and with files, from who is signed in.
constexpr std::size_t form_bytes_max = std::size_t{1} << 20;
constexpr std::size_t upload_bytes_max = std::size_t{25} << 20;

using Handler = http::Response (*)(Visit const&);

struct RouteRow {
    http::Method method;
    std::string_view pattern;
    Kind kind;
    Access access;
    Handler handler;
    std::string_view example;  // a path of the demo that the pattern answers
    std::size_t body_bytes_max = form_bytes_max;
};

std::span<RouteRow const> routes();
// Those of it of who administers (administration.cpp).
std::span<RouteRow const> administration_rows();
// Those of it that programs call (calls.cpp).
std::span<RouteRow const> calls();

}  // namespace web
