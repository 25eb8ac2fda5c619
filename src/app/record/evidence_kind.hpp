#pragma once
// What a file is that somebody hands in: what the ending of its name says, if it begins as such
// files do and, of an Office document, its archive is sound and holds the parts of one, without
// macros (reliability.md §2.4). Anything else is none. Nothing but the list of its types is
// unpacked.

#include <optional>
#include <string_view>

#include "domain/record/evidence.hpp"

namespace app {

std::optional<domain::EvidenceKind> evidence_kind(std::string_view name, std::string_view bytes);

}  // namespace app
