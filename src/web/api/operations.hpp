#pragma once
// What the API offers, once: the OpenAPI document and the reference page are both made of it, and a
// test holds it against the table of routes.

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "domain/people/role.hpp"
#include "domain/refusal.hpp"
#include "kit/http/method.hpp"

namespace web::api {

struct Parameter {
    std::string_view name;
    enum class In : std::uint8_t { path, query, header } in = In::query;
    char const* description;  // msgid
    std::string_view example;
    enum class Needed : std::uint8_t { no, yes } needed = Needed::no;  // in a path: always
};

// What those who work here may ask besides, with a key.
struct ForStaff {
    http::Method method = http::Method::get;
    std::optional<domain::Permission> permission = {};  // none: whoever has a key
    std::string_view body = {};                         // schema of what is sent, if anything
    int status = 200;
    std::span<domain::RefusalKind const> refusals = {};
};

struct Operation {
    std::string_view path;  // "/api/v1/plans/{code}"
    std::string_view id;    // "getPlan"
    char const* summary;    // msgid
    std::span<std::string_view const> media_types;
    std::span<Parameter const> parameters;
    std::string_view schema;   // of its JSON, in docs/schema/rumbo-api-1.schemas.json
    std::string_view example;  // a path of the demo; those of staff: rumbo-api-1.examples.json
    std::optional<ForStaff> staff = {};

    http::Method method() const { return staff ? staff->method : http::Method::get; }
};

// Those of one path stand together.
std::span<Operation const> operations();
std::span<Operation const> staff_operations();

}  // namespace web::api
