#pragma once
// What is wrong with a backup, and what was found in one that is whole, in sentences.

#include <string>

#include "app/backup/restore_backup.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string backup_flaw_text(text::Language language, app::BackupFlaw const& flaw);

// "Of 2026-11-29 05:01 UTC: 120 entries of the log, 4 plans, 9 editions and 2 drafts."
std::string inspected_text(text::Language language, app::Inspected const& inspected);

}  // namespace documents
