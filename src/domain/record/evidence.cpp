#include "domain/record/evidence.hpp"

namespace domain {
namespace {

struct KindOfContent {
    EvidenceKind kind;
    std::string_view begins;
    std::string_view part = {};  // that an Office document of this kind names
    std::string_view media_type;
};
constexpr std::array kinds{
    KindOfContent{EvidenceKind::pdf, "%PDF-", {}, "application/pdf"},
    KindOfContent{EvidenceKind::png, "\x89PNG\r\n\x1A\n", {}, "image/png"},
    KindOfContent{EvidenceKind::jpeg, "\xFF\xD8\xFF", {}, "image/jpeg"},
    KindOfContent{EvidenceKind::docx, "PK\x03\x04", "word/document.xml",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    KindOfContent{EvidenceKind::xlsx, "PK\x03\x04", "xl/workbook.xml",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};

}  // namespace

std::optional<EvidenceKind> evidence_kind(std::string_view bytes) {
    for (auto const& one : kinds) {
        if (!bytes.starts_with(one.begins)) continue;
        if (one.part.empty()) return one.kind;
        bool const is_whole = bytes.contains("[Content_Types].xml") && bytes.contains(one.part);
        bool const has_macros = bytes.contains("vbaProject.bin");
        if (is_whole && !has_macros) return one.kind;
    }
    return std::nullopt;
}

std::string_view media_type(EvidenceKind kind) {
    return kinds[static_cast<std::size_t>(kind)].media_type;
}

}  // namespace domain
