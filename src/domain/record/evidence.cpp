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

// Of so many bytes from there on, the first the greatest; they are there.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint64_t number = 0;
    for (char const c : bytes.substr(at, length))
        number = number << 8U | static_cast<unsigned char>(c);
    return number;
}

// After the signature, its length and name: width and height, of four bytes each.
std::optional<std::uint64_t> pixels_of_png(std::string_view bytes) {
    constexpr std::size_t head = 24;
    if (bytes.size() < head || bytes.substr(12, 4) != "IHDR") return std::nullopt;
    return number_at(bytes, 16, 4) * number_at(bytes, 20, 4);
}

// Of the codes from 0xC0 to 0xCF, three begin tables and not a frame.
bool begins_frame(unsigned char code) {
    return (code & 0xF0U) == 0xC0U && code != 0xC4U && code != 0xC8U && code != 0xCCU;
}

// Segments follow one another, each with its code and length, up to the frame: a byte of precision,
// height and width, of two bytes each.
std::optional<std::uint64_t> pixels_of_jpeg(std::string_view bytes) {
    constexpr std::size_t frame = 9;
    std::size_t at = 2;
    while (at + frame <= bytes.size() && bytes[at] == '\xFF') {
        auto const code = static_cast<unsigned char>(bytes[at + 1]);
        if (begins_frame(code)) return number_at(bytes, at + 5, 2) * number_at(bytes, at + 7, 2);
        at += code == 0xFFU ? 1 : 2 + number_at(bytes, at + 2, 2);
    }
    return std::nullopt;
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

std::optional<std::uint64_t> pixels_of(EvidenceKind kind, std::string_view bytes) {
    if (kind == EvidenceKind::png) return pixels_of_png(bytes);
    if (kind == EvidenceKind::jpeg) return pixels_of_jpeg(bytes);
    return std::nullopt;
}

std::string_view media_type(EvidenceKind kind) {
    return kinds[static_cast<std::size_t>(kind)].media_type;
}

}  // namespace domain
