// What strangers may send: each file is made here, refused for what it is, and costs little
// (reliability: under 200 ms of one core and 32 MiB more than before).
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <ctime>
#include <fstream>

#include "kit/xlsx/packed.hpp"
#include "kit/xlsx/reader.hpp"

namespace xlsx {
namespace {

using testing::files_of;
using testing::Packed;
using testing::Parts;
using testing::workbook_of;
using testing::zip;

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr char const* sheet_name = "xl/worksheets/sheet1.xml";

// Resident memory at its highest, since it was last forgotten.
std::size_t highest_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoul(line.substr(6));
    return 0;
}

void expect_refused(std::string const& bytes, ReadProblem problem, std::string const& part = "") {
    std::ofstream("/proc/self/clear_refs") << "5";  // forgets the highest
    auto const before_kib = highest_kib();
    auto const before = std::clock();
    auto const read = read_workbook(bytes);
    [[maybe_unused]] auto const ms = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    [[maybe_unused]] auto const more_kib = highest_kib() - before_kib;
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(static_cast<int>(read.error().problem), static_cast<int>(problem));
    EXPECT_EQ(read.error().part, part);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_LT(ms, 200);
    EXPECT_LT(more_kib, std::size_t{32} * 1024);
#endif
}

std::string in_cell(std::string const& text) {
    return "<sheetData><row><c t='inlineStr'><is><t>" + text + "</t></is></c></row></sheetData>";
}

// Text that packs to about half.
std::string noise(std::size_t size) {
    std::string text(size, 'a');
    std::uint32_t state = 1;
    for (auto& c : text) {
        state = state * 1'664'525 + 1'013'904'223;
        c = static_cast<char>('a' + (state >> 24U) % 16);
    }
    return text;
}

TEST(HostileWorkbook, a_bomb_is_refused_before_it_is_unpacked) {
    expect_refused(workbook_of({.sheet = in_cell(std::string(30 * mebibyte, ' '))}),
                   ReadProblem::too_large, sheet_name);
    expect_refused(workbook_of({.strings = std::string(30 * mebibyte, ' ')}),
                   ReadProblem::too_large, "xl/sharedStrings.xml");
    auto files = files_of({});
    files.push_back({"xl/media/image1.bmp", std::string(30 * mebibyte, '\0')});
    expect_refused(zip(files), ReadProblem::too_large, "xl/media/image1.bmp");
}

TEST(HostileWorkbook, a_bomb_that_lies_about_its_size) {
    auto files = files_of({.sheet = in_cell(std::string(30 * mebibyte, ' '))});
    files.back().unpacked = 1000;
    expect_refused(zip(files), ReadProblem::damaged, sheet_name);
    files.back().unpacked = 0;
    expect_refused(zip(files), ReadProblem::damaged, sheet_name);
    files = files_of({});
    files.back().unpacked = 100'000;  // more than there is
    expect_refused(zip(files), ReadProblem::damaged, sheet_name);
    files.back().unpacked = 0xFFFFFFF0;
    expect_refused(zip(files), ReadProblem::too_large, sheet_name);
    files.back().is_wide = true;
    files.back().unpacked = 0xFFFFFFFF;
    expect_refused(zip(files), ReadProblem::too_large, sheet_name);
}

TEST(HostileWorkbook, too_many_entries) {
    std::vector<Packed> files = files_of({});
    for (int i = 0; i < 70'000; ++i)
        files.push_back({.name = fmt::format("x/{}", i), .content = "", .is_stored = true});
    expect_refused(zip(files, {.is_wide = true}), ReadProblem::too_large);
    files.resize(2001);
    expect_refused(zip(files), ReadProblem::too_large);
    files.resize(2000);
    EXPECT_TRUE(read_workbook(zip(files)).has_value());
}

TEST(HostileWorkbook, zip64_tells_the_truth_or_is_refused) {
    auto files = files_of({.sheet = in_cell("x")});
    for (auto& file : files)
        file.is_wide = true;
    EXPECT_TRUE(read_workbook(zip(files)).has_value());
    EXPECT_TRUE(read_workbook(zip(files, {.is_wide = true})).has_value());
    EXPECT_TRUE(read_workbook(zip(files, {.comment = "hecho a mano"})).has_value());
    std::uint64_t const far = ~std::uint64_t{0};
    expect_refused(zip(files, {.count = 1, .is_wide = true}), ReadProblem::damaged);
    expect_refused(zip(files, {.count = 8, .is_wide = true}), ReadProblem::damaged);
    expect_refused(zip(files, {.count = far, .is_wide = true}), ReadProblem::too_large);
    expect_refused(zip(files, {.offset = far, .is_wide = true}), ReadProblem::damaged);
    expect_refused(zip(files, {.offset = far - 40, .is_wide = true}), ReadProblem::damaged);
    expect_refused(zip(files, {.offset = 1}), ReadProblem::damaged);
}

TEST(HostileWorkbook, names_that_leave_their_folder) {
    for (std::string const& name :
         {std::string("../../etc/passwd"), std::string("/etc/passwd"), std::string("xl/../../x"),
          std::string("xl\\..\\x"), std::string("C:x"), std::string("xl//x"), std::string("./x"),
          std::string("xl/.."), std::string("x\0y", 3), std::string("x\ny"), std::string("\xFF"),
          std::string(), std::string(513, 'x')}) {
        auto files = files_of({});
        files.push_back({name, "x"});
        expect_refused(zip(files), ReadProblem::bad_entry_name);
    }
    auto files = files_of({});
    files.push_back({.name = "xl/link", .content = "/etc/passwd", .attributes = 0xA1FF0000});
    expect_refused(zip(files), ReadProblem::bad_entry_name);
}

TEST(HostileWorkbook, two_entries_under_one_name_or_in_one_place) {
    auto files = files_of({});
    files.push_back({"xl/Workbook.XML", "<workbook/>"});
    auto const read = read_workbook(zip(files));
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error().problem, ReadProblem::conflicting_entries);

    // An entry within the bytes of another one, complete with its local header.
    Packed inner{.name = "inner", .content = "x", .is_stored = true};
    auto outer = zip({inner});
    files = files_of({});
    files.insert(files.begin(), {.name = "outer", .content = outer, .is_stored = true});
    inner.header = 30 + 5;  // behind the local header of the outer one
    files.push_back(inner);
    expect_refused(zip(files), ReadProblem::conflicting_entries, "outer");

    files = files_of({});
    files.back().local_name = "xl/worksheets/sheet2.xml";
    expect_refused(zip(files), ReadProblem::damaged);
}

TEST(HostileWorkbook, one_part_for_many_sheets) {
    Parts parts;
    parts.workbook = "<sheets>";
    for (int i = 0; i < 900; ++i)
        parts.workbook += "<sheet name='a' r:id='rId1'/>";
    parts.workbook += "</sheets>";
    parts.sheet = in_cell("x") + std::string(900'000, ' ');
    expect_refused(workbook_of(parts), ReadProblem::damaged, sheet_name);
}

TEST(HostileWorkbook, entities_are_refused_in_every_part) {
    std::string laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>";
    for (char c = 'b'; c < 'm'; ++c)
        laughs += fmt::format("<!ENTITY {0} '&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};&{1};'>",
                              c, static_cast<char>(c - 1));
    laughs += "]><x>&l;</x>";
    for (auto const& document :
         {laughs, std::string("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"),
          std::string("<!DOCTYPE x SYSTEM 'http://127.0.0.1/x.dtd'><x/>")}) {
        for (std::size_t i = 0; i < files_of({}).size(); ++i) {
            auto files = files_of({});
            files[i].content = document;
            expect_refused(zip(files), ReadProblem::forbidden_xml, files[i].name);
        }
    }
}

TEST(HostileWorkbook, xml_that_is_too_deep_too_long_or_none) {
    std::string deep;
    for (int i = 0; i < 64; ++i)
        deep += "<a>";
    expect_refused(workbook_of({.sheet = deep}), ReadProblem::damaged, sheet_name);
    expect_refused(workbook_of({.sheet = "<a x='" + noise(2 * mebibyte) + "'/>"}),
                   ReadProblem::too_large, sheet_name);
    expect_refused(workbook_of({.sheet = "<!--" + noise(2 * mebibyte) + "-->"}),
                   ReadProblem::too_large, sheet_name);
    for (auto const* xml : {"<row>", "&nbsp;", "\xFF", "</worksheet><x/>", "<c a='1' a='2'/>"})
        expect_refused(workbook_of({.sheet = xml}), ReadProblem::damaged, sheet_name);
}

TEST(HostileWorkbook, places_beyond_the_sheet) {
    for (auto const* row :
         {"<row r='0'/>", "<row r='1048577'/>", "<row r='-1'/>", "<row r='99999999999999999999'/>",
          "<row r='1'><c r='XFE1'/></row>", "<row r='1'><c r='A2'/></row>",
          "<row r='1'><c r='ZZZZZZZZZZZZ1'/></row>", "<row r='1'><c r=''/></row>",
          "<row r='1'><c t='s'><v>0</v></c></row>", "<row r='1'><c t='s'><v>-1</v></c></row>",
          "<row r='1'><c t='?'><v>0</v></c></row>"})
        expect_refused(workbook_of({.sheet = fmt::format("<sheetData>{}</sheetData>", row)}),
                       ReadProblem::damaged, sheet_name);
    for (auto const* range : {"A1", "C1:A1", "A2:A1", "A1:XFE1", ""})
        expect_refused(workbook_of({.sheet = fmt::format(
                                        "<mergeCells><mergeCell ref='{}'/></mergeCells>", range)}),
                       ReadProblem::damaged, sheet_name);
}

TEST(HostileWorkbook, texts_that_swell) {
    expect_refused(workbook_of({.sheet = in_cell(noise(200'000))}), ReadProblem::too_large,
                   sheet_name);
    expect_refused(workbook_of({.strings = "<si><t>" + noise(200'000) + "</t></si>"}),
                   ReadProblem::too_large, "xl/sharedStrings.xml");
    std::string rows;  // one long text, a thousand times
    for (int i = 1; i <= 1000; ++i)
        rows += fmt::format("<row r='{0}'><c r='A{0}' t='s'><v>0</v></c></row>", i);
    expect_refused(workbook_of({.sheet = "<sheetData>" + rows + "</sheetData>",
                                .strings = "<si><t>" + noise(30'000) + "</t></si>"}),
                   ReadProblem::too_large, sheet_name);
}

TEST(HostileWorkbook, more_cells_than_the_budget) {
    std::string rows;
    for (int i = 1; i <= 11; ++i)
        rows += fmt::format("<row><c><v>{}</v></c></row>", i);
    ReadBudget budget;
    budget.cells = 11;
    auto const bytes = workbook_of({.sheet = "<sheetData>" + rows + "</sheetData>"});
    EXPECT_TRUE(read_workbook(bytes, budget).has_value());
    budget.cells = 10;
    auto const read = read_workbook(bytes, budget);
    ASSERT_FALSE(read.has_value());
    EXPECT_EQ(read.error(), (ReadRefusal{ReadProblem::too_many_cells, sheet_name}));
}

TEST(HostileWorkbook, other_kinds_are_told_apart) {
    std::string const compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(500, '\0');
    auto const wide = [](std::string_view name) {
        std::string text;
        for (char const c : name)
            text.append({c, '\0'});
        return text;
    };
    expect_refused("", ReadProblem::not_a_workbook);
    expect_refused("Meta;Programado\n1;2\n", ReadProblem::not_a_workbook);
    expect_refused("%PDF-1.7", ReadProblem::not_a_workbook);
    expect_refused("PK", ReadProblem::truncated);
    expect_refused(zip({}), ReadProblem::not_a_workbook);
    expect_refused(compound + wide("EncryptedPackage"), ReadProblem::encrypted);
    expect_refused(compound + wide("Workbook"), ReadProblem::legacy_xls);
    expect_refused(compound + wide("WordDocument"), ReadProblem::not_a_workbook);
    std::string const office = "application/vnd.ms-excel.";
    expect_refused(workbook_of({.kind = office + "sheet.macroEnabled.main+xml"}),
                   ReadProblem::has_macros, "[Content_Types].xml");
    expect_refused(workbook_of({.kind = office + "sheet.binary.macroEnabled.main"}),
                   ReadProblem::binary_xlsb, "[Content_Types].xml");
    expect_refused(
        workbook_of({.kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
                             "document.main+xml"}),
        ReadProblem::not_a_workbook);
    auto files = files_of({});
    files.push_back({"xl/vbaProject.bin", "x"});
    expect_refused(zip(files), ReadProblem::has_macros, "xl/vbaProject.bin");
    files = files_of({});
    for (auto& file : files)
        file.flags = 1;
    expect_refused(zip(files), ReadProblem::encrypted);
    expect_refused(zip({{.name = "mimetype",
                         .content = "application/vnd.oasis.opendocument.spreadsheet",
                         .is_stored = true},
                        {"content.xml", "<x/>"}}),
                   ReadProblem::open_document);
}

TEST(HostileWorkbook, cut_short_at_every_length) {
    auto const whole = workbook_of({.sheet = in_cell("x"), .strings = "<si><t>a</t></si>"});
    ASSERT_TRUE(read_workbook(whole).has_value());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        auto const read = read_workbook(std::string_view(whole).substr(0, size));
        ASSERT_FALSE(read.has_value()) << size;
        ASSERT_EQ(read.error().problem,
                  size < 2 ? ReadProblem::not_a_workbook : ReadProblem::truncated)
            << size;
    }
}

// Read or refused, never anything else; and what is read is what was packed.
TEST(HostileWorkbook, any_one_byte_changed) {
    auto const whole = workbook_of({.sheet = in_cell("x")});
    auto const good = read_workbook(whole);
    ASSERT_TRUE(good.has_value());
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (unsigned const mask : {0x01U, 0x80U, 0xFFU}) {
            auto bytes = whole;
            bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
            auto const read = read_workbook(bytes);
            if (!read || read->sheets.empty()) continue;
            ASSERT_EQ(read->sheets[0].cells, good->sheets[0].cells) << at;
        }
    }
}

}  // namespace
}  // namespace xlsx
