#pragma once
// What a client may write after the method, in a form and in a cookie, decoded once.
//
// Refused with 400: a target that does not begin with "/", a "#", white space or control
// characters, percent-encoding that is not two hexadecimal digits, NUL, text that is not UTF-8, a
// segment "." or ".." (plain or encoded), control characters in the path, more than 1,000
// parameters. "%2F" stays within its segment. "+" is a space in queries and forms alone.

#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "kit/http/named_values.hpp"
#include "kit/http/status.hpp"

namespace http {

struct Target {
    std::string path;                   // not decoded
    std::vector<std::string> segments;  // decoded
    Parameters query;
};

constexpr std::size_t parameters_max = 1000;

base::Outcome<Target, Refused> parse_target(std::string_view target);

// "a=1&b=dos+palabras", of a query or of an application/x-www-form-urlencoded body.
base::Outcome<Parameters, Refused> parse_form(std::string_view encoded);

// A browser sends each line break within a value as CR LF, whatever was typed (HTML, "constructing
// the entry list"); here it is LF again, so that a text that comes back to its form is the same.
Parameters with_plain_line_breaks(Parameters const& form);

// "a=1; b=2". Values are kept as they are, without quotes around them; a piece without "=" or name
// is left out, since any other program of the same host may have set it.
Parameters parse_cookies(std::string_view header);

// Whether this may be the value of Host: a name or address, and a port or none (RFC 9110 §7.2).
bool is_host(std::string_view text);

}  // namespace http
