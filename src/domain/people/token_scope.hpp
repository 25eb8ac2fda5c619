#pragma once
// What a key for programs may be good for, in the words of those who hand it out: every permission
// belongs to one scope (domain/people/role.hpp).

#include <array>
#include <cstdint>

#include "base/enum_table.hpp"

namespace domain {

enum class TokenScope : std::uint8_t {
    read,        // plans in the making
    audit,       // the log
    formulate,   // begin, edit, submit
    review,      // observe
    decide,      // accept, make official, publish, close: signatures need the password besides
    administer,  // people, roles, units
};
inline constexpr base::EnumTable token_scope_tokens{std::array{
    base::EnumToken{TokenScope::read, "read"}, base::EnumToken{TokenScope::audit, "audit"},
    base::EnumToken{TokenScope::formulate, "formulate"},
    base::EnumToken{TokenScope::review, "review"}, base::EnumToken{TokenScope::decide, "decide"},
    base::EnumToken{TokenScope::administer, "administer"}}};

// A set of them.
class TokenScopes {
public:
    static constexpr TokenScopes all() {
        TokenScopes scopes;
        for (auto const& one : token_scope_tokens)
            scopes.add(one.value);
        return scopes;
    }
    constexpr void add(TokenScope scope) { bits_ |= bit(scope); }
    constexpr bool has(TokenScope scope) const { return (bits_ & bit(scope)) != 0; }
    constexpr bool is_empty() const { return bits_ == 0; }
    // A key that only reads changes nothing, its person's own things neither.
    constexpr bool can_change() const {
        return (bits_ & ~(bit(TokenScope::read) | bit(TokenScope::audit))) != 0;
    }
    // Whether all of the other are among these.
    constexpr bool holds(TokenScopes other) const { return (other.bits_ & ~bits_) == 0; }
    friend constexpr TokenScopes operator&(TokenScopes left, TokenScopes right) {
        left.bits_ &= right.bits_;
        return left;
    }
    friend constexpr bool operator==(TokenScopes, TokenScopes) = default;

private:
    static constexpr std::uint32_t bit(TokenScope scope) {
        return std::uint32_t{1} << static_cast<std::uint32_t>(scope);
    }
    std::uint32_t bits_ = 0;
};

}  // namespace domain
