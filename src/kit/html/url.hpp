#pragma once
// An address that may stand in a page. Allowed: a path of ours ("/planes"), "#place", "?query",
// https:, http: and mailto:. Refused: every other scheme, "//host", "/\host", user names before a
// host ("https://gov.co@evil"), white space and control characters. What RFC 3986 wants encoded is
// encoded. A literal is checked by the compiler; anything else comes through parse or path.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace html {

class Url {
public:
    consteval Url(char const* literal) : text_(std::string_view(literal)) {  // NOLINT: "/planes"
        if (!is_plain(literal)) not_an_allowed_url();
    }

    // nullopt when the text is none of the allowed kinds.
    static std::optional<Url> parse(std::string_view text);

    // "/" and the segments, each percent-encoded: path({"planes", code}). An empty segment is left
    // out, and "." and ".." (also with "_" behind them) get a "_", which the router of kit/http
    // takes away again: no path of ours climbs or becomes "//host".
    static Url path(std::initializer_list<std::string_view> segments);

    // The same address with one more query pair, encoded, before any fragment.
    Url query(std::string_view key, std::string_view value) const;
    Url fragment(std::string_view id) const;

    std::string_view text() const {
        return std::visit([](auto const& text) { return std::string_view(text); }, text_);
    }

    friend bool operator==(Url const& left, Url const& right) {
        return left.text() == right.text();
    }

    // Whether the text is allowed as it stands, with nothing to encode.
    static constexpr bool is_plain(std::string_view text);

private:
    explicit Url(std::string text) : text_(std::move(text)) {}
    static void not_an_allowed_url();  // not constexpr: reaching it is the compiler's error

    std::variant<std::string_view, std::string> text_;
};

constexpr bool Url::is_plain(std::string_view text) {
    for (char const c : text) {
        bool const refused = c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>' || c == '\\' ||
                             c == '^' || c == '`' || c == '{' || c == '|' || c == '}';
        if (refused) return false;
    }
    if (text.starts_with('/')) return !text.starts_with("//");
    if (text.starts_with('#') || text.starts_with('?')) return true;
    if (text.starts_with("mailto:")) return text.size() > 7;
    std::size_t const scheme = text.starts_with("https://")  ? 8
                               : text.starts_with("http://") ? 7
                                                             : std::string_view::npos;
    if (scheme == std::string_view::npos) return false;
    std::string_view const host = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
    return !host.empty() && host.find('@') == std::string_view::npos;
}

}  // namespace html
