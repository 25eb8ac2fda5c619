#include "exchange/table_xlsx.hpp"

#include "kit/text/message.hpp"
#include "kit/xlsx/workbook.hpp"

namespace exchange {
namespace {

xlsx::Format format_of(ColumnType type) {
    switch (type) {
        case ColumnType::text:
            return xlsx::Format::text;
        case ColumnType::number:
            return xlsx::Format::number;
        case ColumnType::percent:
            return xlsx::Format::percent;
        case ColumnType::date:
            return xlsx::Format::date;
    }
    return xlsx::Format::text;
}

xlsx::Sheet sheet_of(Table const& table) {
    xlsx::Sheet sheet{table.title, {}, table.rows};
    for (auto const& column : table.columns)
        sheet.columns.push_back({column.heading, format_of(column.type)});
    return sheet;
}

}  // namespace

std::string tables_xlsx(text::Language language, std::span<Table const> tables,
                        std::string const& title, base::Date created) {
    std::vector<xlsx::Sheet> sheets;
    std::vector<Row> dictionary;
    for (auto const& table : tables) {
        sheets.push_back(sheet_of(table));
        for (auto const& column : table.columns)
            dictionary.push_back({table.title, column.heading, column.key, column.description});
    }
    auto const heading = [&](char const* message) {
        return xlsx::Column{std::string(text::tr(language, message)), xlsx::Format::text};
    };
    sheets.push_back({std::string(text::tr(language, "Dictionary")),
                      {heading(text::mark("Sheet")), heading(text::mark("Column")),
                       heading(text::mark("Key")), heading(text::mark("Meaning"))},
                      dictionary});
    return xlsx::workbook(sheets, {title, "Rumbo", created});
}

}  // namespace exchange
