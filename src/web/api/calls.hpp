#pragma once
// The operations that are called, in tables by subject. What can be told of a call by its path and
// method (the parameters of the path, Idempotency-Key) is said nowhere else.

#include "kit/text/message.hpp"
#include "web/api/operations.hpp"

namespace web::api {

constexpr Operation call(http::Method method, std::string_view path, std::string_view id,
                         char const* summary, Call of) {
    return {.path = path,
            .id = id,
            .summary = summary,
            .media_types = of.media_types,
            .parameters = of.parameters,
            .schema = of.answers,
            .example = {},
            .method = method,
            .call = of};
}

std::span<Operation const> calls_of_plans();
std::span<Operation const> calls_around_plans();
std::span<Operation const> calls_of_imports();
std::span<Operation const> calls_of_participation();
std::span<Operation const> calls_of_people();

inline constexpr std::array version_read{
    Parameter{"If-Match", Parameter::In::header,
              text::mark("The ETag of what is changed, as its author read it"), "\"12\"",
              Parameter::Needed::yes}};
inline constexpr std::array page_of_list{Parameter{
    "page", Parameter::In::query, text::mark("Page of the list, from 1; 100 entries each"), "1"}};

}  // namespace web::api
