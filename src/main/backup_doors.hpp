#pragma once
// The doors of `rumbo backup` and `rumbo restore`.

#include "cli/doors.hpp"

namespace rumbo {

cli::Answer<cli::BackupTaken> backup(std::string const& data);
cli::BackupAnswer restore(std::string const& backup, std::string const& data);
cli::BackupAnswer verify_backup(std::string const& backup);

}  // namespace rumbo
