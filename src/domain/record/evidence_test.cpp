// Which kinds of file are kept: by the ending of a name, and by how a file begins.
#include "domain/record/evidence.hpp"

#include <gtest/gtest.h>

namespace {

using domain::begins_as;
using domain::evidence_kind;
using domain::EvidenceKind;
using domain::pixels_of;

TEST(Evidence, IsNamedAsWhatItIs) {
    EXPECT_EQ(evidence_kind("Acta de la mesa.pdf"), EvidenceKind::pdf);
    EXPECT_EQ(evidence_kind("FOTO.JPG"), EvidenceKind::jpeg);
    EXPECT_EQ(evidence_kind("foto.jpeg"), EvidenceKind::jpeg);
    for (auto const& kind : domain::evidence_kind_tokens)
        EXPECT_EQ(evidence_kind("a." + std::string(kind.token)), kind.value) << kind.token;
    for (std::string_view const name :
         {"", "pdf", "acta", "acta.pdf.exe", "acta.html", "dibujo.svg", "datos.xml", "macros.docm",
          "macros.xlsm", "macros.pptm", "plantilla.dotx", "viejo.doc", "todo.zip", "acta.pdf "})
        EXPECT_FALSE(evidence_kind(name).has_value()) << name;
}

TEST(Evidence, BeginsAsItsKind) {
    EXPECT_TRUE(begins_as(EvidenceKind::pdf, "%PDF-1.7\n"));
    EXPECT_TRUE(begins_as(EvidenceKind::png, "\x89PNG\r\n\x1A\n...."));
    EXPECT_TRUE(begins_as(EvidenceKind::jpeg, "\xFF\xD8\xFF\xE0"));
    for (auto const kind : {EvidenceKind::docx, EvidenceKind::xlsx, EvidenceKind::pptx,
                            EvidenceKind::odt, EvidenceKind::ods})
        EXPECT_TRUE(begins_as(kind, "PK\x03\x04"));
    for (auto const& kind : domain::evidence_kind_tokens)
        for (std::string_view const bytes :
             {"", "<html><script>", "<svg xmlns='http://www.w3.org/2000/svg'>", "MZ\x90\x01",
              " <?xml version='1.0'?>", "\xEF\xBB\xBF\n<!DOCTYPE html>"})
            EXPECT_FALSE(begins_as(kind.value, bytes)) << kind.token << bytes;
    EXPECT_FALSE(begins_as(EvidenceKind::pdf, " %PDF-1.7"));
    EXPECT_FALSE(begins_as(EvidenceKind::png, "\xFF\xD8\xFF\xE0"));
}

TEST(Evidence, OfTextEveryByteIsText) {
    for (auto const kind : {EvidenceKind::csv, EvidenceKind::txt}) {
        EXPECT_TRUE(begins_as(kind, "a;b\r\n1\t<2\n"));
        EXPECT_TRUE(begins_as(kind, "a\xF1o"));  // as spreadsheets write them, in Windows-1252
        EXPECT_FALSE(begins_as(kind, std::string_view("a\0b", 3)));
        EXPECT_FALSE(begins_as(kind, "a\x1B[31m"));
        EXPECT_FALSE(begins_as(kind, "%PDF-1.7\n\x01"));
    }
}

// Heads by hand from the PNG specification (11.2.2) and ITU-T T.81 (B.2.2).
TEST(Evidence, PicturesHaveALimitOfPixels) {
    auto const png = [](std::string_view sides) {
        return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16).append(sides);
    };
    EXPECT_EQ(pixels_of(EvidenceKind::png, png({"\0\0\x1B\x58\0\0\x13\x88", 8})), 7000U * 5000U);
    EXPECT_EQ(pixels_of(EvidenceKind::png, png("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF")),
              0xFFFFFFFFULL * 0xFFFFFFFFULL);
    EXPECT_FALSE(pixels_of(EvidenceKind::png, png({"\0\0\x1B\x58\0\0\x13", 7})));
    EXPECT_FALSE(pixels_of(EvidenceKind::png, "\x89PNG\r\n\x1A\n...."));
    std::string const start("\xFF\xD8\xFF\xE0\0\x04yz", 8);  // and an application's own segment
    std::string const table("\xFF\xFF\xC4\0\x03z", 6);       // filled up by one byte
    std::string const frame("\xFF\xC2\0\x0B\x08\x13\x88\x1B\x58\x01", 10);
    auto whole = start;
    whole.append(table).append(frame);
    EXPECT_EQ(pixels_of(EvidenceKind::jpeg, whole), 5000U * 7000U);
    EXPECT_EQ(pixels_of(EvidenceKind::jpeg, start + frame), 5000U * 7000U);
    for (std::size_t length = 0; length < start.size() + table.size() + 9; ++length)
        EXPECT_FALSE(pixels_of(EvidenceKind::jpeg, std::string_view(whole).substr(0, length)));
    EXPECT_FALSE(pixels_of(EvidenceKind::pdf, start + frame));
}

TEST(Evidence, IsServedAsWhatItIs) {
    EXPECT_EQ(domain::media_type(EvidenceKind::pdf), "application/pdf");
    EXPECT_EQ(domain::media_type(EvidenceKind::jpeg), "image/jpeg");
    EXPECT_EQ(domain::media_type(EvidenceKind::csv), "text/csv");
    for (auto const& kind : domain::evidence_kind_tokens)
        EXPECT_FALSE(domain::media_type(kind.value).empty()) << kind.token;
}

}  // namespace
