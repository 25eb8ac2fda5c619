// What is packed comes back as it was, in either packing; what is corrupt is refused, never read.
#include "storage/plan/facts_codec.hpp"

#include <gtest/gtest.h>

#include "kit/sql/error.hpp"

namespace storage {
namespace {

using domain::Actual;
using domain::Frequency;
using domain::Period;
using domain::Target;
using Targets = std::vector<Target>;
using Actuals = std::vector<Actual>;

base::Decimal decimal(std::string_view text) {
    return base::Decimal::parse(text).value();
}

Period period(std::string_view text) {
    return *Period::parse(text);
}

// Consecutive quarters from 2024-Q1.
Targets quarters(std::vector<std::string_view> const& values) {
    Targets targets;
    for (std::size_t i = 0; i < values.size(); ++i)
        targets.push_back(
            {Period::from_ordinal(Frequency::quarterly, 2024 * 4 + static_cast<int>(i)),
             decimal(values[i])});
    return targets;
}

// The texts too: "1.50" is not "1.5".
std::vector<std::string> texts(Targets const& targets) {
    std::vector<std::string> list;
    for (auto const& target : targets)
        list.push_back(target.period.text() + " " + target.value.text());
    return list;
}

void comes_back(Targets const& targets) {
    auto const packed = pack(targets);
    EXPECT_EQ(texts(unpack_targets(packed)), texts(targets));
}

bool is_run(std::vector<std::byte> const& packed) {
    return packed.empty() || packed.front() == std::byte{1};
}

TEST(FactsCodec, AQuarterAfterTheOtherIsARunOfTheNarrowestWidth) {
    EXPECT_TRUE(pack(Targets{}).empty());
    struct Case {
        std::vector<std::string_view> values;
        std::size_t
            bytes;  // of the packing, the count, the period, the width; a scale and units each
    };
    for (auto const& [values, bytes] :
         {Case{{"1", "-128", "127"}, 1 + 1 + 3 + 1 + 3 * (1 + 1)},
          Case{{"1.50", "128"}, 1 + 1 + 3 + 1 + 2 * (1 + 2)},
          Case{{"-32769", "0.000000001"}, 1 + 1 + 3 + 1 + 2 * (1 + 4)},
          Case{{"999999999999999", "-0.25", "2147483648"}, 1 + 1 + 3 + 1 + 3 * (1 + 8)}}) {
        auto const targets = quarters(values);
        EXPECT_EQ(pack(targets).size(), bytes) << values.front();
        EXPECT_TRUE(is_run(pack(targets)));
        comes_back(targets);
    }
}

TEST(FactsCodec, WhatIsNoRunIsPackedAsEntries) {
    for (auto const& targets :
         {Targets{{period("2024-Q1"), decimal("1")}, {period("2024-Q3"), decimal("2")}},
          Targets{{period("2024"), decimal("1")}, {period("2025-Q1"), decimal("2")}},
          quarters({"999999999999999.999999999", "1"}),
          quarters(std::vector<std::string_view>(65, "1"))}) {
        EXPECT_FALSE(is_run(pack(targets)));
        comes_back(targets);
    }
}

TEST(FactsCodec, ReportsOfRatiosKeepTheirTerms) {
    Actuals const actuals{
        {.period = period("2024-Q1"), .value = decimal("2.50")},
        {.period = period("2024-Q2"), .numerator = decimal("1"), .denominator = decimal("3")},
        {.period = period("2024-Q3")}};
    EXPECT_FALSE(is_run(pack(actuals)));
    EXPECT_EQ(unpack_actuals(pack(actuals)), actuals);
    Actuals const plain(actuals.begin(), actuals.begin() + 1);
    EXPECT_TRUE(is_run(pack(plain)));
    EXPECT_EQ(unpack_actuals(pack(plain)), plain);
}

TEST(FactsCodec, ARunIsReadWithoutATargetInBetween) {
    std::optional<Frequency> frequency;
    std::vector<std::int64_t> units;
    auto const packed = pack(quarters({"1.50", "-4"}));
    auto const series = unpack_run(packed, frequency, units);
    ASSERT_TRUE(series.has_value());
    EXPECT_EQ(frequency, Frequency::quarterly);
    EXPECT_EQ(series->first, 2024 * 4);
    EXPECT_EQ(units, (std::vector<std::int64_t>{150, -4}));
    ASSERT_EQ(series->scales.size(), 2U);
    EXPECT_EQ(series->scales[0], std::byte{2});
    EXPECT_EQ(series->scales[1], std::byte{0});

    frequency = Frequency::monthly;
    EXPECT_FALSE(unpack_run(packed, frequency, units).has_value());
    EXPECT_TRUE(unpack_run({}, frequency, units)->units.empty());
}

void is_refused(std::span<std::byte const> packed) {
    EXPECT_THROW(unpack_targets(packed), sql::DatabaseError) << packed.size();
    std::optional<Frequency> frequency;
    std::vector<std::int64_t> units;
    EXPECT_THROW(unpack_run(packed, frequency, units), sql::DatabaseError) << packed.size();
}

TEST(FactsCodec, ARunCutOrLengthenedOrFalseIsRefused) {
    auto const whole = pack(quarters({"1.50", "-4", "3"}));
    for (std::size_t size = 1; size < whole.size(); ++size)
        is_refused(std::span(whole).first(size));
    auto longer = whole;
    longer.push_back({});
    is_refused(longer);

    auto const is_refused_with = [&](std::size_t at, int byte) {
        auto changed = whole;
        changed[at] = static_cast<std::byte>(byte);
        is_refused(changed);
    };
    is_refused_with(0, 2);     // no such packing
    is_refused_with(1, 0);     // none
    is_refused_with(1, 65);    // too many
    is_refused_with(4, 0x7f);  // a year beyond 9999
    is_refused_with(5, 3);     // no such width
    is_refused_with(6, 10);    // no such scale
}

TEST(FactsCodec, EntriesCutAreRefusedOrFewer) {
    Targets const targets{{period("2024-Q1"), decimal("1")}, {period("2024-Q3"), decimal("2")}};
    auto const whole = pack(targets);
    for (std::size_t size = 1; size < whole.size(); ++size) {
        try {
            EXPECT_LT(unpack_targets(std::span(whole).first(size)).size(), targets.size());
        } catch (sql::DatabaseError const& refused) {
            EXPECT_EQ(refused.kind(), sql::ErrorKind::corrupt);
        }
    }
}

}  // namespace
}  // namespace storage
