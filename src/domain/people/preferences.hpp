#pragma once
// What people choose for themselves: the language and the mails that the program writes to them,
// and whether single keys do something (WCAG 2.1.4).

#include <array>
#include <cstdint>

#include "base/enum_table.hpp"

namespace domain {

enum class MailLanguage : std::uint8_t { spanish, english };
inline constexpr base::EnumTable mail_language_tokens{std::array{
    base::EnumToken{MailLanguage::spanish, "es"}, base::EnumToken{MailLanguage::english, "en"}}};

enum class Wish : std::uint8_t { no, yes };
inline constexpr base::EnumTable wish_tokens{
    std::array{base::EnumToken{Wish::no, "no"}, base::EnumToken{Wish::yes, "yes"}}};

struct Preferences {
    MailLanguage language = MailLanguage::spanish;
    Wish digest = Wish::yes;
    Wish shortcuts = Wish::yes;

    friend bool operator==(Preferences const&, Preferences const&) = default;
};

}  // namespace domain
