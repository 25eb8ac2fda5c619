#include "storage/plan/facts_codec.hpp"

#include <algorithm>
#include <type_traits>

#include "kit/sql/error.hpp"

namespace storage {
namespace {

using base::Decimal;
using base::Int128;
using base::UInt128;
using domain::Period;

enum : std::uint8_t { entries = 0, run = 1 };
enum : std::uint8_t { has_value = 1, has_numerator = 2, has_denominator = 4 };

constexpr int run_periods_max = 64;

// "units × 10^-scale" as a document may write it.
bool is_decimal(Int128 units, int scale) {
    if (scale > Decimal::scale_max) return false;
    auto const limit = base::power_of_ten(Decimal::integer_digits_max + scale);
    return units < limit && units > -limit;
}

class Packer {
public:
    void byte(std::uint8_t value) { bytes_.push_back(static_cast<std::byte>(value)); }

    void varint(UInt128 value) {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<std::uint8_t>(value & 0x7f) | 0x80);
        byte(static_cast<std::uint8_t>(value));
    }

    void period(Period period) {
        varint(static_cast<UInt128>(period.ordinal()) * 8 +
               static_cast<std::uint8_t>(period.frequency()));
    }

    void decimal(Decimal decimal) {
        byte(static_cast<std::uint8_t>(decimal.scale()));
        auto const units = decimal.units();
        varint(units < 0 ? ~(static_cast<UInt128>(units) << 1) : static_cast<UInt128>(units) << 1);
    }

    // The lowest `width` bytes.
    void units(std::int64_t value, std::size_t width) {
        for (std::size_t i = 0; i < width; ++i)
            byte(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i)));
    }

    std::vector<std::byte> take() { return std::move(bytes_); }

private:
    std::vector<std::byte> bytes_;
};

class Unpacker {
public:
    explicit Unpacker(std::span<std::byte const> bytes) : bytes_(bytes) {}

    bool done() const { return bytes_.empty(); }

    std::uint8_t byte() {
        if (bytes_.empty()) corrupt();
        auto const value = static_cast<std::uint8_t>(bytes_.front());
        bytes_ = bytes_.subspan(1);
        return value;
    }

    std::span<std::byte const> take(std::size_t count) {
        if (count > bytes_.size()) corrupt();
        auto const taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }

    UInt128 varint() {
        UInt128 value = 0;
        for (int shift = 0; shift < 126; shift += 7) {
            auto const part = byte();
            value |= static_cast<UInt128>(part & 0x7f) << shift;
            if ((part & 0x80) == 0) return value;
        }
        corrupt();
    }

    Period period() {
        auto const value = varint();
        if (value % 8 >= domain::frequency_count) corrupt();
        auto const frequency = static_cast<domain::Frequency>(value % 8);
        auto const periods = 10'000 * domain::periods_per_year(frequency);  // of all years
        if (value / 8 >= static_cast<UInt128>(periods)) corrupt();
        return Period::from_ordinal(frequency, static_cast<int>(value / 8));
    }

    Decimal decimal() {
        int const scale = byte();
        auto const zigzag = varint();
        auto const units = static_cast<Int128>((zigzag & 1) != 0 ? ~(zigzag >> 1) : zigzag >> 1);
        if (!is_decimal(units, scale)) corrupt();
        return Decimal::from_units(units, scale);
    }

    [[noreturn]] static void corrupt() {
        throw sql::DatabaseError(sql::ErrorKind::corrupt, "facts", "packed facts cannot be read");
    }

private:
    std::span<std::byte const> bytes_;
};

// None where a fact is more than a number.
std::optional<Decimal> plain_value(domain::Target const& target) {
    return target.value;
}
std::optional<Decimal> plain_value(domain::Actual const& actual) {
    return actual.numerator || actual.denominator ? std::nullopt : actual.value;
}

// One number a period, without a gap.
struct Run {
    Period first;
    std::size_t width;  // bytes of each number's units
    std::span<std::byte const> scales;
    std::span<std::byte const> units;
};

Run read_run(Unpacker& unpacker) {
    std::size_t const count = unpacker.byte();
    auto const first = unpacker.period();
    std::size_t const width = unpacker.byte();
    if (width != 1 && width != 2 && width != 4 && width != 8) Unpacker::corrupt();
    auto const scales = unpacker.take(count);
    auto const units = unpacker.take(count * width);
    if (!unpacker.done() || count == 0 || count > run_periods_max) Unpacker::corrupt();
    return {first, width, scales, units};
}

template <class Units>
Units units_at(std::byte const* bytes) {
    std::make_unsigned_t<Units> value = 0;
    for (std::size_t i = 0; i < sizeof(Units); ++i)
        value |= static_cast<std::make_unsigned_t<Units>>(
            static_cast<std::make_unsigned_t<Units>>(bytes[i]) << (8 * i));
    return static_cast<Units>(value);
}

template <class Units>
void read_units(Run const& run, std::vector<std::int64_t>& units) {
    units.resize(run.scales.size());
    auto const* bytes = run.units.data();
    for (auto& number : units) {
        number = units_at<Units>(bytes);
        bytes += sizeof(Units);
    }
}

void read_units(Run const& run, std::vector<std::int64_t>& units) {
    switch (run.width) {
        case 1:
            return read_units<std::int8_t>(run, units);
        case 2:
            return read_units<std::int16_t>(run, units);
        case 4:
            return read_units<std::int32_t>(run, units);
        default:
            return read_units<std::int64_t>(run, units);
    }
}

// As a document may write them; below 8 bytes the units always are.
bool are_decimals(Run const& run, std::vector<std::int64_t> const& units) {
    bool all = true;
    for (auto const scale : run.scales)
        all &= static_cast<int>(scale) <= Decimal::scale_max;
    for (std::size_t i = 0; all && run.width == 8 && i < units.size(); ++i)
        all = is_decimal(units[i], static_cast<int>(run.scales[i]));
    return all;
}

domain::PlainSeries read_series(Run const& run, std::vector<std::int64_t>& units) {
    read_units(run, units);
    if (!are_decimals(run, units)) Unpacker::corrupt();
    return {run.first.ordinal(), units, run.scales};
}

std::size_t width_of(std::int64_t units) {
    if (units == static_cast<std::int8_t>(units)) return 1;
    if (units == static_cast<std::int16_t>(units)) return 2;
    if (units == static_cast<std::int32_t>(units)) return 4;
    return 8;
}

// The facts as a run; empty where they are none.
template <class Fact>
std::vector<std::byte> pack_run(std::vector<Fact> const& facts) {
    if (facts.empty() || facts.size() > run_periods_max) return {};
    auto const first = facts.front().period;
    std::size_t width = 1;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        auto const value = plain_value(facts[i]);
        if (!value || facts[i].period.frequency() != first.frequency() ||
            facts[i].period.ordinal() != first.ordinal() + static_cast<int>(i) ||
            value->units() != static_cast<std::int64_t>(value->units()))
            return {};
        width = std::max(width, width_of(static_cast<std::int64_t>(value->units())));
    }
    Packer packer;
    packer.byte(run);
    packer.byte(static_cast<std::uint8_t>(facts.size()));
    packer.period(first);
    packer.byte(static_cast<std::uint8_t>(width));
    for (auto const& fact : facts)
        packer.byte(static_cast<std::uint8_t>(plain_value(fact)->scale()));
    for (auto const& fact : facts)
        packer.units(static_cast<std::int64_t>(plain_value(fact)->units()), width);
    return packer.take();
}

// What is packed as a run, with Fact made from a period and a decimal; none for entries.
template <class Fact>
std::optional<std::vector<Fact>> unpack_facts(Unpacker& unpacker) {
    auto const packing = unpacker.byte();
    if (packing == entries) return std::nullopt;
    if (packing != run) Unpacker::corrupt();
    auto const packed = read_run(unpacker);
    std::vector<std::int64_t> units;
    auto const series = read_series(packed, units);
    std::vector<Fact> facts;
    facts.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i)
        facts.push_back(
            {.period = Period::from_ordinal(packed.first.frequency(),
                                            series.first + static_cast<std::int32_t>(i)),
             .value = Decimal::from_units(units[i], static_cast<int>(series.scales[i]))});
    return facts;
}

}  // namespace

std::optional<domain::PlainSeries> unpack_run(std::span<std::byte const> packed,
                                              std::optional<domain::Frequency>& frequency,
                                              std::vector<std::int64_t>& units) {
    if (packed.empty()) return domain::PlainSeries{};
    Unpacker unpacker(packed);
    auto const packing = unpacker.byte();
    if (packing == entries) return std::nullopt;
    if (packing != run) Unpacker::corrupt();
    auto const read = read_run(unpacker);
    if (frequency && *frequency != read.first.frequency()) return std::nullopt;
    frequency = read.first.frequency();
    return read_series(read, units);
}

std::vector<std::byte> pack(std::vector<domain::Target> const& targets) {
    if (auto packed = pack_run(targets); !packed.empty() || targets.empty()) return packed;
    Packer packer;
    packer.byte(entries);
    for (auto const& target : targets) {
        packer.period(target.period);
        packer.decimal(target.value);
    }
    return packer.take();
}

std::vector<std::byte> pack(std::vector<domain::Actual> const& actuals) {
    if (auto packed = pack_run(actuals); !packed.empty() || actuals.empty()) return packed;
    Packer packer;
    packer.byte(entries);
    for (auto const& actual : actuals) {
        packer.period(actual.period);
        packer.byte(static_cast<std::uint8_t>((actual.value ? has_value : 0) |
                                              (actual.numerator ? has_numerator : 0) |
                                              (actual.denominator ? has_denominator : 0)));
        for (auto const& part : {actual.value, actual.numerator, actual.denominator})
            if (part) packer.decimal(*part);
    }
    return packer.take();
}

std::vector<domain::Target> unpack_targets(std::span<std::byte const> packed) {
    if (packed.empty()) return {};
    Unpacker unpacker(packed);
    if (auto run = unpack_facts<domain::Target>(unpacker)) return std::move(*run);
    std::vector<domain::Target> targets;
    while (!unpacker.done()) {
        auto const period = unpacker.period();
        targets.push_back({period, unpacker.decimal()});
    }
    return targets;
}

std::vector<domain::Actual> unpack_actuals(std::span<std::byte const> packed) {
    if (packed.empty()) return {};
    Unpacker unpacker(packed);
    if (auto run = unpack_facts<domain::Actual>(unpacker)) return std::move(*run);
    std::vector<domain::Actual> actuals;
    while (!unpacker.done()) {
        domain::Actual actual{.period = unpacker.period()};
        auto const parts = unpacker.byte();
        if ((parts & has_value) != 0) actual.value = unpacker.decimal();
        if ((parts & has_numerator) != 0) actual.numerator = unpacker.decimal();
        if ((parts & has_denominator) != 0) actual.denominator = unpacker.decimal();
        actuals.push_back(std::move(actual));
    }
    return actuals;
}

}  // namespace storage
