#include "domain/measurement/figure.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace domain {
namespace {

using base::Int128;
using base::Rational;

Int128 magnitude(Int128 value) {
    return value < 0 ? -value : value;
}

// floor(|numerator| × 10^decimals / denominator + 1/2), sign restored; none where it would
// overflow.
std::optional<Int128> rounded(Int128 numerator, Int128 denominator, int decimals) {
    constexpr Int128 safe = (Int128{1} << 126);
    auto const factor = 2 * base::power_of_ten(decimals);
    auto const size = magnitude(numerator);
    if (size > safe / factor || denominator > safe / 4) return std::nullopt;
    auto const units = (size * factor + denominator) / (2 * denominator);
    return numerator < 0 ? -units : units;
}

// The same of scaled / 2^fraction_bits, by a shift.
Int128 rounded_fraction(Int128 scaled, int decimals) {
    constexpr Int128 half = Int128{1} << (Figure::fraction_bits - 1);
    auto const units =
        (magnitude(scaled) * base::power_of_ten(decimals) + half) >> Figure::fraction_bits;
    return scaled < 0 ? -units : units;
}

std::string with_point(Int128 units, int decimals) {
    auto const places = static_cast<std::size_t>(decimals);
    std::string digits = base::to_text(magnitude(units));
    if (places > 0) {
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    if (units < 0) digits.insert(0, 1, '-');
    return digits;
}

}  // namespace

Figure::Figure(base::Decimal decimal)
    : numerator_(decimal.units()), denominator_(base::power_of_ten(decimal.scale())) {}

Figure::Figure(Rational exact) : large_(std::make_shared<Rational const>(std::move(exact))) {}

Figure::Figure(Int128 numerator, Int128 denominator)
    : numerator_(denominator < 0 ? -numerator : numerator), denominator_(magnitude(denominator)) {
    CHECK(denominator != 0);
}

std::optional<Figure> Figure::certified(Int128 scaled, Int128 width) {
    CHECK(width > 0);
    constexpr Int128 safe = Int128{1} << 108;  // times 2 × 10^4 it stays below 2^127
    if (magnitude(scaled) > safe || width > safe) return std::nullopt;
    for (int decimals = 0; decimals <= certified_decimals; ++decimals)
        if (rounded_fraction(scaled, decimals) != rounded_fraction(scaled + width, decimals))
            return std::nullopt;
    Figure figure(scaled, Int128{1} << fraction_bits);
    figure.width_ = width;
    return figure;
}

Rational Figure::exact() const {
    CHECK(is_exact());
    return large_ ? *large_ : Rational(numerator_, denominator_);
}

std::string Figure::fixed(int decimals) const {
    CHECK(is_exact() || decimals <= certified_decimals);
    if (!large_)
        if (auto const units = rounded(numerator_, denominator_, decimals))
            return with_point(*units, decimals);
    return large_ ? large_->fixed(decimals) : Rational(numerator_, denominator_).fixed(decimals);
}

std::string Figure::plain(int decimals) const {
    std::string text = fixed(decimals);
    if (text.find('.') != text.npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    return text;
}

bool Figure::is_decided_at(base::Decimal threshold) const {
    if (is_exact()) return true;
    constexpr Int128 safe = Int128{1} << (126 - fraction_bits);
    auto const factor = base::power_of_ten(threshold.scale());
    if (magnitude(numerator_) <= safe / factor && width_ <= safe / factor &&
        magnitude(threshold.units()) <= safe) {
        auto const bound = threshold.units() * (Int128{1} << fraction_bits);
        return bound < numerator_ * factor || bound >= (numerator_ + width_) * factor;
    }
    auto const bound = Rational(threshold) * Rational(Int128{1} << fraction_bits, 1);
    return bound < Rational(numerator_, 1) || bound >= Rational(numerator_ + width_, 1);
}

std::strong_ordering Figure::compare(base::Decimal threshold) const {
    CHECK(is_decided_at(threshold));
    if (large_) return *large_ <=> Rational(threshold);
    constexpr Int128 safe = Int128{1} << 126;
    auto const factor = base::power_of_ten(threshold.scale());
    auto const units = magnitude(threshold.units());
    if (magnitude(numerator_) > safe / factor || (units != 0 && denominator_ > safe / units))
        return Rational(numerator_, denominator_) <=> Rational(threshold);
    Int128 const left = numerator_ * factor;
    Int128 const right = threshold.units() * denominator_;
    if (left < right) return std::strong_ordering::less;
    // A certified figure that starts at the threshold is above it or at it; decided, so above.
    if (left > right || !is_exact()) return std::strong_ordering::greater;
    return std::strong_ordering::equal;
}

int Figure::sign() const {
    if (large_) return large_->sign();
    return numerator_ < 0 ? -1 : (numerator_ > 0 ? 1 : 0);
}

}  // namespace domain
