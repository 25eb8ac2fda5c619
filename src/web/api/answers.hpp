#pragma once
// What most operations answer: an object or a list, written member by member, or the name of what
// something was done to. And the version that an author read: the ETag of what is changed, which
// comes back in If-Match.

#include <algorithm>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/refusal.hpp"
#include "kit/http/message.hpp"
#include "kit/json/writer.hpp"
#include "web/api/asked.hpp"
#include "web/api/problems.hpp"

namespace web::api {

template <class Write>
http::Response object_of(Write const& write, http::Status status = http::Status::ok) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    writer.begin_object();
    write(writer);
    writer.end_object();
    return http::json(std::move(body), status);
}

// Each an object, of which `write` says the members.
template <class List, class Write>
void write_list(json::Writer& writer, List const& list, Write const& write) {
    writer.begin_array();
    for (auto const& one : list) {
        writer.begin_object();
        write(writer, one);
        writer.end_object();
    }
    writer.end_array();
}
template <class List, class Write>
http::Response list_of(List const& list, Write const& write) {
    std::string body;
    json::Writer writer(body, json::Layout::indented);
    write_list(writer, list, write);
    return http::json(std::move(body));
}

// {"page": 1, "count": 240, "comments": […]}: the page that the query asks for; load(first, count)
// answers those rows.
template <class Load, class Write>
http::Response page_of(Visit const& visit, std::string_view member, std::size_t all,
                       Load const& load, Write const& write) {
    constexpr std::size_t entries_a_page = 100;
    auto const page = stated_number(visit, "page");
    if (!page) return page.error();
    auto const number = static_cast<std::size_t>(page->value_or(1));
    auto const first = std::min((number - 1) * entries_a_page, all);
    return object_of([&](json::Writer& writer) {
        writer.key("page").integer(static_cast<std::int64_t>(number));
        writer.key("count").integer(static_cast<std::int64_t>(all)).key(member);
        write_list(writer, load(first, std::min(entries_a_page, all - first)), write);
    });
}

void write_texts(json::Writer& writer, std::vector<std::string> const& texts);

// {"comment": "P-2026-00001"}
http::Response named(std::string_view member, std::string_view value,
                     http::Status status = http::Status::ok);
http::Response named(std::string_view member, std::int64_t value,
                     http::Status status = http::Status::ok);
// The same of what was done, unless it was refused.
template <class T, class Value>
http::Response named(Visit const& visit, domain::Outcome<T> const& outcome, std::string_view member,
                     Value const& value, http::Status status = http::Status::ok) {
    return outcome ? named(member, value, status) : refused(outcome.error(), visit);
}

// The number of an address; -1 where it is none of that range.
int small_number(std::string_view text);

std::string version_tag(std::int64_t version);
// "7", or "7-br" of a compressed answer; or the problem where nothing says it.
std::expected<std::int64_t, http::Response> version_seen(Visit const& visit);

}  // namespace web::api
