#include "kit/sql/error.hpp"

namespace sql {

std::string_view name(ErrorKind kind) {
    switch (kind) {
        case ErrorKind::constraint_unique:
            return "constraint_unique";
        case ErrorKind::constraint_other:
            return "constraint_other";
        case ErrorKind::busy:
            return "busy";
        case ErrorKind::connection_lost:
            return "connection_lost";
        case ErrorKind::commit_unknown:
            return "commit_unknown";
        case ErrorKind::serialization:
            return "serialization";
        case ErrorKind::disk_full:
            return "disk_full";
        case ErrorKind::io_error:
            return "io_error";
        case ErrorKind::corrupt:
            return "corrupt";
        case ErrorKind::wrong_type:
            return "wrong_type";
        case ErrorKind::schema_newer:
            return "schema_newer";
        case ErrorKind::checksum_changed:
            return "checksum_changed";
        case ErrorKind::in_use:
            return "in_use";
        case ErrorKind::other:
            return "other";
    }
    return "other";
}

}  // namespace sql
