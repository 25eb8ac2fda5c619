// A workbook as it came, or one packed around parts that came: whatever is read is in order, within
// its sheet and its budget, and made of values that are what they say.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/date.hpp"
#include "base/utf8.hpp"
#include "kit/xlsx/packed.hpp"
#include "kit/xlsx/reader.hpp"

namespace {

void check_value(xlsx::ReadCell const& cell) {
    CHECK(!base::find_invalid_utf8(cell.text));
    CHECK(!cell.text.empty() || cell.is_formula);
    switch (cell.kind) {
        case xlsx::CellKind::number:
            CHECK(cell.text.find_first_not_of("-.0123456789") == std::string::npos);
            break;
        case xlsx::CellKind::date:
            CHECK(cell.text.size() == 8 || base::Date::parse(cell.text.substr(0, 10)));
            break;
        case xlsx::CellKind::boolean:
            CHECK(cell.text == "true" || cell.text == "false");
            break;
        case xlsx::CellKind::text:
        case xlsx::CellKind::error:
            break;
    }
}

void read(std::string_view bytes) {
    xlsx::ReadBudget budget;
    budget.unpacked_bytes = std::size_t{4} << 20;
    budget.cells = 10'000;
    auto const read = xlsx::read_workbook(bytes, budget);
    if (!read) return;
    std::size_t cells = 0;
    for (auto const& sheet : read->sheets) {
        cells += sheet.cells.size();
        CHECK(std::ranges::is_sorted(sheet.cells, [](auto const& a, auto const& b) {
            return a.row != b.row ? a.row < b.row : a.column < b.column;
        }));
        for (auto const& cell : sheet.cells) {
            CHECK(cell.row >= 0 && cell.row < 1'048'576);
            CHECK(cell.column >= 0 && cell.column < 16'384);
            check_value(cell);
        }
    }
    CHECK(cells <= budget.cells);
}

// The next part, up to a byte that UTF-8 knows not.
std::string next_part(std::string_view& rest) {
    auto const end = std::min(rest.find('\xFF'), rest.size());
    std::string part(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(bytes), size);
    read(text);
    auto rest = text;
    xlsx::testing::Parts parts;
    parts.sheet = next_part(rest);
    parts.strings = next_part(rest);
    parts.styles = next_part(rest);
    parts.workbook += next_part(rest);
    auto files = xlsx::testing::files_of(parts);
    for (auto& file : files)
        file.is_stored = true;
    read(xlsx::testing::zip(files));
    return 0;
}
