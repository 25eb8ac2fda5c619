#include "base/rational.hpp"

#include "base/check.hpp"

namespace base {
namespace {

static_assert(sizeof(unsigned long) == 8);

void set_integer(mpz_t target, Int128 value) {
    UInt128 const magnitude =
        value < 0 ? UInt128{0} - static_cast<UInt128>(value) : static_cast<UInt128>(value);
    mpz_set_ui(target, static_cast<unsigned long>(magnitude >> 64));
    mpz_mul_2exp(target, target, 64);
    mpz_add_ui(target, target, static_cast<unsigned long>(magnitude));
    if (value < 0) mpz_neg(target, target);
}

std::string digits_of(mpz_srcptr value) {
    std::string digits(mpz_sizeinbase(value, 10) + 2, '\0');
    mpz_get_str(digits.data(), 10, value);
    digits.resize(std::char_traits<char>::length(digits.c_str()));
    return digits;
}

}  // namespace

Rational::Rational(Decimal decimal) : Rational(decimal.units(), power_of_ten(decimal.scale())) {}

Rational::Rational(Int128 numerator, Int128 denominator) {
    CHECK(denominator != 0);
    mpq_init(value_);
    set_integer(mpq_numref(value_), numerator);
    set_integer(mpq_denref(value_), denominator);
    mpq_canonicalize(value_);
}

Rational::Rational(Rational const& other) {
    mpq_init(value_);
    mpq_set(value_, other.value_);
}

Rational::Rational(Rational&& other) noexcept {
    mpq_init(value_);
    mpq_swap(value_, other.value_);
}

Rational& Rational::operator=(Rational const& other) {
    if (this != &other) mpq_set(value_, other.value_);
    return *this;
}

Rational& Rational::operator=(Rational&& other) noexcept {
    mpq_swap(value_, other.value_);
    return *this;
}

Rational& Rational::operator+=(Rational const& other) {
    mpq_add(value_, value_, other.value_);
    return *this;
}

Rational& Rational::operator-=(Rational const& other) {
    mpq_sub(value_, value_, other.value_);
    return *this;
}

Rational& Rational::operator*=(Rational const& other) {
    mpq_mul(value_, value_, other.value_);
    return *this;
}

Rational& Rational::operator/=(Rational const& other) {
    CHECK(!other.is_zero());
    mpq_div(value_, value_, other.value_);
    return *this;
}

Rational Rational::operator-() const {
    Rational negated(*this);
    mpq_neg(negated.value_, negated.value_);
    return negated;
}

std::strong_ordering operator<=>(Rational const& left, Rational const& right) {
    return mpq_cmp(left.value_, right.value_) <=> 0;
}

bool operator==(Rational const& left, Rational const& right) {
    return mpq_equal(left.value_, right.value_) != 0;
}

std::string Rational::fixed(int decimals) const {
    // round(|n/d| * 10^k) = floor((2 |n| 10^k + d) / 2d)
    mpz_t scaled;
    mpz_t divisor;
    mpz_init(scaled);
    mpz_init(divisor);
    mpz_ui_pow_ui(scaled, 10, static_cast<unsigned long>(decimals));
    mpz_mul(scaled, scaled, mpq_numref(value_));
    mpz_abs(scaled, scaled);
    mpz_mul_ui(scaled, scaled, 2);
    mpz_add(scaled, scaled, mpq_denref(value_));
    mpz_mul_ui(divisor, mpq_denref(value_), 2);
    mpz_fdiv_q(scaled, scaled, divisor);
    bool const negative = sign() < 0 && mpz_sgn(scaled) != 0;
    std::string digits = digits_of(scaled);
    mpz_clear(scaled);
    mpz_clear(divisor);

    auto const places = static_cast<std::size_t>(decimals);
    if (places > 0) {
        if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    if (negative) digits.insert(0, 1, '-');
    return digits;
}

std::string Rational::plain(int decimals) const {
    std::string text = fixed(decimals);
    if (text.find('.') != text.npos) {
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
    }
    return text == "-0" ? "0" : text;
}

std::optional<Int128> Rational::floor_scaled(int bits) const {
    mpz_t scaled;
    mpz_init(scaled);
    mpz_mul_2exp(scaled, mpq_numref(value_), static_cast<unsigned long>(bits));
    mpz_fdiv_q(scaled, scaled, mpq_denref(value_));
    std::optional<Int128> result;
    if (mpz_sizeinbase(scaled, 2) <= 126) {
        mpz_t high;
        mpz_init(high);
        mpz_tdiv_q_2exp(high, scaled, 64);
        auto const magnitude = UInt128{mpz_get_ui(high)} << 64 | mpz_get_ui(scaled);
        result =
            mpz_sgn(scaled) < 0 ? -static_cast<Int128>(magnitude) : static_cast<Int128>(magnitude);
        mpz_clear(high);
    }
    mpz_clear(scaled);
    return result;
}

std::string Rational::numerator_text() const {
    return digits_of(mpq_numref(value_));
}
std::string Rational::denominator_text() const {
    return digits_of(mpq_denref(value_));
}

}  // namespace base
