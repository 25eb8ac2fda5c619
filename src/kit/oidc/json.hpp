#pragma once
// JSON as jansson reads it: objects alone, a member given twice refused.

#include <jansson.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace oidc {

using Json = std::unique_ptr<json_t, decltype([](json_t* value) { json_decref(value); })>;

// None where it is no JSON object.
inline Json parse_object(std::string_view text) {
    json_error_t error;
    Json value(json_loadb(text.data(), text.size(), JSON_REJECT_DUPLICATES, &error));
    return value && json_is_object(value.get()) ? std::move(value) : Json();
}

// None where there is no such member, or it is no text.
inline std::optional<std::string> text_of(json_t const* object, char const* name) {
    auto const* value = json_object_get(object, name);
    if (!json_is_string(value)) return std::nullopt;
    return std::string(json_string_value(value), json_string_length(value));
}

}  // namespace oidc
