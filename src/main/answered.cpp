#include "main/answered.hpp"

namespace rumbo {

using cli::StoreProblem;
using cli::StoreRefusal;

cli::StoreProblem problem_of(sql::DatabaseError const& error) {
    switch (error.kind()) {
        case sql::ErrorKind::in_use:
            return StoreProblem::in_use;
        case sql::ErrorKind::schema_newer:
            return StoreProblem::newer_schema;
        case sql::ErrorKind::disk_full:
            return StoreProblem::disk_full;
        case sql::ErrorKind::constraint_unique:
        case sql::ErrorKind::constraint_other:
        case sql::ErrorKind::busy:
        case sql::ErrorKind::connection_lost:
        case sql::ErrorKind::commit_unknown:
        case sql::ErrorKind::serialization:
        case sql::ErrorKind::io_error:
        case sql::ErrorKind::corrupt:
        case sql::ErrorKind::wrong_type:
        case sql::ErrorKind::checksum_changed:
        case sql::ErrorKind::other:
            break;
    }
    return StoreProblem::unreachable;
}

StoreProblem problem_of(std::filesystem::filesystem_error const& error) {
    return error.code() == std::errc::no_space_on_device ? StoreProblem::disk_full
                                                         : StoreProblem::unreachable;
}

cli::Answer<Installation> existing_installation(std::string const& data) {
    auto found = find_installation(data);
    if (!found) return std::unexpected(StoreRefusal{StoreProblem::bad_address, {}});
    if (found->is_folder() && !found->exists())
        return std::unexpected(StoreRefusal{StoreProblem::not_found, {}});
    return std::move(*found);
}

}  // namespace rumbo
