#include "base/rational.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.hpp"

namespace {

using base::Rational;

Rational ratio(std::int64_t numerator, std::int64_t denominator) {
    return Rational(base::Int128{numerator}, base::Int128{denominator});
}

TEST(Rational, IsInLowestTermsWithAPositiveDenominator) {
    EXPECT_EQ(ratio(6, -4).numerator_text(), "-3");
    EXPECT_EQ(ratio(6, -4).denominator_text(), "2");
    EXPECT_EQ(Rational().numerator_text(), "0");
    EXPECT_EQ(Rational().denominator_text(), "1");
    EXPECT_EQ(Rational(base::Decimal::parse("66.630").value()).denominator_text(), "100");
}

TEST(Rational, RoundsHalfAwayFromZero) {  // measurement.md §1
    EXPECT_EQ(ratio(1, 3).fixed(2), "0.33");
    EXPECT_EQ(ratio(2, 3).fixed(2), "0.67");
    EXPECT_EQ(ratio(5, 1000).fixed(2), "0.01");
    EXPECT_EQ(ratio(-5, 1000).fixed(2), "-0.01");
    EXPECT_EQ(ratio(4999, 1000000).fixed(2), "0.00");
    EXPECT_EQ(ratio(-4999, 1000000).fixed(2), "0.00");
    EXPECT_EQ(ratio(5, 2).fixed(0), "3");
    EXPECT_EQ(ratio(-5, 2).fixed(0), "-3");
    EXPECT_EQ(ratio(-1, 3).fixed(0), "0");
    EXPECT_EQ(ratio(99995, 10000).fixed(3), "10.000");
    EXPECT_EQ(Rational(7).fixed(4), "7.0000");
}

TEST(Rational, PublishedPercentagesAreThoseOfTheDocument) {  // measurement.md §5
    EXPECT_EQ((ratio(6725, 6663) * Rational(100)).fixed(4), "100.9305");
    EXPECT_EQ((ratio(9557, 5400) * Rational(100)).fixed(2), "176.98");
    auto const mean = (ratio(6725, 6663) + Rational(1) + ratio(9557, 5400)) / Rational(3);
    EXPECT_EQ((mean * Rational(100)).fixed(4), "125.9707");
}

TEST(Rational, PlainTextHasNoTrailingZeros) {
    EXPECT_EQ(ratio(6663, 100).plain(6), "66.63");
    EXPECT_EQ(Rational(-4).plain(6), "-4");
    EXPECT_EQ(Rational(100).plain(6), "100");
    EXPECT_EQ(ratio(1, 3).plain(6), "0.333333");
    EXPECT_EQ(ratio(-1, 10'000'000).plain(6), "0");
    EXPECT_EQ(ratio(1'999'999'999, 1'000'000'000).plain(6), "2");
    EXPECT_EQ(Rational(100).plain(0), "100");
}

TEST(Rational, TakesTheLargestDecimals) {
    auto const large = base::Decimal::parse("-999999999999999.999999999").value();
    EXPECT_EQ(Rational(large).fixed(9), "-999999999999999.999999999");
    EXPECT_EQ((Rational(large) * Rational(large)).fixed(0), "999999999999999999999998000000");
    auto const least = static_cast<base::Int128>(base::UInt128{1} << 127);
    EXPECT_EQ(Rational(least, 1).numerator_text(), "-170141183460469231731687303715884105728");
}

TEST(Rational, DivisionByZeroIsOurBug) {
    EXPECT_THROW(Rational(base::Int128{1}, base::Int128{0}), base::InvariantViolation);
    Rational one(1);
    EXPECT_THROW(one /= Rational(), base::InvariantViolation);
}

TEST(Rational, CopiesAndMovesKeepTheValue) {
    Rational a = ratio(1, 3);
    Rational b = a;
    b += a;
    EXPECT_EQ(a, ratio(1, 3));
    EXPECT_EQ(b, ratio(2, 3));
    Rational const c = std::move(b);
    EXPECT_EQ(c, ratio(2, 3));
    auto const& same = a;
    a = same;
    EXPECT_EQ(a, ratio(1, 3));
}

// The scale keeps every product of the laws within 128 bits, where they are computed anew.
RC_GTEST_PROP(Rational, ArithmeticIsThatOfFractions,
              (std::int32_t a, std::int32_t b, std::int32_t c, std::int32_t d)) {
    RC_PRE(b != 0 && d != 0);
    using base::Int128;
    auto const left = Rational(Int128{a}, Int128{b});
    auto const right = Rational(Int128{c}, Int128{d});
    RC_ASSERT(left + right == Rational(Int128{a} * d + Int128{c} * b, Int128{b} * d));
    RC_ASSERT(left - right == Rational(Int128{a} * d - Int128{c} * b, Int128{b} * d));
    RC_ASSERT(left * right == Rational(Int128{a} * c, Int128{b} * d));
    if (c != 0) RC_ASSERT(left / right == Rational(Int128{a} * d, Int128{b} * c));
    auto const sign = (b < 0) == (d < 0) ? 1 : -1;
    RC_ASSERT((left < right) == (Int128{a} * d * sign < Int128{c} * b * sign));
    RC_ASSERT(-left + left == Rational());
}

RC_GTEST_PROP(Rational, FixedIsWithinHalfAUnitAndExactAtTheEnds,
              (std::int32_t numerator, std::int32_t denominator)) {
    RC_PRE(denominator != 0);
    auto const exact = Rational(base::Int128{numerator}, base::Int128{denominator});
    auto const shown = Rational(base::Decimal::parse(exact.fixed(4)).value());
    auto const error = shown < exact ? exact - shown : shown - exact;
    RC_ASSERT(error <= ratio(1, 20000));
}

}  // namespace
