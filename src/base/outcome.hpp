#pragma once
// What a function answers when it may not do what was asked.
//
// Outcome<T, E> is std::expected that may not be ignored (libstdc++ 12 forgets [[nodiscard]]).
// Checked<T>    a value, or every Problem found in a document, each with its place.
// Refusals of the business are Outcome<T, domain::Refusal>. Machine failure is an exception,
// caught once at the boundary; a bug of ours is CHECK (base/check.hpp).

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace base {

template <class T, class E>
class [[nodiscard]] Outcome : public std::expected<T, E> {
public:
    using std::expected<T, E>::expected;
    Outcome(std::expected<T, E> other) : std::expected<T, E>(std::move(other)) {}  // NOLINT
};

}  // namespace base
