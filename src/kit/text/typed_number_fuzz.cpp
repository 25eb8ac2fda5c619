// Whatever is typed is read within what was expected, and the value written back is read the same.
#include <cstdlib>

#include "kit/text/typed_number.hpp"

namespace {

void check_value(base::Decimal value, text::NumberExpected const& expected) {
    if (value.is_negative() && !expected.negative_allowed) std::abort();
    auto const again = text::parse_typed_number(text::as_typed(value), expected);
    if (!again) std::abort();
    auto const* number = std::get_if<text::ReadNumber>(&*again);
    if (number == nullptr || number->value != value) std::abort();
    if (number->notice != text::NumberNotice::none) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    if (size == 0) return 0;
    text::NumberExpected expected{.percent_allowed = (data[0] & 1) != 0,
                                  .negative_allowed = (data[0] & 2) != 0};
    if ((data[0] & 4) != 0) expected.decimals = (data[0] >> 3) % 4;
    if ((data[0] & 32) != 0) expected.near = base::Decimal::from_units(data[0], data[0] >> 6);
    std::string_view const typed(reinterpret_cast<char const*>(data) + 1, size - 1);

    auto const read = text::parse_typed_number(typed, expected);
    if (!read) return 0;
    if (auto const* number = std::get_if<text::ReadNumber>(&*read))
        check_value(number->value, expected);
    if (auto const* both = std::get_if<text::AmbiguousNumber>(&*read)) {
        if (expected.decimals == 0 || both->thousands == both->fraction) std::abort();
        if (both->fraction.nanos() * 1000 != both->thousands.nanos()) std::abort();
        check_value(both->thousands, expected);
        check_value(both->fraction, expected);
    }
    return 0;
}
