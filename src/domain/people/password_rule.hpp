#pragma once
// Which passwords are refused (OWASP ASVS 5.0, 6.2): short ones, and those that anybody would try
// first: the words of the person and the entity, the same characters again and again, a row of the
// keyboard. No characters are demanded and none forbidden; bytes count as they were typed.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace domain {

inline constexpr std::size_t password_characters_min = 12;
inline constexpr std::size_t password_bytes_max = 512;

enum class PasswordFlaw : std::uint8_t { too_short, too_long, own_words, easy };

// own_words: name and e-mail of the person, names and codes of the entity and its units; whatever
// their case and accents, all of them together.
std::optional<PasswordFlaw> flaw_of_password(std::string_view password,
                                             std::span<std::string const> own_words);

}  // namespace domain
