// The workbook is read back by Python's zipfile and xml, which share no code with the writer.
#include "kit/xlsx/workbook.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/check.hpp"

namespace xlsx {
namespace {

constexpr char const* reader = R"(
import sys, zipfile
import xml.etree.ElementTree as tree
space = {'m': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}
book = zipfile.ZipFile(sys.argv[1])
assert book.testzip() is None
styles = tree.fromstring(book.read('xl/styles.xml'))
shown = {n.get('numFmtId'): n.get('formatCode') for n in styles.iterfind('.//m:numFmt', space)}
shown |= {'0': 'General', '3': '#,##0', '4': '#,##0.00', '10': '0.00%', '49': '@'}
formats = [shown[x.get('numFmtId')] for x in styles.iterfind('m:cellXfs/m:xf', space)]
sheets = tree.fromstring(book.read('xl/workbook.xml')).findall('.//m:sheet', space)
for number, sheet in enumerate(sheets, 1):
    page = tree.fromstring(book.read(f'xl/worksheets/sheet{number}.xml'))
    pane = page.find('.//m:pane', space)
    print('sheet', sheet.get('name'), pane.get('state'), pane.get('topLeftCell'))
    for cell in page.iterfind('.//m:c', space):
        assert cell.find('m:f', space) is None
        value = cell.find('m:v', space)
        text = value.text if value is not None else ''.join(cell.itertext())
        print(cell.get('r'), cell.get('t', 'n'), formats[int(cell.get('s', '0'))], text)
)";

// What stands in the bytes: a line for each sheet and for each cell.
std::string read_back(std::string const& bytes) {
    auto const folder = std::filesystem::temp_directory_path() / "rumbo-xlsx-XXXXXX";
    auto name = folder.string();
    CHECK(mkdtemp(name.data()) != nullptr);
    auto const file = name + "/book.xlsx";
    std::ofstream(file, std::ios::binary) << bytes;
    std::ofstream(name + "/reader.py") << reader;
    auto* const python = popen(("python3 " + name + "/reader.py " + file + " 2>&1").c_str(), "r");
    CHECK(python != nullptr);
    std::string out;
    for (int c = fgetc(python); c != EOF; c = fgetc(python))
        out += static_cast<char>(c);
    EXPECT_EQ(pclose(python), 0) << out;
    std::filesystem::remove_all(name);
    return out;
}

TEST(Workbook, every_cell_has_the_type_of_its_column) {
    std::vector<Row> const rows{{"=1+1", "66.63", "98.4521", "2024-03-31"},
                                {"+57 601", "-4", "176.9815", std::nullopt},
                                {std::nullopt, std::nullopt, std::nullopt, std::nullopt}};
    Sheet const sheet{"Metas",
                      {{"Meta", Format::text},
                       {"Programado", Format::number},
                       {"Avance", Format::percent},
                       {"Corte", Format::date}},
                      rows};
    auto const bytes = workbook({&sheet, 1}, {"Metas", "Rumbo", base::Date(2024, 3, 31)});
    EXPECT_EQ(read_back(bytes),
              "sheet Metas frozen A2\n"
              "A1 inlineStr General Meta\n"
              "B1 inlineStr General Programado\n"
              "C1 inlineStr General Avance\n"
              "D1 inlineStr General Corte\n"
              "A2 inlineStr @ =1+1\n"
              "B2 n #,##0.00 66.63\n"
              "C2 n 0.00% 0.984521\n"
              "D2 n yyyy-mm-dd 45382\n"
              "A3 inlineStr @ +57 601\n"
              "B3 n #,##0 -4\n"
              "C3 n 0.00% 1.769815\n");
}

TEST(Workbook, is_the_same_bytes_for_the_same_content) {
    std::vector<Row> const rows{{"a"}};
    Sheet const sheet{"s", {{"h", Format::text}}, rows};
    Properties const properties{"t", "a", base::Date(2024, 3, 31)};
    EXPECT_EQ(workbook({&sheet, 1}, properties), workbook({&sheet, 1}, properties));
}

TEST(Workbook, text_longer_than_a_cell_is_cut_and_says_so) {
    std::string const text = std::string(40'000, 'x');
    std::vector<Row> const rows{{text}};
    Sheet const sheet{"s", {{"h", Format::text}}, rows};
    auto const read = read_back(workbook({&sheet, 1}, {}));
    EXPECT_NE(read.find(std::string(32'766, 'x') + "…\n"), read.npos);
}

TEST(Workbook, control_characters_do_not_break_the_file) {
    std::vector<Row> const rows{
        {"a\x01"
         "b\nc"}};
    Sheet const sheet{"s", {{"h", Format::text}}, rows};
    EXPECT_NE(read_back(workbook({&sheet, 1}, {})).find("A2 inlineStr"), std::string::npos);
}

TEST(Workbook, a_number_that_is_none_is_our_bug) {
    std::vector<Row> const rows{{"12,5"}};
    Sheet const sheet{"s", {{"h", Format::number}}, rows};
    EXPECT_THROW(workbook({&sheet, 1}, {}), base::InvariantViolation);
}

TEST(SheetNames, are_made_safe_and_unlike) {
    EXPECT_EQ(sheet_names({"Metas", "metas", "", "a/b:c*?[d]\\", "'cita'", "History"}),
              (std::vector<std::string>{"Metas", "metas (2)", "1", "a-b-c---d--", "cita",
                                        "History (2)"}));
    auto const longest = std::string(40, 'n');
    EXPECT_EQ(sheet_names({longest, longest}),
              (std::vector<std::string>{std::string(31, 'n'), std::string(27, 'n') + " (2)"}));
}

}  // namespace
}  // namespace xlsx
