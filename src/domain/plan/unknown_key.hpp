#pragma once
// A key that the document format does not know, kept as it came and written again (plan-document:
// never dropped in silence): its name and its JSON text.

#include <string>
#include <vector>

namespace domain {

struct UnknownKey {
    std::string key;
    std::string json;
    friend bool operator==(UnknownKey const&, UnknownKey const&) = default;
};
using UnknownKeys = std::vector<UnknownKey>;

}  // namespace domain
