#include "kit/text/typed_number.hpp"

#include <algorithm>
#include <array>

namespace text {
namespace {

constexpr std::string_view padding = " \t\r\n";
constexpr int farthest = 50;  // times: what is farther from a value resembles it no more

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// One kind of space and one minus.
std::string plain_marks(std::string_view typed) {
    struct Spelling {
        std::string_view typed;
        char plain;
    };
    constexpr std::array<Spelling, 5> spellings{{{"\u00A0", ' '},  // no-break
                                                 {"\u2007", ' '},  // as wide as a digit
                                                 {"\u2009", ' '},  // thin
                                                 {"\u202F", ' '},  // thin, no-break
                                                 {"\u2212", '-'}}};
    std::string plain;
    while (!typed.empty()) {
        auto const found = std::ranges::find_if(
            spellings, [typed](auto const& each) { return typed.starts_with(each.typed); });
        plain += found == spellings.end() ? typed.front() : found->plain;
        typed.remove_prefix(found == spellings.end() ? 1 : found->typed.size());
    }
    return plain;
}

std::string_view trimmed(std::string_view text) {
    auto const first = text.find_first_not_of(padding);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(padding) - first + 1);
}

bool take_first(std::string_view& text, char mark) {
    if (!text.starts_with(mark)) return false;
    text = trimmed(text.substr(1));
    return true;
}

bool take_last(std::string_view& text, char mark) {
    if (!text.ends_with(mark)) return false;
    text = trimmed(text.substr(0, text.size() - 1));
    return true;
}

// Digits with their separators, and what stood around them.
struct Bare {
    std::string_view digits;
    bool negative = false;
    bool percent = false;
};

// None where the signs do not go together.
std::optional<Bare> without_signs(std::string_view text) {
    Bare bare;
    bare.percent = take_last(text, '%');
    bool money = take_first(text, '$');
    if (take_first(text, '(')) {
        if (!take_last(text, ')')) return std::nullopt;
        bare.negative = true;
        bare.percent = bare.percent || take_last(text, '%');
    } else {
        bare.negative = take_first(text, '-');
    }
    money = money || take_first(text, '$');
    if (money && bare.percent) return std::nullopt;
    bare.digits = text;
    return bare;
}

struct Whole {
    std::string digits;
    char mark = '\0';  // between its groups, if it has them
};

// Digits alone, or groups of three parted by one mark. Zeros begin no groups: 0.500 is no whole.
std::optional<Whole> whole_of(std::string_view text) {
    if (is_digits(text)) return Whole{std::string(text)};
    auto const end = std::min(text.find_first_of(" .,"), text.size());
    auto const first = text.substr(0, end);
    if (!is_digits(first) || first.size() > 3) return std::nullopt;
    if (first.find_first_not_of('0') == first.npos) return std::nullopt;
    Whole whole{std::string(first), text[end]};
    for (auto rest = text.substr(end); !rest.empty(); rest.remove_prefix(4)) {
        auto const group = rest.substr(1, 3);
        if (rest.front() != whole.mark || group.size() < 3 || !is_digits(group))
            return std::nullopt;
        whole.digits += group;
    }
    return whole;
}

// One way to read digits with their separators.
struct Reading {
    std::string plain;
    NumberNotice notice;
};

NumberNotice notice_of(Whole const& whole) {
    return whole.mark == ',' ? NumberNotice::english_format : NumberNotice::none;
}

std::optional<Reading> read_whole(std::string_view text) {
    auto const whole = whole_of(text);
    if (!whole) return std::nullopt;
    return Reading{whole->digits, notice_of(*whole)};
}

std::optional<Reading> read_fraction(std::string_view text) {
    auto const point = text.find_last_of(".,");
    if (point == text.npos || !is_digits(text.substr(point + 1))) return std::nullopt;
    auto const whole = whole_of(text.substr(0, point));
    if (!whole || whole->mark == text[point]) return std::nullopt;
    return Reading{whole->digits + '.' + std::string(text.substr(point + 1)), notice_of(*whole)};
}

base::Decimal without_trailing_zeros(base::Decimal value) {
    auto units = value.units();
    int scale = value.scale();
    for (; scale > 0 && units % 10 == 0; --scale)
        units /= 10;
    return base::Decimal::from_units(units, scale);
}

std::optional<base::Decimal> value_of(Reading const& reading, bool negative) {
    auto const value = base::Decimal::parse((negative ? "-" : "") + reading.plain);
    if (!value) return std::nullopt;
    return without_trailing_zeros(*value);
}

// At most `farthest` times the other, either way, and on its side of zero.
bool resembles(base::Decimal value, base::Decimal other) {
    if (value.is_zero() || other.is_zero() || value.is_negative() != other.is_negative())
        return false;
    auto const a = value.is_negative() ? -value.nanos() : value.nanos();
    auto const b = other.is_negative() ? -other.nanos() : other.nanos();
    return a <= b * farthest && b <= a * farthest;
}

TypedNumber resolved(AmbiguousNumber const& both, NumberExpected const& expected) {
    if (expected.decimals == 0)
        return ReadNumber{both.thousands, NumberNotice::resolved_by_decimals};
    if (!expected.near) return both;
    bool const thousands = resembles(both.thousands, *expected.near);
    if (thousands == resembles(both.fraction, *expected.near)) return both;
    return ReadNumber{thousands ? both.thousands : both.fraction,
                      NumberNotice::resolved_by_nearness};
}

}  // namespace

base::Outcome<TypedNumber, TypedNumberError> parse_typed_number(std::string_view typed,
                                                                NumberExpected const& expected) {
    auto const plain = plain_marks(typed);
    auto const text = trimmed(plain);
    if (text.empty()) return NothingTyped{};

    auto const bare = without_signs(text);
    if (!bare) return std::unexpected(TypedNumberError::not_a_number);
    auto const whole = read_whole(bare->digits);
    auto const fraction = read_fraction(bare->digits);
    if (!whole && !fraction) return std::unexpected(TypedNumberError::not_a_number);
    if (bare->percent && !expected.percent_allowed)
        return std::unexpected(TypedNumberError::percent_unexpected);

    auto const& reading = fraction ? *fraction : *whole;
    auto const value = value_of(reading, bare->negative);
    if (!value) return std::unexpected(TypedNumberError::too_many_digits);
    if (value->is_negative() && !expected.negative_allowed)
        return std::unexpected(TypedNumberError::negative);
    if (whole && fraction) {
        auto const thousands = value_of(*whole, bare->negative);  // six digits at most
        return resolved({thousands.value(), *value}, expected);
    }
    return ReadNumber{*value, reading.notice, expected.decimals == 0 && value->scale() > 0};
}

std::string as_typed(base::Decimal value) {
    auto typed = without_trailing_zeros(value).text();
    std::ranges::replace(typed, '.', ',');
    auto const digits = std::string_view(typed).substr(value.is_negative() ? 1 : 0);
    if (read_whole(digits) && read_fraction(digits)) typed += '0';
    return typed;
}

}  // namespace text
