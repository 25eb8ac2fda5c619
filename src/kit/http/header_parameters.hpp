#pragma once
// A header value with parameters: «form-data; name="plan"; filename="Año 2024.xlsx"» (RFC 9110
// §5.6.6, RFC 6266, RFC 8187). Names are told apart without regard to case; one that comes twice is
// refused. In a quoted text only \" is an escape: browsers write a backslash as it is.

#include <optional>
#include <string>
#include <string_view>

#include "kit/http/named_values.hpp"

namespace http {

struct HeaderParameters {
    std::string value;  // "form-data", as it came
    Headers parameters;
};

// None where the grammar does not hold.
std::optional<HeaderParameters> parse_header_parameters(std::string_view text);

// "UTF-8''A%C3%B1o" (RFC 8187): the text. None where it is malformed or in another charset.
std::optional<std::string> decode_extended(std::string_view text);

}  // namespace http
