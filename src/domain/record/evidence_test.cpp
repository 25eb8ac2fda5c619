// Which kinds of file are kept: by the ending of a name, and by how a file begins.
#include "domain/record/evidence.hpp"

#include <gtest/gtest.h>

namespace {

using domain::begins_as;
using domain::evidence_kind;
using domain::EvidenceKind;

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

TEST(Evidence, IsServedAsWhatItIs) {
    EXPECT_EQ(domain::media_type(EvidenceKind::pdf), "application/pdf");
    EXPECT_EQ(domain::media_type(EvidenceKind::jpeg), "image/jpeg");
    EXPECT_EQ(domain::media_type(EvidenceKind::csv), "text/csv");
    for (auto const& kind : domain::evidence_kind_tokens)
        EXPECT_FALSE(domain::media_type(kind.value).empty()) << kind.token;
}

}  // namespace
