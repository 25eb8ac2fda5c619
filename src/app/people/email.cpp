#include "app/people/email.hpp"

#include "domain/people/text_rule.hpp"

namespace app {

std::string plain_email(std::string_view typed) {
    std::string plain(domain::trimmed(typed));
    for (char& c : plain)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return plain;
}

bool is_email(std::string_view text) {
    constexpr std::string_view not_in_addresses = "@ \t\r\n<>\",;";
    auto const at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.size() > 254) return false;
    auto const host = text.substr(at + 1);
    auto const dot = host.find('.');
    return host.find_first_of(not_in_addresses) == std::string_view::npos &&
           text.substr(0, at).find_first_of(not_in_addresses) == std::string_view::npos &&
           dot != std::string_view::npos && dot > 0 && dot + 1 < host.size();
}

}  // namespace app
