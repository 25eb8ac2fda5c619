#include "exchange/table_json.hpp"

#include "base/check.hpp"

namespace exchange {

std::string table_json(Table const& table, json::Layout layout) {
    std::string text;
    json::Writer writer(text, layout);
    writer.begin_object()
        .member("table", table.key)
        .member("title", table.title)
        .member("description", table.description)
        .key("columns")
        .begin_array();
    for (auto const& column : table.columns)
        writer.begin_object()
            .member("key", column.key)
            .member("heading", column.heading)
            .member("description", column.description)
            .member("type", column_type_tokens.token(column.type))
            .end_object();
    writer.end_array().key("rows").begin_array();
    for (auto const& row : table.rows) {
        CHECK(row.size() == table.columns.size());
        writer.begin_object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            writer.key(table.columns[i].key);
            row[i] ? writer.string(*row[i]) : writer.null();
        }
        writer.end_object();
    }
    writer.end_array().end_object();
    return text;
}

}  // namespace exchange
