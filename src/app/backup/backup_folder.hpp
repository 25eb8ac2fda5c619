#pragma once
// Where backups stand: one folder each, named by its moment, and the rule by which old ones go.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace app {

inline constexpr std::string_view database_name = "rumbo.sqlite3";
inline constexpr std::string_view manifest_name = "manifest.json";

// "rumbo-2026-11-29T05-01-45Z", and for another of that second "rumbo-2026-11-29T05-01-45Z-2".
std::string backup_name(base::Instant made_at, int of_that_second = 1);
std::optional<base::Instant> made_at(std::string_view name);

// Those that are there whole, latest first.
std::vector<std::string> list_backups(std::filesystem::path const& folder);

// Of these, latest first, those that may go: kept are all of the last 48 hours, the last of each
// day (in Colombia) for 35 days, the last of each month for 13 months, and the latest in any case.
std::vector<std::string> superseded(std::vector<std::string> const& latest_first,
                                    base::Instant now);

}  // namespace app
