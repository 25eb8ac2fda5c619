#include "domain/plan/destination.hpp"

#include <algorithm>

#include "domain/people/text_rule.hpp"

namespace domain {

bool is_web_address(std::string_view text) {
    constexpr std::size_t bytes_max = 2000;
    std::size_t scheme = 0;
    if (text.starts_with("https://")) scheme = 8;
    if (text.starts_with("http://")) scheme = 7;
    auto const rest = text.substr(scheme);
    bool const has_host = !rest.empty() && rest.front() != '/' && rest.front() != '?' &&
                          rest.front() != '#' && rest.front() != '.';
    return scheme > 0 && has_host && is_usable_text(text, bytes_max) &&
           text.find(' ') == text.npos && text.find('"') == text.npos &&
           text.find('<') == text.npos && text.find('\\') == text.npos;
}

}  // namespace domain
