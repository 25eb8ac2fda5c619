#pragma once
// Text of unknown origin as a JSON string that is safe to print: quotes and backslash escaped,
// control characters (C0, DEL, C1) and the line separators U+2028/9 as \u00XX, invalid UTF-8 as
// U+FFFD, cut at field_bytes_max bytes of input with "…" as the mark of the cut.

#include <string>
#include <string_view>

namespace logging {

void append_json_text(std::string& out, std::string_view text);

}  // namespace logging
