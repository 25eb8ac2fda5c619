// An Office document is what its parts say: whole archives, and such that lie.
#include "app/record/evidence_kind.hpp"

#include <gtest/gtest.h>

#include "kit/xlsx/packed.hpp"

namespace {

using app::evidence_kind;
using domain::EvidenceKind;
using xlsx::testing::Packed;
using xlsx::testing::zip;

constexpr std::string_view types = "<Types><Override ContentType='application/x'/></Types>";

std::string office(std::string const& part, std::vector<Packed> more = {}) {
    more.push_back({.name = "[Content_Types].xml", .content = std::string(types)});
    more.push_back({.name = part, .content = "<x/>"});
    return zip(more);
}

std::string open_document(std::string const& type, std::vector<Packed> const& more = {}) {
    std::vector<Packed> parts{{.name = "mimetype", .content = type, .is_stored = true},
                              {.name = "content.xml", .content = "<x/>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip(parts);
}

TEST(EvidenceKind, IsWhatNameAndContentAgreeOn) {
    EXPECT_EQ(evidence_kind("a.pdf", "%PDF-1.7"), EvidenceKind::pdf);
    EXPECT_EQ(evidence_kind("a.docx", office("word/document.xml")), EvidenceKind::docx);
    EXPECT_EQ(evidence_kind("a.XLSX", office("xl/workbook.xml")), EvidenceKind::xlsx);
    EXPECT_EQ(evidence_kind("a.pptx", office("ppt/presentation.xml")), EvidenceKind::pptx);
    EXPECT_EQ(evidence_kind("a.odt", open_document("application/vnd.oasis.opendocument.text")),
              EvidenceKind::odt);
    EXPECT_EQ(
        evidence_kind("a.ods", open_document("application/vnd.oasis.opendocument.spreadsheet")),
        EvidenceKind::ods);
    EXPECT_EQ(evidence_kind("a.csv", "a;b"), EvidenceKind::csv);
}

TEST(EvidenceKind, IsNoneWhereTheyDoNot) {
    EXPECT_FALSE(evidence_kind("a.png", "%PDF-1.7"));
    EXPECT_FALSE(evidence_kind("a.html", "%PDF-1.7"));
    EXPECT_FALSE(evidence_kind("a.xlsx", office("word/document.xml")));
    EXPECT_FALSE(evidence_kind("a.docx", zip({{.name = "word/document.xml", .content = "<x/>"}})));
    EXPECT_FALSE(evidence_kind("a.ods", open_document("application/vnd.oasis.opendocument.text")));
    EXPECT_FALSE(evidence_kind("a.odt", office("word/document.xml")));
    EXPECT_FALSE(
        evidence_kind("a.odt", open_document("application/vnd.oasis.opendocument.text-template")));
    // What names the parts is no archive of them.
    EXPECT_FALSE(evidence_kind("a.docx", "PK\x03\x04 [Content_Types].xml word/document.xml"));
    auto const whole = office("word/document.xml");
    EXPECT_FALSE(evidence_kind("a.docx", whole.substr(0, whole.size() - 30)));
}

TEST(EvidenceKind, WithMacrosIsNone) {
    EXPECT_FALSE(evidence_kind(
        "a.docx", office("word/document.xml", {{.name = "word/vbaProject.bin", .content = "x"}})));
    EXPECT_FALSE(evidence_kind(
        "a.xlsx", office("xl/workbook.xml", {{.name = "xl/macrosheets/a.xml", .content = "x"}})));
    auto const odt = "application/vnd.oasis.opendocument.text";
    EXPECT_FALSE(
        evidence_kind("a.odt", open_document(odt, {{.name = "Basic/a.xml", .content = "x"}})));
    EXPECT_FALSE(
        evidence_kind("a.odt", open_document(odt, {{.name = "Scripts/a.py", .content = "x"}})));
    // Under another name, but told as such.
    std::string const told =
        "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>";
    EXPECT_FALSE(evidence_kind("a.docx", zip({{.name = "[Content_Types].xml", .content = told},
                                              {.name = "word/document.xml", .content = "<x/>"}})));
}

TEST(EvidenceKind, HostileArchivesAreNone) {
    std::string const part = "word/document.xml";
    EXPECT_FALSE(
        evidence_kind("a.docx", office(part, {{.name = "../../etc/passwd", .content = "x"}})));
    EXPECT_FALSE(evidence_kind("a.docx", office(part, {{.name = part, .content = "y"}})));
    EXPECT_FALSE(evidence_kind(
        "a.docx", office(part, {{.name = "bomb", .content = std::string(30 << 20, 'A')}})));
    std::vector<Packed> many;
    for (int i = 0; i < 2001; ++i)
        many.push_back({.name = std::to_string(i), .content = "", .is_stored = true});
    EXPECT_FALSE(evidence_kind("a.docx", office(part, many)));
}

}  // namespace
