#include "kit/http/multipart.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/utf8.hpp"
#include "kit/http/fields.hpp"
#include "kit/http/header_parameters.hpp"

namespace http {
namespace {

constexpr std::string_view form_type = "multipart/form-data";
constexpr std::string_view line_end = "\r\n";

std::unexpected<Refused> refuse(std::string_view why) {
    return std::unexpected(Refused{Status::bad_request, why});
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool is_boundary_char(char c) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const digit = c >= '0' && c <= '9';
    return letter || digit || std::string_view("'()+_,-./:=? ").find(c) != std::string_view::npos;
}

bool is_boundary(std::string_view text) {
    return !text.empty() && text.size() <= 70 && text.back() != ' ' &&
           std::ranges::all_of(text, is_boundary_char);
}

bool is_text(std::string_view bytes) {
    return bytes.find('\0') == std::string_view::npos && !base::find_invalid_utf8(bytes);
}

// Browsers write a quote in a name as %22 and nothing else of it so (HTML §4.10.21.8).
std::string with_quotes(std::string_view name) {
    constexpr std::string_view quote = "%22";
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        bool const is_quote = name.substr(at).starts_with(quote);
        plain += is_quote ? '"' : name[at];
        if (is_quote) at += quote.size() - 1;
    }
    return plain;
}

std::string without_folders(std::string const& name) {
    auto const folder = name.find_last_of("/\\");
    return folder == std::string::npos ? name : name.substr(folder + 1);
}

// The lines of a part's head, each ended by CR LF.
base::Outcome<Headers, Refused> parse_head(std::string_view head) {
    Headers headers;
    while (!head.empty()) {
        auto const end = head.find(line_end);
        std::string_view const line = head.substr(0, end);
        head.remove_prefix(end + line_end.size());
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0) return refuse("a part without a header");
        std::string_view const name = line.substr(0, colon);
        std::string_view const value = trim(line.substr(colon + 1));
        if (name != trim(name) || std::ranges::any_of(name, is_control))
            return refuse("a malformed header of a part");
        if (value.find_first_of(std::string_view("\0\r\n", 3)) != std::string_view::npos)
            return refuse("a malformed header of a part");
        if (headers.contains(name)) return refuse("a header of a part that came twice");
        headers.add(std::string(name), std::string(value));
    }
    return headers;
}

struct PartName {
    std::string field;
    std::optional<std::string> file;  // of a part that is one
};

base::Outcome<PartName, Refused> name_of(Headers const& head) {
    auto const disposition = parse_header_parameters(head.find("Content-Disposition").value_or(""));
    if (!disposition || !CaselessName::same(disposition->value, "form-data"))
        return refuse("a part that is no field of a form");
    auto const& given = disposition->parameters;
    auto const field = given.find("name");
    if (!field || field->empty()) return refuse("a part without a name");
    PartName name{with_quotes(std::string(*field)), std::nullopt};
    if (auto const plain = given.find("filename")) name.file = with_quotes(std::string(*plain));
    if (auto const extended = given.find("filename*")) {
        name.file = decode_extended(*extended);
        if (!name.file) return refuse("a file name that cannot be decoded");
    }
    if (!is_text(name.field)) return refuse("a name that is not UTF-8");
    if (!name.file) return name;
    if (!is_text(*name.file) || std::ranges::any_of(*name.file, is_control))
        return refuse("a file name that cannot be shown");
    name.file = without_folders(*name.file);
    return name;
}

bool is_as_it_is(Headers const& head) {
    auto const encoding = head.find("Content-Transfer-Encoding");
    if (!encoding) return true;
    return std::ranges::any_of(std::initializer_list<std::string_view>{"binary", "8bit", "7bit"},
                               [&](auto each) { return CaselessName::same(*encoding, each); });
}

base::Outcome<std::string, Refused> type_of(Headers const& head) {
    auto const type = head.find("Content-Type");
    if (!type) return "application/octet-stream";
    if (!is_text(*type) || std::ranges::any_of(*type, is_control))
        return refuse("a malformed type of a file");
    return std::string(*type);
}

std::optional<Refused> add_part(FormWithFiles& form, std::string_view head_lines,
                                std::string_view content) {
    auto const head = parse_head(head_lines);
    if (!head) return head.error();
    auto name = name_of(*head);
    if (!name) return name.error();
    if (!is_as_it_is(*head)) return Refused{Status::bad_request, "a part in an encoding"};
    if (!name->file) {
        if (!is_text(content)) return Refused{Status::bad_request, "a value that is not UTF-8"};
        form.form.add(std::move(name->field), std::string(content));
        return std::nullopt;
    }
    if (name->file->empty() && content.empty()) return std::nullopt;  // nothing was chosen
    if (form.files.size() == files_max) return Refused{Status::bad_request, "too many files"};
    auto type = type_of(*head);
    if (!type) return type.error();
    form.files.push_back(
        {std::move(name->field), std::move(*name->file), std::move(*type), std::string(content)});
    return std::nullopt;
}

enum class After { part, end, malformed };

// What follows a delimiter: "--" and the end, or a line end and a part; blanks may stand between.
After take_after(std::string_view& rest) {
    bool const is_last = rest.starts_with("--");
    if (is_last) rest.remove_prefix(2);
    while (rest.starts_with(' ') || rest.starts_with('\t'))
        rest.remove_prefix(1);
    if (is_last && rest.empty()) return After::end;
    if (!rest.starts_with(line_end)) return After::malformed;
    rest.remove_prefix(line_end.size());
    if (!is_last) return After::part;
    return rest.empty() ? After::end : After::malformed;
}

}  // namespace

bool is_multipart_form(std::string_view content_type) {
    auto const end = std::min(content_type.find(';'), content_type.size());
    return CaselessName::same(trim(content_type.substr(0, end)), form_type);
}

base::Outcome<FormWithFiles, Refused> parse_multipart(std::string_view content_type,
                                                      std::string_view body) {
    auto const type = parse_header_parameters(content_type);
    auto const boundary = type ? type->parameters.find("boundary") : std::nullopt;
    if (!boundary || !is_boundary(*boundary)) return refuse("a form without a boundary");
    std::string const delimiter = std::string("\r\n--").append(*boundary);
    std::string_view const first = std::string_view(delimiter).substr(line_end.size());
    if (!body.starts_with(first)) return refuse("a form that does not begin with its boundary");
    std::string_view rest = body.substr(first.size());
    FormWithFiles form;
    for (std::size_t parts = 0;; ++parts) {
        After const after = take_after(rest);
        if (after == After::malformed) return refuse("a malformed delimiter of a form");
        if (after == After::end) return form;
        if (parts == parts_max) return refuse("too many parts");
        auto const head_end = rest.substr(0, part_head_bytes_max).find("\r\n\r\n");
        if (head_end == std::string_view::npos) return refuse("the head of a part has no end");
        std::string_view const head = rest.substr(0, head_end + line_end.size());
        // The line end of an empty content's delimiter may be the one that ends the head.
        rest.remove_prefix(head_end + line_end.size());
        auto const end = rest.find(delimiter);
        if (end == std::string_view::npos) return refuse("a form that is cut off");
        auto const content = end == 0 ? std::string_view() : rest.substr(2, end - 2);
        if (auto const refused = add_part(form, head, content)) return std::unexpected(*refused);
        rest.remove_prefix(end + delimiter.size());
    }
}

}  // namespace http
