#pragma once
// A file that proves something: known by its content, whatever it is called, and never changed.
// What it is, its content says and not whoever sent it (reliability.md §2.4): a document, a
// spreadsheet or a picture of those that entities keep; anything else is none.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum_table.hpp"

namespace domain {

inline constexpr std::size_t evidence_bytes_max = std::size_t{10} << 20;  // of a file
inline constexpr std::size_t evidence_files_max = 5;                      // at once

enum class EvidenceKind : std::uint8_t { pdf, png, jpeg, docx, xlsx };
inline constexpr base::EnumTable evidence_kind_tokens{std::array{
    base::EnumToken{EvidenceKind::pdf, "pdf"}, base::EnumToken{EvidenceKind::png, "png"},
    base::EnumToken{EvidenceKind::jpeg, "jpeg"}, base::EnumToken{EvidenceKind::docx, "docx"},
    base::EnumToken{EvidenceKind::xlsx, "xlsx"}}};

// By its first bytes and, of an Office document, the parts that it names; one with macros is none.
std::optional<EvidenceKind> evidence_kind(std::string_view bytes);

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
