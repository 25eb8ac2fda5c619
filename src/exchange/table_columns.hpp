#pragma once
// Columns of a table, declared with messages and worded in a language.

#include <span>
#include <vector>

#include "exchange/table.hpp"
#include "kit/text/message.hpp"

namespace exchange {

struct ColumnText {
    char const* key;
    char const* heading;      // message
    char const* description;  // message
    ColumnType type = ColumnType::text;
};

inline std::vector<Column> columns_in(text::Language language, std::span<ColumnText const> texts) {
    std::vector<Column> columns;
    for (auto const& text : texts)
        columns.push_back({text.key, std::string(text::tr(language, text.heading)),
                           std::string(text::tr(language, text.description)), text.type});
    return columns;
}

}  // namespace exchange
