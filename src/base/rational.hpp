#pragma once
// An exact fraction of whole numbers of any size, always in lowest terms. This is the number that
// percentages are made of; it is rounded once, when it is shown. (GMP lives behind this header.)

#include <gmp.h>

#include <compare>
#include <concepts>
#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "base/int128.hpp"

namespace base {

class Rational {
public:
    Rational() { mpq_init(value_); }
    template <std::integral I>
    Rational(I integer) : Rational(Int128{integer}, 1) {}  // NOLINT: exact
    Rational(Decimal decimal);                             // NOLINT: exact
    template <std::floating_point F>
    Rational(F) = delete;
    Rational(Int128 numerator, Int128 denominator);  // denominator != 0 (CHECK)
    Rational(Rational const& other);
    Rational(Rational&& other) noexcept;
    Rational& operator=(Rational const& other);
    Rational& operator=(Rational&& other) noexcept;
    ~Rational() { mpq_clear(value_); }

    Rational& operator+=(Rational const& other);
    Rational& operator-=(Rational const& other);
    Rational& operator*=(Rational const& other);
    Rational& operator/=(Rational const& other);  // other != 0 (CHECK)
    Rational operator-() const;

    friend Rational operator+(Rational left, Rational const& right) { return left += right; }
    friend Rational operator-(Rational left, Rational const& right) { return left -= right; }
    friend Rational operator*(Rational left, Rational const& right) { return left *= right; }
    friend Rational operator/(Rational left, Rational const& right) { return left /= right; }
    friend std::strong_ordering operator<=>(Rational const& left, Rational const& right);
    friend bool operator==(Rational const& left, Rational const& right);

    bool is_zero() const { return mpq_sgn(value_) == 0; }
    int sign() const { return mpq_sgn(value_); }

    // Rounded half up, away from zero at the tie: (2, 1/3) -> "0.33", (2, -5/1000) -> "-0.01".
    // Exactly `decimals` digits after the point; never a minus before zero.
    std::string fixed(int decimals) const;

    // At most `decimals` digits after the point, half up, without trailing zeros: "66.63", "-4".
    std::string plain(int decimals) const;

    // floor(value × 2^bits); none where that does not fit.
    std::optional<Int128> floor_scaled(int bits) const;

    std::string numerator_text() const;
    std::string denominator_text() const;

private:
    mpq_t value_;
};

}  // namespace base
