#pragma once
// CHECK(condition): a broken invariant is our bug, never the reader's input. Throws
// InvariantViolation, which the boundary logs with its place and answers with a reference number.

#include <fmt/core.h>

#include <source_location>
#include <stdexcept>
#include <string>

namespace base {

class InvariantViolation : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] inline void violated(char const* condition,
                                  std::source_location place = std::source_location::current()) {
    throw InvariantViolation(
        fmt::format("{}:{}: CHECK({})", place.file_name(), place.line(), condition));
}

}  // namespace base

#define CHECK(condition)                                \
    do {                                                \
        if (!(condition)) ::base::violated(#condition); \
    } while (false)
