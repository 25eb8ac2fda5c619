// What a file is, its content says.
#include "domain/record/evidence.hpp"

#include <gtest/gtest.h>

namespace {

using domain::evidence_kind;
using domain::EvidenceKind;

std::string office(std::string const& part) {
    return "PK\x03\x04....[Content_Types].xml...." + part + "....";
}

TEST(Evidence, IsKnownByItsFirstBytes) {
    EXPECT_EQ(evidence_kind("%PDF-1.7\n"), EvidenceKind::pdf);
    EXPECT_EQ(evidence_kind("\x89PNG\r\n\x1A\n...."), EvidenceKind::png);
    EXPECT_EQ(evidence_kind("\xFF\xD8\xFF\xE0"), EvidenceKind::jpeg);
    EXPECT_EQ(evidence_kind(office("word/document.xml")), EvidenceKind::docx);
    EXPECT_EQ(evidence_kind(office("xl/workbook.xml")), EvidenceKind::xlsx);
}

TEST(Evidence, IsNothingElse) {
    for (std::string_view const bytes :
         {"", "%PD", "<html><script>", "<svg xmlns='http://www.w3.org/2000/svg'>", "MZ\x90",
          "PK\x03\x04 word/document.xml", " %PDF-1.7", "GIF89a", "#!/bin/sh"})
        EXPECT_FALSE(evidence_kind(bytes).has_value()) << bytes;
    EXPECT_FALSE(evidence_kind(office("word/document.xml word/vbaProject.bin")).has_value());
    EXPECT_FALSE(evidence_kind(office("ppt/presentation.xml")).has_value());
}

TEST(Evidence, IsServedAsWhatItIs) {
    EXPECT_EQ(domain::media_type(EvidenceKind::pdf), "application/pdf");
    for (auto const& kind : domain::evidence_kind_tokens)
        EXPECT_FALSE(domain::media_type(kind.value).empty()) << kind.token;
}

}  // namespace
