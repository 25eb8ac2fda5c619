#pragma once
// What the API offers, once: the OpenAPI document and the reference page are both made of it, and a
// test holds it against the table of routes.

#include <array>
#include <span>
#include <string_view>

namespace web::api {

struct Parameter {
    std::string_view name;
    enum class In : std::uint8_t { path, query } in = In::query;
    char const* description;  // msgid
    std::string_view example;
};

struct Operation {
    std::string_view path;  // "/api/v1/plans/{code}"
    std::string_view id;    // "getPlan"
    char const* summary;    // msgid
    std::span<std::string_view const> media_types;
    std::span<Parameter const> parameters;
    std::string_view schema;   // of its JSON, in docs/schema/rumbo-api-1.schemas.json
    std::string_view example;  // a path of the demo
};

std::span<Operation const> operations();

}  // namespace web::api
