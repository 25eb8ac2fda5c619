#include "kit/http/target.hpp"

#include <algorithm>
#include <boost/url/parse.hpp>
#include <boost/url/pct_string_view.hpp>
#include <charconv>
#include <optional>

#include "base/utf8.hpp"
#include "kit/http/fields.hpp"

namespace http {

namespace {

namespace urls = boost::urls;

enum class Plus { is_plus, is_space };

std::optional<std::string> decode(std::string_view encoded, Plus plus) {
    std::string text;
    bool const plain = encoded.find('%') == std::string_view::npos &&
                       (plus == Plus::is_plus || encoded.find('+') == std::string_view::npos);
    if (plain) {
        text = encoded;
    } else {
        auto const checked = urls::make_pct_string_view({encoded.data(), encoded.size()});
        if (!checked) return std::nullopt;
        urls::encoding_opts options;
        options.space_as_plus = plus == Plus::is_space;
        checked->decode(options, urls::string_token::assign_to(text));
    }
    if (text.find('\0') != std::string::npos || base::find_invalid_utf8(text)) return std::nullopt;
    return text;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

bool may_be_segment(std::string_view decoded) {
    return decoded != "." && decoded != ".." && std::ranges::none_of(decoded, is_control);
}

std::unexpected<Refused> refuse(std::string_view why) {
    return std::unexpected(Refused{Status::bad_request, why});
}

}  // namespace

base::Outcome<Target, Refused> parse_target(std::string_view target) {
    if (!target.starts_with('/')) return refuse("the target is not a path");
    if (std::ranges::any_of(target, [](char c) { return is_control(c) || c == ' ' || c == '#'; }))
        return refuse("a character that a target cannot hold");
    Target parsed;
    auto const question = target.find('?');
    parsed.path = target.substr(0, question);
    std::string_view rest = std::string_view(parsed.path).substr(1);
    while (parsed.path.size() > 1) {
        auto const slash = rest.find('/');
        auto segment = decode(rest.substr(0, slash), Plus::is_plus);
        if (!segment) return refuse("a path that cannot be decoded");
        if (!may_be_segment(*segment)) return refuse("a segment that a path cannot hold");
        parsed.segments.push_back(std::move(*segment));
        if (slash == std::string_view::npos) break;
        rest.remove_prefix(slash + 1);
    }
    if (question == std::string_view::npos) return parsed;
    auto query = parse_form(target.substr(question + 1));
    if (!query) return std::unexpected(query.error());
    parsed.query = std::move(*query);
    return parsed;
}

base::Outcome<Parameters, Refused> parse_form(std::string_view encoded) {
    Parameters parameters;
    while (!encoded.empty()) {
        auto const end = encoded.find('&');
        std::string_view const pair = encoded.substr(0, end);
        encoded.remove_prefix(end == std::string_view::npos ? encoded.size() : end + 1);
        if (pair.empty()) continue;
        if (parameters.size() == parameters_max) return refuse("too many parameters");
        auto const equals = pair.find('=');
        auto name = decode(pair.substr(0, equals), Plus::is_space);
        auto value = equals == std::string_view::npos
                         ? std::string()
                         : decode(pair.substr(equals + 1), Plus::is_space);
        if (!name || !value) return refuse("a parameter that cannot be decoded");
        parameters.add(std::move(*name), std::move(*value));
    }
    return parameters;
}

Parameters with_plain_line_breaks(Parameters const& form) {
    Parameters plain;
    for (auto const& [name, value] : form) {
        std::string text;
        text.reserve(value.size());
        for (std::size_t at = 0; at < value.size(); ++at)
            if (value.compare(at, 2, "\r\n") != 0) text += value[at];
        plain.add(name, std::move(text));
    }
    return plain;
}

Parameters parse_cookies(std::string_view header) {
    Parameters cookies;
    for_each_item(header, ';', [&](std::string_view piece) {
        auto const equals = piece.find('=');
        if (equals == std::string_view::npos) return;
        std::string_view const name = trim(piece.substr(0, equals));
        std::string_view value = trim(piece.substr(equals + 1));
        if (value.size() >= 2 && value.starts_with('"') && value.ends_with('"'))
            value = value.substr(1, value.size() - 2);
        if (name.empty() || base::find_invalid_utf8(piece)) return;
        cookies.add(std::string(name), std::string(value));
    });
    return cookies;
}

bool is_host(std::string_view text) {
    if (text.empty() || text.find('@') != std::string_view::npos) return false;
    auto const parsed = urls::parse_authority({text.data(), text.size()});
    if (!parsed || parsed->encoded_host().empty()) return false;
    auto const digits = parsed->port();
    unsigned port = 1;  // where none is written
    std::from_chars(digits.data(), digits.data() + digits.size(), port);
    return digits.size() <= 5 && port >= 1 && port <= 65535;
}

}  // namespace http
