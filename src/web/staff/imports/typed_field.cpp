#include "web/staff/imports/typed_field.hpp"

#include "exchange/plan_workbook/field.hpp"
#include "kit/xlsx/reader.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

std::optional<TypedField> field_of_import(Visit const& visit, std::string_view name,
                                          std::string const& value) {
    auto const column_words = [&](std::string const& field) {
        auto const column = whole_number(value);
        constexpr std::int64_t columns_max = 16'384;
        if (column < 0 || column >= columns_max) return TypedField{field, value};
        return TypedField{
            field, visit.tr("column {column}",
                            fmt::arg("column", xlsx::column_name(static_cast<int>(column))))};
    };
    if (name.starts_with("m.")) {
        auto const dot = name.find('.', 2);
        auto const field = exchange::WorkbookField::parse(dot == name.npos ? std::string_view()
                                                                           : name.substr(dot + 1));
        if (field) return column_words(exchange::field_name(visit.language, *field));
    }
    if (name.starts_with("hoja."))
        return TypedField{std::string(visit.tr("Sheet that is read")),
                          std::to_string(whole_number(name.substr(5)) + 1)};
    if (name.starts_with("primera."))
        return TypedField{std::string(visit.tr("First row of headings")), value};
    if (name.starts_with("ultima."))
        return TypedField{std::string(visit.tr("Last row of headings")), value};
    if (!name.starts_with("c.") && !name.starts_with("f.")) return std::nullopt;
    auto const row_at = name.find('.', 2);
    auto const column_at = row_at == name.npos ? name.npos : name.find('.', row_at + 1);
    if (column_at == name.npos) return std::nullopt;
    auto const row =
        static_cast<int>(whole_number(name.substr(row_at + 1, column_at - row_at - 1)));
    if (name.starts_with("f."))
        return TypedField{visit.tr("Row {row}", fmt::arg("row", row + 1)), value};
    auto const column = static_cast<int>(whole_number(name.substr(column_at + 1)));
    return TypedField{visit.tr("Cell {cell}", fmt::arg("cell", xlsx::cell_name(row, column))),
                      value};
}

}  // namespace web::staff
