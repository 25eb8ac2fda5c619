#include "kit/text/typed_number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <utility>

namespace {

using base::Decimal;
using text::NumberExpected;
using text::TypedNumberError;

Decimal decimal(std::string_view plain) {
    return Decimal::parse(plain).value();
}

std::string told(text::ReadNumber const& read) {
    constexpr std::array<std::string_view, 4> notices{"", " english", " by decimals",
                                                      " by nearness"};
    auto line = read.value.text();
    line += notices.at(static_cast<std::size_t>(read.notice));
    return read.fraction_unexpected ? line + " with a fraction" : line;
}

std::string told(text::AmbiguousNumber const& both) {
    return both.thousands.text() + " or " + both.fraction.text();
}

std::string told(text::NothingTyped) {
    return "nothing";
}

std::string told(TypedNumberError error) {
    constexpr std::array<std::string_view, 4> errors{"not a number", "percent", "too many digits",
                                                     "negative"};
    return std::string(errors.at(static_cast<std::size_t>(error)));
}

// "1500", "1234.56 english", "1500 or 1.5", "nothing" or the error.
std::string read(std::string_view typed, NumberExpected const& expected = {}) {
    auto const number = text::parse_typed_number(typed, expected);
    if (!number) return told(number.error());
    return std::visit([](auto const& answer) { return told(answer); }, *number);
}

NumberExpected near(std::string_view plain) {
    return {.negative_allowed = true, .near = decimal(plain)};
}

constexpr NumberExpected signed_number{.negative_allowed = true};
constexpr NumberExpected percentage{.percent_allowed = true};
constexpr NumberExpected anything{.percent_allowed = true, .negative_allowed = true};
constexpr NumberExpected count{.decimals = 0};

TEST(TypedNumber, IsReadByTheTable) {  // interface.md §8.3, row by row
    EXPECT_EQ(read("66,63"), "66.63");
    EXPECT_EQ(read("66.63"), "66.63");
    EXPECT_EQ(read("4.155.036"), "4155036");
    EXPECT_EQ(read("1.234,56"), "1234.56");
    EXPECT_EQ(read("1,234.56"), "1234.56 english");
    EXPECT_EQ(read("1.500"), "1500 or 1.5");
    EXPECT_EQ(read("1,500"), "1500 or 1.5");
    EXPECT_EQ(read("0.500"), "0.5");
    EXPECT_EQ(read("0,500"), "0.5");
    EXPECT_EQ(read("2,50%", percentage), "2.5");
    EXPECT_EQ(read("2,50%"), "percent");
    EXPECT_EQ(read("$ 16.131"), "16131 or 16.131");
    EXPECT_EQ(read("2.946,975"), "2946.975");
    EXPECT_EQ(read("2.946,975", count), "2946.975 with a fraction");
    EXPECT_EQ(read("12.34.5"), "not a number");
    EXPECT_EQ(read("abc"), "not a number");
    EXPECT_EQ(read("\u22125,2", signed_number), "-5.2");
    EXPECT_EQ(read("(5,2)", signed_number), "-5.2");
    EXPECT_EQ(read("\u22125,2"), "negative");
    EXPECT_EQ(read("(5,2)"), "negative");
}

TEST(TypedNumber, IsAmbiguousOnlyBeforeThreeDigitsThatMayBeAGroup) {
    EXPECT_EQ(read("999.999"), "999999 or 999.999");
    EXPECT_EQ(read("12,340"), "12340 or 12.34");
    EXPECT_EQ(read("01.500"), "1500 or 1.5");
    EXPECT_EQ(read("-1.500", signed_number), "-1500 or -1.5");
    EXPECT_EQ(read("1.500%", percentage), "1500 or 1.5");
    EXPECT_EQ(read("1.50"), "1.5");
    EXPECT_EQ(read("1.5000"), "1.5");
    EXPECT_EQ(read("1500.500"), "1500.5");
    EXPECT_EQ(read("000,125"), "0.125");
    EXPECT_EQ(read("1500"), "1500");
    EXPECT_EQ(read("1.234.567,890"), "1234567.89");
    EXPECT_EQ(read("1,234.567"), "1234.567 english");
    EXPECT_EQ(read("4,155,036"), "4155036 english");
}

TEST(TypedNumber, OfACountIsWholeWhereItMayBe) {
    EXPECT_EQ(read("1.500", count), "1500 by decimals");
    EXPECT_EQ(read("1,500", count), "1500 by decimals");
    EXPECT_EQ(read("$ 16.131", count), "16131 by decimals");
    EXPECT_EQ(read("0,500", count), "0.5 with a fraction");
    EXPECT_EQ(read("2,946.975", count), "2946.975 english with a fraction");
    EXPECT_EQ(read("5,00", count), "5");
    EXPECT_EQ(read("4.155.036", count), "4155036");
    EXPECT_EQ(read("1.500", {.decimals = 0, .near = decimal("2")}), "1500 by decimals");
    EXPECT_EQ(read("1.500", {.decimals = 1}), "1500 or 1.5");
    EXPECT_EQ(read("66,63", {.decimals = 1}), "66.63");
}

TEST(TypedNumber, IsResolvedByTheOnlyReadingWithinAFactorOfFifty) {
    EXPECT_EQ(read("1.500", near("2")), "1.5 by nearness");
    EXPECT_EQ(read("1,500", near("2000")), "1500 by nearness");
    EXPECT_EQ(read("-1.500", near("-2")), "-1.5 by nearness");
    EXPECT_EQ(read("1.50", near("2000")), "1.5");  // nothing to resolve

    EXPECT_EQ(read("1.500", near("0.029999999")), "1500 or 1.5");  // neither
    EXPECT_EQ(read("1.500", near("0.03")), "1.5 by nearness");
    EXPECT_EQ(read("1.500", near("29.999999999")), "1.5 by nearness");
    EXPECT_EQ(read("1.500", near("30")), "1500 or 1.5");  // both
    EXPECT_EQ(read("1.500", near("75")), "1500 or 1.5");
    EXPECT_EQ(read("1.500", near("75.000000001")), "1500 by nearness");
    EXPECT_EQ(read("1.500", near("75000")), "1500 by nearness");
    EXPECT_EQ(read("1.500", near("75000.000000001")), "1500 or 1.5");

    EXPECT_EQ(read("1.500", near("0")), "1500 or 1.5");
    EXPECT_EQ(read("1.500", near("-2")), "1500 or 1.5");
    EXPECT_EQ(read("1.500", near("999999999999999.999999999")), "1500 or 1.5");
}

// "1_500" with that space in the place of each "_".
std::string spaced(std::string_view typed, std::string_view space) {
    std::string text;
    for (char const c : typed) {
        if (c == '_')
            text += space;
        else
            text += c;
    }
    return text;
}

TEST(TypedNumber, HasSpacesAroundAndBetweenGroups) {
    for (auto const* space : {" ", "\u00A0", "\u2007", "\u2009", "\u202F"}) {
        for (auto const& [typed, value] : {std::pair{"4_155_036", "4155036"},
                                           {"1_500", "1500"},
                                           {"1_500,500", "1500.5"},
                                           {"1_500.25", "1500.25"},
                                           {"__66,63_", "66.63"},
                                           {"2,5_%", "2.5"},
                                           {"$_5", "5"}})
            EXPECT_EQ(read(spaced(typed, space), percentage), value) << typed;
        for (auto const* typed : {"1__500", "12_34", "1_.500", "1,5_000", "1234_567"})
            EXPECT_EQ(read(spaced(typed, space)), "not a number") << typed;
    }
    EXPECT_EQ(read("\t66,63\r\n"), "66.63");  // as pasted from a sheet
    EXPECT_EQ(read("1\t500"), "not a number");
}

TEST(TypedNumber, HasItsSignsWherePeoplePutThem) {
    for (auto const* typed : {"-5,2", "- 5,2", "\u2212 5.2", "( 5,2 )", "-$ 5,2", "$ -5,2",
                              "($ 5,2)", "$ (5,2)", "-05,2"})
        EXPECT_EQ(read(typed, signed_number), "-5.2") << typed;
    for (auto const* typed : {"-5,2%", "(5,2%)", "(5,2) %"})
        EXPECT_EQ(read(typed, anything), "-5.2") << typed;
    for (auto const* typed : {"-0", "(0,00)", "\u22120"})
        EXPECT_EQ(read(typed), "0") << typed;
    EXPECT_EQ(read("-1.500"), "negative");
}

TEST(TypedNumber, MayBeNothing) {
    for (auto const* typed : {"", " ", "\t\r\n", "\u00A0\u202F"})
        EXPECT_EQ(read(typed), "nothing");
}

TEST(TypedNumber, RefusesSeparatorsThatPartNoGroups) {
    for (auto const* typed : {".",
                              ",",
                              ".5",
                              "5,",
                              "1..5",
                              "1,,5",
                              "1.,5",
                              "1'500",
                              "1_000",
                              "1.5,3",
                              "1.23,4",
                              "1,234,56",
                              "1,234.567,8",
                              "1.234,567.8",
                              "1.234.567.890,1,2",
                              "1234,567.8",
                              "1234.567.890",
                              "0.500.000",
                              "000,500.5",
                              "0 500",
                              "1.500 000",
                              "1 500.000.000"})
        EXPECT_EQ(read(typed, anything), "not a number") << typed;
}

TEST(TypedNumber, RefusesSignsThatDoNotGoTogether) {
    for (auto const* typed :
         {"-",  "$",  "%",   "()",      "+5", "--5", "5-",  "-(5)",  "(-5)", "((5))",
          "(5", "5)", "$$5", "$ ($ 5)", "5$", "%5",  "5%%", "(5%)%", "$5%",  "($5%)"})
        EXPECT_EQ(read(typed, anything), "not a number") << typed;
}

TEST(TypedNumber, RefusesWhatIsNoDigit) {
    for (auto const* typed : {"1e3", "0x10", "1,5 millones", "N.P.", "NaN", "1/2", "12a", "abc%"})
        EXPECT_EQ(read(typed), "not a number") << typed;
    for (auto const* typed : {"\uFF11\uFF15", "\u0661", "\u00B2", "\u20135", "\u200B5"})
        EXPECT_EQ(read(typed), "not a number") << typed;  // full width, Arabic, raised; no minus
    for (auto const* typed : {"5\xFF", "\xE2\x88", "5\xC2"})
        EXPECT_EQ(read(typed), "not a number");
    EXPECT_EQ(read(std::string_view("5\0", 2)), "not a number");
}

TEST(TypedNumber, HasFifteenDigitsAndNineDecimals) {
    EXPECT_EQ(read("999.999.999.999.999,999999999"), "999999999999999.999999999");
    EXPECT_EQ(read("999999999999999"), "999999999999999");
    EXPECT_EQ(read("0,000000001"), "0.000000001");
    EXPECT_EQ(read("0000999999999999999"), "999999999999999");
    EXPECT_EQ(read("1.000.000.000.000.000"), "too many digits");
    EXPECT_EQ(read("1000000000000000"), "too many digits");
    EXPECT_EQ(read("0,0000000001"), "too many digits");
    EXPECT_EQ(read("-0,0000000001"), "too many digits");
    EXPECT_EQ(read("1000000000000000%"), "percent");
    EXPECT_EQ(read(std::string(100'000, '9')), "too many digits");
}

TEST(AsTyped, HasACommaAndNoGroups) {
    for (auto const& [plain, typed] : {std::pair{"1234.5", "1234,5"},
                                       {"-1234.50", "-1234,5"},
                                       {"4155036", "4155036"},
                                       {"1500", "1500"},
                                       {"1.500", "1,5"},
                                       {"0.125", "0,125"},
                                       {"1234.567", "1234,567"},
                                       {"100.00", "100"},
                                       {"0", "0"},
                                       {"0.00", "0"}})
        EXPECT_EQ(text::as_typed(decimal(plain)), typed);
}

TEST(AsTyped, IsNeverAmbiguous) {
    EXPECT_EQ(text::as_typed(decimal("1.234")), "1,2340");
    EXPECT_EQ(text::as_typed(decimal("-999.999")), "-999,9990");
    EXPECT_EQ(text::as_typed(decimal("12.345000")), "12,3450");
}

std::optional<text::ReadNumber> read_number(std::string_view typed,
                                            NumberExpected const& expected) {
    auto const answer = text::parse_typed_number(typed, expected);
    auto const* number = answer ? std::get_if<text::ReadNumber>(&*answer) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(*number);
}

Decimal any_decimal() {
    auto const scale = *rc::gen::inRange(0, Decimal::scale_max + 1);
    auto const digits = *rc::gen::inRange(1, Decimal::integer_digits_max + scale + 1);
    base::Int128 units = 0;
    for (int i = 0; i < digits; ++i)
        units = units * 10 + *rc::gen::inRange(0, 10);
    return Decimal::from_units(*rc::gen::arbitrary<bool>() ? units : -units, scale);
}

RC_GTEST_PROP(AsTyped, IsReadBackAsItWasWhateverIsExpected, ()) {
    auto const value = any_decimal();
    auto expected = anything;
    expected.percent_allowed = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) expected.decimals = *rc::gen::inRange(0, 10);
    if (*rc::gen::arbitrary<bool>()) expected.near = any_decimal();
    auto const number = read_number(text::as_typed(value), expected);
    RC_ASSERT(number.has_value());
    RC_ASSERT(number->value == value);
    RC_ASSERT(number->notice == text::NumberNotice::none);
}

// Three decimals after one to three digits: where an ambiguous form would be.
RC_GTEST_PROP(AsTyped, IsReadBackFromThreeDecimals, ()) {
    auto const value = Decimal::from_units(*rc::gen::inRange(-999'999, 1'000'000), 3);
    auto const number = read_number(text::as_typed(value), anything);
    RC_ASSERT(number.has_value());
    RC_ASSERT(number->value == value);
}

std::string grouped(std::string digits, char mark) {
    for (auto i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3)
        digits.insert(static_cast<std::size_t>(i), 1, mark);
    return digits;
}

RC_GTEST_PROP(TypedNumber, WithAFractionAfterGroupsIsReadInBothFormats, ()) {
    auto const whole = std::to_string(*rc::gen::inRange<std::int64_t>(1000, 1'000'000'000'000));
    auto const fraction = std::to_string(*rc::gen::inRange(1, 1'000'000'000));
    auto const value = decimal(whole + "." + fraction);
    for (auto const& [mark, point] : {std::pair{'.', ','}, {',', '.'}, {' ', ','}, {' ', '.'}}) {
        auto const number = read_number(grouped(whole, mark) + point + fraction, {});
        RC_ASSERT(number.has_value());
        RC_ASSERT(number->value == value);
        RC_ASSERT((number->notice == text::NumberNotice::english_format) == (mark == ','));
    }
}

}  // namespace
