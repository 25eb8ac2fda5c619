// Whatever is read is written and read back the same, and stands within the limits of the grammar.
#include <cstdlib>

#include "base/decimal.hpp"

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const read = base::Decimal::parse(text);
    if (!read) return 0;
    auto const written = read->text();
    auto const again = base::Decimal::parse(written);
    if (!again || *again != *read || again->text() != written) std::abort();
    if (again->scale() != read->scale() || written.size() > 26) std::abort();
    if (base::Decimal::from_units(read->units(), read->scale()) != *read) std::abort();
    return 0;
}
