#pragma once
// A workbook on its way to become a plan: whose it is, what was chosen and mended so far, and what
// it became. Nothing of a plan is written before it is confirmed (interface.md S7, J1). Only who
// began it sees it, and it is swept some days later.

#include <array>
#include <cstdint>
#include <string>

#include "base/enum_table.hpp"
#include "base/instant.hpp"
#include "domain/plan/workbook_problem.hpp"

namespace domain {

enum class ImportState : std::uint8_t { open, confirmed, undone };
inline constexpr base::EnumTable import_state_tokens{
    std::array{base::EnumToken{ImportState::open, "open"},
               base::EnumToken{ImportState::confirmed, "confirmed"},
               base::EnumToken{ImportState::undone, "undone"}}};

struct ImportSession {
    std::int64_t number = 0;  // of its entry in the log
    std::string person;       // its number
    std::string file_name;    // personal: it may hold a name
    std::string digest;       // SHA-256 of the file, in hexadecimal
    std::int64_t file_bytes = 0;
    std::string choices = {};  // exchange::choice_text
    ImportState state = ImportState::open;
    base::Instant begun_at = {};

    // Once confirmed: what it became, and the entries of the log that tell how.
    std::string plan = {};
    int formulation = 0;
    bool is_new = false;       // the formulation began with it
    std::int64_t version = 0;  // of the formulation, afterwards
    std::int64_t first_entry = 0;
    std::int64_t last_entry = 0;
};

// What was typed in place of what stands in a cell of the workbook; an empty text empties it.
struct ImportCorrection {
    SheetPlace place;
    std::string text;
    friend bool operator==(ImportCorrection const&, ImportCorrection const&) = default;
};

}  // namespace domain
