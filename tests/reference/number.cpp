#include "reference/number.hpp"

namespace reference {

namespace {

using Integer = boost::multiprecision::cpp_int;

Integer power_of_ten(int exponent) {
    return boost::multiprecision::pow(Integer{10}, static_cast<unsigned>(exponent));
}

}  // namespace

Number number(base::Decimal const& decimal) {
    std::string digits = decimal.text();
    int decimals = 0;
    if (auto const point = digits.find('.'); point != std::string::npos) {
        decimals = static_cast<int>(digits.size() - point - 1);
        digits.erase(point, 1);
    }
    bool const negative = digits.front() == '-';
    if (negative) digits.erase(0, 1);
    auto const significant = digits.find_first_not_of('0');  // a leading 0 would mean octal
    Integer const units{significant == std::string::npos ? "0" : digits.substr(significant)};
    Number const magnitude{units, power_of_ten(decimals)};
    return negative ? Number{-magnitude} : magnitude;
}

std::string fixed(Number const& value, int decimals) {
    bool const negative = value < 0;
    Number const scaled =
        (negative ? Number{-value} : value) * Number{power_of_ten(decimals)} + Number{1, 2};
    Integer const rounded =
        boost::multiprecision::numerator(scaled) / boost::multiprecision::denominator(scaled);
    std::string digits = rounded.str();
    auto const places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (decimals > 0) digits.insert(digits.size() - places, 1, '.');
    if (negative && rounded != 0) digits.insert(0, 1, '-');
    return digits;
}

std::string plain(Number const& value, int decimals) {
    std::string digits = fixed(value, decimals);
    if (digits.find('.') == std::string::npos) return digits;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    return digits;
}

}  // namespace reference
