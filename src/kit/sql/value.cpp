#include "kit/sql/value.hpp"

#include <fmt/core.h>

#include "kit/sql/error.hpp"

namespace sql {
namespace {

std::string_view name(Type type) {
    switch (type) {
        case Type::null:
            return "null";
        case Type::integer:
            return "integer";
        case Type::text:
            return "text";
        case Type::bytes:
            return "bytes";
    }
    return "?";
}

}  // namespace

void Value::refuse(Type wanted) const {
    throw DatabaseError(ErrorKind::wrong_type, "",
                        fmt::format("{} was read where there is {}", name(wanted), name(type_)));
}

void detail::refuse_range() {
    throw DatabaseError(ErrorKind::wrong_type, "",
                        "an integer does not fit the type it is read into");
}

}  // namespace sql
