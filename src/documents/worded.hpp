#pragma once
// The words of every value of an enum, each beside its value: two branches that add one each cannot
// shift the words of the others.

#include <cstddef>

namespace documents {

template <class Enum>
struct Worded {
    Enum value;
    char const* words;
};

// Every value has its words, in the order of the enum.
template <class Rows>
constexpr bool are_in_order(Rows const& rows, std::size_t count) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (static_cast<std::size_t>(rows[i].value) != i) return false;
    return rows.size() == count;
}

}  // namespace documents
