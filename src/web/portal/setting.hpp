#pragma once
// One setting of the program as it was read at its start, to be shown to whoever administers.

#include <string>
#include <string_view>

namespace web {

struct Setting {
    enum class Origin { file, usual };

    std::string_view section;  // of rumbo.toml: "mail"
    std::string_view key;      // "host"
    std::string value;         // never a secret: "***" stands for one; empty: there is none
    Origin origin = Origin::usual;
};

}  // namespace web
