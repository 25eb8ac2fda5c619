#include "domain/record/evidence.hpp"

#include <algorithm>

#include "domain/people/text_rule.hpp"

namespace domain {
namespace {

constexpr std::string_view archive = "PK\x03\x04";

struct KindOfFile {
    EvidenceKind kind;
    std::string_view begins;  // empty: a text
    std::string_view media_type;
};
constexpr std::array kinds{
    KindOfFile{EvidenceKind::pdf, "%PDF-", "application/pdf"},
    KindOfFile{EvidenceKind::png, "\x89PNG\r\n\x1A\n", "image/png"},
    KindOfFile{EvidenceKind::jpeg, "\xFF\xD8\xFF", "image/jpeg"},
    KindOfFile{EvidenceKind::docx, archive,
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    KindOfFile{EvidenceKind::xlsx, archive,
               "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    KindOfFile{EvidenceKind::pptx, archive,
               "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    KindOfFile{EvidenceKind::odt, archive, "application/vnd.oasis.opendocument.text"},
    KindOfFile{EvidenceKind::ods, archive, "application/vnd.oasis.opendocument.spreadsheet"},
    KindOfFile{EvidenceKind::csv, {}, "text/csv"},
    KindOfFile{EvidenceKind::txt, {}, "text/plain"}};
static_assert(std::ranges::is_sorted(kinds, {}, &KindOfFile::kind));
static_assert(kinds.size() == evidence_kind_tokens.size());

bool is_plain_text(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // that some programs begin UTF-8 with
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    auto const first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] != '<' && is_usable_prose(bytes);
}

}  // namespace

std::optional<EvidenceKind> evidence_kind(std::string_view name) {
    auto const dot = name.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    std::string ending(name.substr(dot + 1));
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending == "jpg" ? EvidenceKind::jpeg : evidence_kind_tokens.find(ending);
}

bool begins_as(EvidenceKind kind, std::string_view bytes) {
    auto const begins = kinds[static_cast<std::size_t>(kind)].begins;
    return begins.empty() ? is_plain_text(bytes) : bytes.starts_with(begins);
}

std::string_view media_type(EvidenceKind kind) {
    return kinds[static_cast<std::size_t>(kind)].media_type;
}

}  // namespace domain
