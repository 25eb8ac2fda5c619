// Forms with files: the first line is the content type, the rest the body. What was read, written
// anew and read again, is the same.

#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "kit/http/multipart.hpp"

namespace {

constexpr std::string_view boundary = "rumbo-0123456789-abcdefghijklmnopqrstuvwxyz";

std::string quoted(std::string_view text) {
    std::string written;
    for (char const c : text)
        written += c == '"' ? std::string("%22") : std::string(1, c);
    return '"' + written + '"';
}

void open_part(std::string& body, std::string_view name) {
    body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=");
    body.append(quoted(name));
}

std::string written(http::FormWithFiles const& form) {
    std::string body;
    for (auto const& each : form.form) {
        open_part(body, each.name);
        body.append("\r\n\r\n").append(each.value).append("\r\n");
    }
    for (auto const& each : form.files) {
        open_part(body, each.field);
        body.append("; filename=").append(quoted(each.name));
        body.append("\r\nContent-Type: ").append(each.content_type).append("\r\n\r\n");
        body.append(each.bytes).append("\r\n");
    }
    return body.append("--").append(boundary).append("--\r\n");
}

// A backslash before a quote or at the end is not written as any browser would; a head that grew
// by its quotes may be too long.
bool can_be_written(http::FormWithFiles const& form) {
    auto const holds = [](std::string_view text) {
        return text.size() < 500 && text.find_first_of("\\\r\n%") == std::string_view::npos;
    };
    for (auto const& each : form.form)
        if (!holds(each.name)) return false;
    for (auto const& each : form.files)
        if (!holds(each.field) || !holds(each.name) || each.content_type.size() > 500) return false;
    return written(form).find(boundary) != std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(bytes), size);
    auto const line = text.find('\n');
    if (line == std::string_view::npos) return 0;
    auto const form = http::parse_multipart(text.substr(0, line), text.substr(line + 1));
    if (!form || !can_be_written(*form)) return 0;
    auto const again = http::parse_multipart(
        "multipart/form-data; boundary=" + std::string(boundary), written(*form));
    CHECK(again.has_value());
    CHECK(again->form == form->form);
    CHECK(again->files == form->files);
    return 0;
}
