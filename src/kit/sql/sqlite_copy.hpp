#pragma once
// A copy of an SQLite database that is in use: one state of it whole, on the disk when it answers.
// It reads beside the readers of this process (none other may have the folder, folder_lock.hpp), so
// writers go on meanwhile; what they write after it began is not in it. Copying the file by other
// means loses what stands in the log beside it.

#include <filesystem>

#include "kit/sql/address.hpp"

namespace sql {

// Where the database of an address with a folder stands.
std::filesystem::path sqlite_file(Address const& address);

// `to` must not be there. Throws DatabaseError; what it had written is then gone.
void copy_sqlite(std::filesystem::path const& from, std::filesystem::path const& to);

}  // namespace sql
