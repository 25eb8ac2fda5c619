#include "base/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/check.hpp"

namespace {

using base::Decimal;
using base::DecimalError;

Decimal decimal(std::string_view text) {
    return Decimal::parse(text).value();
}

TEST(Decimal, KeepsItsDecimalsAsWritten) {
    for (std::string const text :
         {"0", "66.63", "-4", "1.00", "0.000000001", "-0.5", "999999999999999",
          "-999999999999999.999999999", "123456789012345.123456789", "0.10"})
        EXPECT_EQ(decimal(text).text(), text);
}

TEST(Decimal, DropsLeadingZerosAndTheMinusOfZero) {
    EXPECT_EQ(decimal("007").text(), "7");
    EXPECT_EQ(decimal("-00.50").text(), "-0.50");
    EXPECT_EQ(decimal("-0").text(), "0");
    EXPECT_EQ(decimal("-0.00").text(), "0.00");
    EXPECT_EQ(decimal("00000000000000000000000000001").text(), "1");
}

TEST(Decimal, HasUnitsScaleAndNanos) {
    EXPECT_EQ(base::to_text(decimal("-66.630").units()), "-66630");
    EXPECT_EQ(decimal("-66.630").scale(), 3);
    EXPECT_EQ(base::to_text(decimal("-66.630").nanos()), "-66630000000");
    EXPECT_EQ(base::to_text(decimal("999999999999999.999999999").nanos()),
              "999999999999999999999999");
    EXPECT_TRUE(decimal("0.00").is_zero());
    EXPECT_TRUE(decimal("-0.01").is_negative());
    EXPECT_FALSE(decimal("-0.00").is_negative());
}

TEST(Decimal, ComparesByValueWhateverTheScale) {
    EXPECT_EQ(decimal("1.50"), decimal("1.5"));
    EXPECT_EQ(decimal("-0.0"), Decimal{0});
    EXPECT_LT(decimal("-1.5"), decimal("-1.499999999"));
    EXPECT_GT(decimal("2"), decimal("1.999999999"));
    EXPECT_EQ(Decimal{100}, decimal("100.000"));
}

TEST(Decimal, RefusesWhatIsNotPlainNotation) {
    for (std::string const text :
         {"",    "-",     ".",   "-.",  "1.",   ".5",  "+1",  "1e3", "1E3",   " 1",  "1 ",
          "1,5", "1.2.3", "--1", "-+1", "0x10", "NaN", "inf", "١",   "1_000", "1\n", "\u22121"}) {
        auto const read = Decimal::parse(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error(), DecimalError::not_a_number) << text;
    }
    EXPECT_EQ(Decimal::parse(std::string_view("1\0", 2)).error(), DecimalError::not_a_number);
}

TEST(Decimal, RefusesMoreThan15AndNineDigits) {
    for (std::string const text : {"1000000000000000", "0.0000000000", "-1000000000000000.5",
                                   "1234567890123456789012345678901234567890"}) {
        auto const read = Decimal::parse(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error(), DecimalError::too_many_digits) << text;
    }
    EXPECT_EQ(Decimal::parse(std::string(1'000'000, '9')).error(), DecimalError::too_many_digits);
    EXPECT_EQ(Decimal::parse(std::string(1'000'000, '9') + "x").error(),
              DecimalError::not_a_number);
}

TEST(Decimal, FromUnitsChecksItsLimits) {
    EXPECT_EQ(Decimal::from_units(-150, 2).text(), "-1.50");
    EXPECT_EQ(Decimal::from_units(base::power_of_ten(24) - 1, 9).text(),
              "999999999999999.999999999");
    EXPECT_THROW(Decimal::from_units(base::power_of_ten(24), 9), base::InvariantViolation);
    EXPECT_THROW(Decimal::from_units(-base::power_of_ten(15), 0), base::InvariantViolation);
    EXPECT_THROW(Decimal::from_units(0, 10), base::InvariantViolation);
    EXPECT_THROW(Decimal::from_units(0, -1), base::InvariantViolation);
}

TEST(Int128, IsWrittenInFull) {
    EXPECT_EQ(base::to_text(0), "0");
    EXPECT_EQ(base::to_text(base::power_of_ten(38)), "1" + std::string(38, '0'));
    EXPECT_EQ(base::to_text(-base::power_of_ten(38)), "-1" + std::string(38, '0'));
    auto const least = static_cast<base::Int128>(base::UInt128{1} << 127);
    EXPECT_EQ(base::to_text(least), "-170141183460469231731687303715884105728");
    EXPECT_THROW(base::power_of_ten(39), base::InvariantViolation);
}

RC_GTEST_PROP(Decimal, TextIsReadBackAsItWas, ()) {
    auto const scale = *rc::gen::inRange(0, Decimal::scale_max + 1);
    auto const high = *rc::gen::inRange<std::int64_t>(-999'999'999'999, 1'000'000'000'000);
    auto const low = *rc::gen::inRange<std::int64_t>(0, 1000);
    auto const written = Decimal::from_units(base::Int128{high} * 1000 + low, scale);
    auto const read = Decimal::parse(written.text());
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == written);
    RC_ASSERT(read->scale() == written.scale());
    RC_ASSERT(read->text() == written.text());
}

RC_GTEST_PROP(Decimal, OrderIsThatOfWholeNumbersOnOneScale,
              (std::int32_t left, std::int32_t right)) {
    auto const a = Decimal::from_units(left, 4);
    auto const b = Decimal::from_units(base::Int128{right} * 100'000, 9);
    RC_ASSERT((a < b) == (left < right));
    RC_ASSERT((a == b) == (left == right));
}

}  // namespace
