// Known answers from XML as Excel, LibreOffice and openpyxl write it, and what kit/xlsx itself
// writes, read back.
#include "kit/xlsx/reader.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "base/decimal.hpp"
#include "kit/xlsx/packed.hpp"
#include "kit/xlsx/workbook.hpp"

namespace xlsx {
namespace {

using ::testing::ElementsAre;

std::string shown(ReadCell const& cell) {
    constexpr std::array kinds{"text", "number", "date", "boolean", "error"};
    return fmt::format("{} {}{}{} {}", cell_name(cell.row, cell.column),
                       kinds.at(static_cast<std::size_t>(cell.kind)), cell.is_percent ? " %" : "",
                       cell.is_formula ? " =" : "", cell.text);
}

std::vector<std::string> shown(ReadSheet const& sheet) {
    std::vector<std::string> lines;
    for (auto const& cell : sheet.cells)
        lines.push_back(shown(cell));
    return lines;
}

// The cells of a workbook with one sheet.
std::vector<std::string> cells_of(testing::Parts const& parts) {
    auto const read = read_workbook(testing::workbook_of(parts));
    if (!read)
        return {fmt::format("refused: {} {}", static_cast<int>(read.error().problem),
                            read.error().part)};
    return shown(read->sheets.at(0));
}

std::string in_sheet(std::string const& rows) {
    return "<sheetData>" + rows + "</sheetData>";
}

// ASCII with control characters, without NUL, which ends a text on its way into the writer, and
// without the carriage return, which XML turns into a new line.
std::string ascii_of(std::string text) {
    for (auto& c : text) {
        c = static_cast<char>(static_cast<unsigned char>(c) & 0x7FU);
        if (c == '\0' || c == '\r') c = '_';
    }
    return text;
}

std::string without_zeros(std::string decimal) {
    if (!decimal.contains('.')) return decimal;
    decimal.resize(decimal.find_last_not_of('0') + 1);
    if (decimal.ends_with('.')) decimal.pop_back();
    return decimal == "-0" ? "0" : decimal;
}

TEST(Reader, texts_are_shared_rich_inline_or_of_a_formula) {
    testing::Parts parts;
    parts.strings =
        "<si><t>Meta</t></si>"
        "<si><r><rPr><b/></rPr><t xml:space='preserve'>Vías </t></r><r><t>locales</t></r>"
        "<rPh sb='0' eb='1'><t>ビアス</t></rPh></si>"
        "<si/>";
    parts.sheet = in_sheet(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
        "<c r='C1' t='s'><v>2</v></c></row>"
        "<row r='3'><c r='A3' t='inlineStr'><is><t>dentro</t></is></c>"
        "<c r='B3' t='inlineStr'><is><r><t>a</t></r><r><t>&lt;b&gt;</t></r></is></c>"
        "<c r='C3' t='str'><f>A1&amp;\"x\"</f><v>Metax</v></c><c r='D3' s='7'/>"
        "<c r='E3'><f>A9</f></c></row>");
    EXPECT_THAT(cells_of(parts),
                ElementsAre("A1 text Meta", "B1 text Vías locales", "A3 text dentro",
                            "B3 text a<b>", "C3 text = Metax", "E3 text = "));
}

TEST(Reader, numbers_are_the_shortest_decimal_that_reads_back) {
    testing::Parts parts;
    parts.sheet = in_sheet(
        "<row r='1'><c r='A1'><v>66.63</v></c><c r='B1'><v>0.45000000000000001</v></c>"
        "<c r='C1'><v>-4</v></c><c r='D1' t='n'><v>1E-6</v></c><c r='E1'><v>1.5e+22</v></c>"
        "<c r='F1'><v>0.30000000000000004</v></c><c r='G1'><v>-0</v></c><c r='H1'><v>2.50</v></c>"
        "<c r='I1'><v>123456789012345678</v></c><c r='J1' t='b'><v>1</v></c>"
        "<c r='K1' t='b'><f>FALSE()</f><v>0</v></c><c r='L1' t='e'><v>#DIV/0!</v></c></row>");
    EXPECT_THAT(
        cells_of(parts),
        ElementsAre("A1 number 66.63", "B1 number 0.45", "C1 number -4", "D1 number 0.000001",
                    "E1 number 15000000000000000000000", "F1 number 0.30000000000000004",
                    "G1 number 0", "H1 number 2.5", "I1 number 123456789012345680",
                    "J1 boolean true", "K1 boolean = false", "L1 error #DIV/0!"));
}

TEST(Reader, a_number_that_is_none_is_damage) {
    testing::Parts parts;
    for (auto const* value : {"NaN", "inf", "1e999", "12,5", "0x10", " 1", "1-"}) {
        parts.sheet = in_sheet(fmt::format("<row><c><v>{}</v></c></row>", value));
        EXPECT_THAT(cells_of(parts), ElementsAre("refused: 2 xl/worksheets/sheet1.xml")) << value;
    }
}

// 45382 is 31 March 2024 in Excel; 43920 counted from 1904 is the same day.
TEST(Reader, formats_tell_dates_and_percentages) {
    testing::Parts parts;
    parts.styles =
        "<numFmts><numFmt numFmtId='164' formatCode='dd\"de\"mmmm'/>"
        "<numFmt numFmtId='165' formatCode='0.0\\ \"días\"'/>"
        "<numFmt numFmtId='166' formatCode='[$-409]#,##0.0%;[Red]-0%'/></numFmts>"
        "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/><xf numFmtId='164'/>"
        "<xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='22'/><xf numFmtId='46'/></cellXfs>";
    parts.sheet = in_sheet(
        "<row r='1'><c r='A1' s='0'><v>45382</v></c><c r='B1' s='1'><v>45382</v></c>"
        "<c r='C1' s='2'><v>0.984521</v></c><c r='D1' s='3'><v>45382</v></c>"
        "<c r='E1' s='4'><v>12</v></c><c r='F1' s='5'><v>0.5</v></c>"
        "<c r='G1' s='6'><v>45382.604166666664</v></c><c r='H1' s='7'><v>1.5</v></c>"
        "<c r='I1' s='6'><v>0.34375</v></c><c r='J1' s='99'><v>1</v></c>"
        "<c r='K1' t='d'><v>2024-03-31T00:00:00</v></c><c r='L1' s='1'><v>-1</v></c></row>");
    EXPECT_THAT(cells_of(parts),
                ElementsAre("A1 number 45382", "B1 date 2024-03-31", "C1 number % 0.984521",
                            "D1 date 2024-03-31", "E1 number 12", "F1 number % 0.5",
                            "G1 date 2024-03-31T14:30:00", "H1 number 1.5", "I1 date 08:15:00",
                            "J1 number 1", "K1 date 2024-03-31", "L1 number -1"));
    parts.workbook = "<workbookPr date1904='1'/>" + parts.workbook;
    parts.sheet = in_sheet("<row><c s='1'><v>43920</v></c></row>");
    EXPECT_THAT(cells_of(parts), ElementsAre("A1 date 2024-03-31"));
}

TEST(Reader, hidden_sheets_charts_and_merged_ranges) {
    testing::Parts parts;
    parts.workbook =
        "<sheets><sheet name='Año &amp; corte' sheetId='4' r:id='rId1' "
        "state='veryHidden'/></sheets>";
    parts.sheet = in_sheet("<row r='2' hidden='1'><c r='B2'><v>1</v></c></row><row hidden='0'/>") +
                  "<mergeCells count='2'><mergeCell ref='A1:C1'/><mergeCell ref='$B$2:$B$9'/>"
                  "</mergeCells>";
    auto const read = read_workbook(testing::workbook_of(parts));
    ASSERT_TRUE(read.has_value());
    ASSERT_EQ(read->sheets.size(), 1U);
    EXPECT_EQ(read->sheets[0].name, "Año & corte");
    EXPECT_TRUE(read->sheets[0].is_hidden);
    EXPECT_THAT(read->sheets[0].hidden_rows, ElementsAre(1));
    EXPECT_THAT(read->sheets[0].merged,
                ElementsAre(MergedRange{0, 0, 0, 2}, MergedRange{1, 1, 8, 1}));
}

TEST(Reader, places_may_be_left_out_and_cells_out_of_order) {
    testing::Parts parts;
    parts.sheet = in_sheet(
        "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>"
        "<row><c><v>4</v></c></row><row><c r='B5'><v>7</v></c><c><v>8</v></c></row><row r='9'><c "
        "r='C9'><v>6</v></c><c r='A9'><v>5</v></c></row>");
    EXPECT_THAT(cells_of(parts),
                ElementsAre("A1 number 1", "D1 number 2", "E1 number 3", "A2 number 4",
                            "B5 number 7", "C5 number 8", "A9 number 5", "C9 number 6"));
    parts.sheet = in_sheet("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>");
    EXPECT_THAT(cells_of(parts), ElementsAre("refused: 2 xl/worksheets/sheet1.xml"));
}

// Names with a prefix, as some programs write them.
TEST(Reader, the_prefix_of_a_name_does_not_matter) {
    auto files = testing::files_of({});
    files.back().content =
        "<?xml version='1.0' encoding='UTF-8'?><x:worksheet xmlns:x='http://schemas.openxmlformats."
        "org/spreadsheetml/2006/main'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c>"
        "</x:row></x:sheetData></x:worksheet>";
    auto const read = read_workbook(testing::zip(files));
    ASSERT_TRUE(read.has_value());
    EXPECT_THAT(shown(read->sheets[0]), ElementsAre("A1 number 7"));
}

TEST(Reader, reads_back_what_kit_xlsx_writes) {
    std::vector<Row> const rows{{"=1+1", "66.63", "98.4521", "2024-03-31"},
                                {"+57 601 ñ\n\x01 _x0041_", "-4", std::nullopt, std::nullopt}};
    Sheet const sheet{"Metas",
                      {{"Meta", Format::text},
                       {"Programado", Format::number},
                       {"Avance", Format::percent},
                       {"Corte", Format::date}},
                      rows};
    auto const read = read_workbook(workbook({&sheet, 1}, {"t", "a", base::Date(2024, 3, 31)}));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->sheets[0].name, "Metas");
    EXPECT_THAT(
        shown(read->sheets[0]),
        ElementsAre("A1 text Meta", "B1 text Programado", "C1 text Avance", "D1 text Corte",
                    "A2 text =1+1", "B2 number 66.63", "C2 number % 0.984521", "D2 date 2024-03-31",
                    "A3 text +57 601 ñ\n\x01 _x0041_", "B3 number -4"));
}

// Text of any characters that a workbook holds, and numbers of at most 15 digits.
RC_GTEST_PROP(Reader, reads_back_whatever_kit_xlsx_writes, ()) {
    auto const table = *rc::gen::container<std::vector<std::tuple<std::string, int, int>>>(
        rc::gen::tuple(rc::gen::string<std::string>(), rc::gen::arbitrary<int>(),
                       rc::gen::inRange(0, 100'000)));
    std::vector<Row> rows;
    for (auto const& [text, number, days] : table) {
        auto const plain = ascii_of(text);
        auto const date = base::Date(1901, 1, 1).plus_days(days).text();
        auto const decimal = base::Decimal::from_units(number, 3).text();
        rows.push_back({plain.empty() ? Cell() : Cell(plain), decimal, date});
    }
    Sheet const sheet{"s", {{"t", Format::text}, {"n", Format::number}, {"d", Format::date}}, rows};
    auto const read = read_workbook(workbook({&sheet, 1}, {"t", "a", base::Date(2024, 3, 31)}));
    RC_ASSERT(read.has_value());
    std::vector<ReadCell> expected{
        {0, 0, CellKind::text, "t"}, {0, 1, CellKind::text, "n"}, {0, 2, CellKind::text, "d"}};
    for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
        auto const& row = rows[static_cast<std::size_t>(i)];
        if (row[0]) expected.push_back({i + 1, 0, CellKind::text, *row[0]});
        expected.push_back({i + 1, 1, CellKind::number, without_zeros(*row[1])});
        expected.push_back({i + 1, 2, CellKind::date, *row[2]});
    }
    RC_ASSERT(read->sheets.at(0).cells == expected);
}

TEST(CellName, counts_letters_without_a_zero) {
    EXPECT_EQ(cell_name(13, 6), "G14");
    EXPECT_EQ(cell_name(0, 25), "Z1");
    EXPECT_EQ(cell_name(0, 26), "AA1");
    EXPECT_EQ(cell_name(9, 701), "ZZ10");
    EXPECT_EQ(cell_name(1'048'575, 16'383), "XFD1048576");
}

}  // namespace
}  // namespace xlsx
