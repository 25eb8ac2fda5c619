#pragma once
// What the API offers, once: the OpenAPI document and the reference page are both made of it, and a
// test holds it against the table of routes.

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

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

inline constexpr std::array<std::string_view, 1> json_type{"application/json"};
inline constexpr std::array<std::string_view, 1> workbook_type{
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

// Of files: each is answered as what it is.
inline constexpr std::array<std::string_view, 1> any_type{"*/*"};

// What is done in somebody's name with a key, or by everybody without one.
struct Call {
    std::optional<domain::Permission> permission = {};  // none: whoever has a key
    std::string_view sends = {};                        // schema of what is sent, if anything
    std::string_view answers = {};                      // schema of its JSON
    int status = 200;
    std::span<domain::RefusalKind const> refusals = {};
    // Besides those of its path and Idempotency-Key.
    std::span<Parameter const> parameters = {};
    std::span<std::string_view const> media_types = json_type;  // of the answer
    enum class Key : std::uint8_t { needed, none } key = Key::needed;
    enum class Body : std::uint8_t { json, workbook } body = Body::json;

    bool has_body() const { return !sends.empty() || body == Body::workbook; }
};

struct Operation {
    std::string_view path;  // "/api/v1/plans/{code}"
    std::string_view id;    // "getPlan"
    char const* summary;    // msgid
    std::span<std::string_view const> media_types;
    std::span<Parameter const> parameters;
    std::string_view schema;   // of its JSON, in docs/schema/rumbo-api-1.schemas.json
    std::string_view example;  // a path of the demo; that of a call: rumbo-api-1.examples.json
    http::Method method = http::Method::get;
    std::optional<Call> call = {};
};

std::span<Operation const> operations();  // of what is published
std::span<Operation const> calls();

// Calls of one subject.
struct CallPart {
    char const* title;  // msgid
    std::span<Operation const> list;
};
std::span<CallPart const> call_parts();

// All of them, those of a call's path and its Idempotency-Key too.
std::vector<Parameter> parameters_of(Operation const& operation);

}  // namespace web::api
