#pragma once
// Is a text UTF-8 (RFC 3629)? Overlong forms, surrogates, code points past U+10FFFF and truncated
// sequences are not. Columns that people read count code points, not bytes.

#include <cstddef>
#include <optional>
#include <string_view>

namespace base {

// Offset of the first byte that begins no valid code point; none when all of it is UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Code points in a text that is UTF-8.
std::size_t count_code_points(std::string_view text);

}  // namespace base
