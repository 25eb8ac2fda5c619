#pragma once
// A measured figure, ready to be shown: percent, programmed, executed, share, gap.
//
// It is exact, or, for a node that sums very many goals, known to within a certified distance that
// is too small to change its rounding at 0 to 4 decimals or its status (measurement §1: nothing is
// rounded before it is shown). Asking such a figure for more is a CHECK.

#include <compare>
#include <memory>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "base/int128.hpp"
#include "base/rational.hpp"

namespace domain {

class Figure {
public:
    static constexpr int certified_decimals = 4;
    static constexpr int fraction_bits = 32;

    Figure() = default;  // 0
    explicit Figure(base::Decimal decimal);
    explicit Figure(base::Rational exact);
    Figure(base::Int128 numerator, base::Int128 denominator);  // denominator != 0 (CHECK)

    // Between scaled / 2^32 and (scaled + width) / 2^32; none where that leaves a rounding at 0 to
    // 4 decimals open.
    static std::optional<Figure> certified(base::Int128 scaled, base::Int128 width);

    bool is_exact() const { return width_ == 0; }
    base::Rational exact() const;  // is_exact() (CHECK)

    // Half up, away from zero at the tie; "-0.0000" never. A certified figure: at most 4 decimals.
    std::string fixed(int decimals) const;
    // At most so many decimals, no trailing zeros.
    std::string plain(int decimals) const;

    int sign() const;

    // Against an exact number. A certified figure must be decided at it (CHECK).
    std::strong_ordering compare(base::Decimal threshold) const;
    bool is_decided_at(base::Decimal threshold) const;

    // [scaled, scaled + width) in units of 2^-32 holds the value; none where that does not fit.
    struct Enclosure {
        base::Int128 scaled;
        base::Int128 width;
    };
    std::optional<Enclosure> enclosure() const;

private:
    base::Int128 numerator_ = 0;
    base::Int128 denominator_ = 1;                 // > 0
    base::Int128 width_ = 0;                       // in units of 2^-32; 0 = exact
    std::shared_ptr<base::Rational const> large_;  // instead of the fraction where it does not fit
};

// Here, because it is asked of every goal of a plan: it is worth its inlining.
inline std::optional<Figure::Enclosure> Figure::enclosure() const {
    if (!is_exact()) return Enclosure{numerator_, width_};
    if (large_) {
        auto const scaled = large_->floor_scaled(fraction_bits);
        if (!scaled) return std::nullopt;
        return Enclosure{*scaled, 1};
    }
    constexpr base::Int128 safe = base::Int128{1} << (126 - fraction_bits);
    if (numerator_ > safe || numerator_ < -safe) return std::nullopt;
    base::Int128 const shifted = numerator_ * (base::Int128{1} << fraction_bits);
    base::Int128 scaled = shifted / denominator_;
    if (scaled * denominator_ > shifted) --scaled;
    return Enclosure{scaled, 1};
}

}  // namespace domain
