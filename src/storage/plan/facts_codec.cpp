#include "storage/plan/facts_codec.hpp"

#include "kit/sql/error.hpp"

namespace storage {
namespace {

using base::Decimal;
using base::Int128;
using base::UInt128;
using domain::Period;

enum : std::uint8_t { has_value = 1, has_numerator = 2, has_denominator = 4 };

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

    // Of at most 9 bytes: 63 bits. None for a longer one.
    std::optional<std::uint64_t> short_varint() {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 9 && i < bytes_.size(); ++i) {
            auto const part = static_cast<std::uint8_t>(bytes_[i]);
            value |= static_cast<std::uint64_t>(part & 0x7f) << (7 * i);
            if ((part & 0x80) != 0) continue;
            bytes_ = bytes_.subspan(i + 1);
            return value;
        }
        return std::nullopt;
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
        if (value % 8 >= domain::frequency_count || value > UInt128{10'000} * 12 * 8) corrupt();
        return Period::from_ordinal(static_cast<domain::Frequency>(value % 8),
                                    static_cast<int>(value / 8));
    }

    Decimal decimal() {
        int const scale = byte();
        auto const zigzag = varint();
        auto const units = static_cast<Int128>((zigzag & 1) != 0 ? ~(zigzag >> 1) : zigzag >> 1);
        auto const limit = base::power_of_ten(Decimal::integer_digits_max + Decimal::scale_max);
        if (scale > Decimal::scale_max || units >= limit || units <= -limit) corrupt();
        return Decimal::from_units(units, scale);
    }

    [[noreturn]] static void corrupt() {
        throw sql::DatabaseError(sql::ErrorKind::corrupt, "facts", "packed facts cannot be read");
    }

private:
    std::span<std::byte const> bytes_;
};

enum class Facts : std::uint8_t { targets, actuals };

template <Facts facts_are>
bool unpack_plain(std::span<std::byte const> packed, std::optional<domain::Frequency>& frequency,
                  std::vector<domain::PlainFact>& facts) {
    constexpr std::uint64_t period_max = std::uint64_t{10'000} * 12 * 8;
    facts.clear();
    for (Unpacker unpacker(packed); !unpacker.done();) {
        auto const period = unpacker.short_varint();
        if (!period || *period % 8 >= domain::frequency_count || *period > period_max)
            Unpacker::corrupt();
        auto const of = static_cast<domain::Frequency>(*period % 8);
        if (!frequency) frequency = of;
        if (of != *frequency) return false;
        if constexpr (facts_are == Facts::actuals)
            if (unpacker.byte() != has_value) return false;
        int const scale = unpacker.byte();
        if (scale > Decimal::scale_max) Unpacker::corrupt();
        auto const zigzag = unpacker.short_varint();
        if (!zigzag) return false;
        auto const half = static_cast<std::int64_t>(*zigzag >> 1);
        facts.push_back(
            {static_cast<std::int32_t>(*period / 8), scale, (*zigzag & 1) != 0 ? ~half : half});
    }
    return true;
}

}  // namespace

bool unpack_plain_targets(std::span<std::byte const> packed,
                          std::optional<domain::Frequency>& frequency,
                          std::vector<domain::PlainFact>& facts) {
    return unpack_plain<Facts::targets>(packed, frequency, facts);
}

bool unpack_plain_actuals(std::span<std::byte const> packed,
                          std::optional<domain::Frequency>& frequency,
                          std::vector<domain::PlainFact>& facts) {
    return unpack_plain<Facts::actuals>(packed, frequency, facts);
}

std::vector<std::byte> pack(std::vector<domain::Target> const& targets) {
    Packer packer;
    for (auto const& target : targets) {
        packer.period(target.period);
        packer.decimal(target.value);
    }
    return packer.take();
}

std::vector<std::byte> pack(std::vector<domain::Actual> const& actuals) {
    Packer packer;
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
    std::vector<domain::Target> targets;
    targets.reserve(packed.size() / 5);
    for (Unpacker unpacker(packed); !unpacker.done();) {
        auto const period = unpacker.period();
        targets.push_back({period, unpacker.decimal()});
    }
    return targets;
}

std::vector<domain::Actual> unpack_actuals(std::span<std::byte const> packed) {
    std::vector<domain::Actual> actuals;
    actuals.reserve(packed.size() / 6);
    for (Unpacker unpacker(packed); !unpacker.done();) {
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
