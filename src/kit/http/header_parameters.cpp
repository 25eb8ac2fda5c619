#include "kit/http/header_parameters.hpp"

#include <algorithm>
#include <boost/url/pct_string_view.hpp>

#include "kit/http/fields.hpp"

namespace http {
namespace {

bool is_token_char(char c) {
    bool const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const digit = c >= '0' && c <= '9';
    return letter || digit || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_token_char);
}

void skip_blanks(std::string_view& rest) {
    while (rest.starts_with(' ') || rest.starts_with('\t'))
        rest.remove_prefix(1);
}

// Behind the opening quote; takes the closing one too.
std::optional<std::string> take_quoted(std::string_view& rest) {
    std::string text;
    while (!rest.empty()) {
        bool const escaped = rest.starts_with("\\\"");
        if (escaped) rest.remove_prefix(1);
        char const c = rest.front();
        rest.remove_prefix(1);
        if (c == '"' && !escaped) return text;
        text += c;
    }
    return std::nullopt;
}

std::optional<std::string> take_value(std::string_view& rest) {
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        return take_quoted(rest);
    }
    auto const end = std::min(rest.find_first_of("; \t"), rest.size());
    std::string_view const token = rest.substr(0, end);
    rest.remove_prefix(end);
    if (!is_token(token)) return std::nullopt;
    return std::string(token);
}

}  // namespace

std::optional<HeaderParameters> parse_header_parameters(std::string_view text) {
    auto const end = std::min(text.find(';'), text.size());
    HeaderParameters parsed{std::string(trim(text.substr(0, end))), {}};
    std::string_view rest = text.substr(end);
    while (!rest.empty()) {
        if (!rest.starts_with(';')) return std::nullopt;
        rest.remove_prefix(1);
        skip_blanks(rest);
        if (rest.empty()) break;  // "form-data;"
        auto const equals = rest.find('=');
        std::string_view const name = rest.substr(0, equals);
        if (equals == std::string_view::npos || !is_token(name)) return std::nullopt;
        rest.remove_prefix(equals + 1);
        auto value = take_value(rest);
        if (!value || parsed.parameters.contains(name)) return std::nullopt;
        parsed.parameters.add(std::string(name), std::move(*value));
        skip_blanks(rest);
    }
    return parsed;
}

std::optional<std::string> decode_extended(std::string_view text) {
    auto const charset = text.find('\'');
    if (charset == std::string_view::npos) return std::nullopt;
    if (!CaselessName::same(text.substr(0, charset), "UTF-8")) return std::nullopt;
    auto const language = text.find('\'', charset + 1);
    if (language == std::string_view::npos) return std::nullopt;
    std::string_view const encoded = text.substr(language + 1);
    auto const checked = boost::urls::make_pct_string_view({encoded.data(), encoded.size()});
    if (!checked) return std::nullopt;
    std::string decoded;
    checked->decode({}, boost::urls::string_token::assign_to(decoded));
    return decoded;
}

}  // namespace http
