#pragma once
// A file that proves something: known by its content, whatever it is called, and never changed.
// Kept are documents, spreadsheets, presentations, pictures and texts of the kinds that entities
// use; no markup, no archives, nothing with macros (reliability.md §2.4). What a file is, its name
// and its content say alike (app/record/evidence_kind.hpp).

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"

namespace domain {

inline constexpr std::size_t evidence_bytes_max = std::size_t{10} << 20;      // of a file
inline constexpr std::size_t evidence_files_max = 5;                          // at once
inline constexpr std::uint64_t evidence_pixels_max = 50'000'000;              // of a picture
inline constexpr std::int64_t evidence_quota_bytes = std::int64_t{20} << 30;  // of an entity

enum class EvidenceKind : std::uint8_t { pdf, png, jpeg, docx, xlsx, pptx, odt, ods, csv, txt };
inline constexpr base::EnumTable evidence_kind_tokens{std::array{
    base::EnumToken{EvidenceKind::pdf, "pdf"}, base::EnumToken{EvidenceKind::png, "png"},
    base::EnumToken{EvidenceKind::jpeg, "jpeg"}, base::EnumToken{EvidenceKind::docx, "docx"},
    base::EnumToken{EvidenceKind::xlsx, "xlsx"}, base::EnumToken{EvidenceKind::pptx, "pptx"},
    base::EnumToken{EvidenceKind::odt, "odt"}, base::EnumToken{EvidenceKind::ods, "ods"},
    base::EnumToken{EvidenceKind::csv, "csv"}, base::EnumToken{EvidenceKind::txt, "txt"}}};

// By the ending of a name, in upper or lower case.
std::optional<EvidenceKind> evidence_kind(std::string_view name);

// Whether a file begins as those of that kind do; a text is text from end to end, in UTF-8 or
// Windows-1252, and begins as no markup.
bool begins_as(EvidenceKind kind, std::string_view bytes);

// Width times height of a picture, as its head says (PNG: IHDR; JPEG: the first frame); none where
// the head says none. Nothing here decodes a picture; whoever opens it does.
std::optional<std::uint64_t> pixels_of(EvidenceKind kind, std::string_view bytes);

// "application/pdf"
std::string_view media_type(EvidenceKind kind);

// As it is named where it was recorded.
struct EvidenceFile {
    std::string digest;  // SHA-256 of its content, in hexadecimal
    EvidenceKind kind = EvidenceKind::pdf;
    std::int64_t bytes = 0;
    std::string name;  // personal: it may hold a name
};

}  // namespace domain
