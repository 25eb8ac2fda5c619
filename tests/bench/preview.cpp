// Reads the workbook of a management plan as the wizard does before anything is saved: its cells,
// its tables, its goals and all checks of the plan, for tools/bench/xlsx.mjs:
//
//   bench_preview write FILE ROWS    a goal in each row, 20 columns, below a heading
//   bench_preview read FILE          prints the milliseconds from the file to the preview
//   bench_preview cells FILE         prints what every cell became: row, column, kind and value

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/date.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_import/preview.hpp"
#include "exchange/plan_workbook/words.hpp"
#include "kit/xlsx/workbook.hpp"

namespace {

constexpr int goals_of_objective = 20;  // 5 % each

struct Heading {
    char const* words;
    xlsx::Format format = xlsx::Format::text;
};
constexpr std::array headings{
    Heading{"N.º OBJETIVO ESTRATÉGICO"},
    Heading{"OBJETIVO ESTRATÉGICO"},
    Heading{"N.º META"},
    Heading{"META"},
    Heading{"PONDERACIÓN", xlsx::Format::number},
    Heading{"TIPO DE PROGRAMACIÓN"},
    Heading{"UNIDAD DE MEDIDA"},
    Heading{"LÍNEA BASE", xlsx::Format::number},
    Heading{"I TRIM", xlsx::Format::number},
    Heading{"II TRIM", xlsx::Format::number},
    Heading{"III TRIM", xlsx::Format::number},
    Heading{"IV TRIM", xlsx::Format::number},
    Heading{"TOTAL", xlsx::Format::number},
    Heading{"NOMBRE DEL INDICADOR"},
    Heading{"FÓRMULA DEL INDICADOR"},
    Heading{"PERIODICIDAD"},
    Heading{"ENTREGABLE"},
    Heading{"FUENTE DE INFORMACIÓN"},
    Heading{"MEDIO DE VERIFICACIÓN"},
    Heading{"RESPONSABLE DEL REPORTE"},
};

xlsx::Row row_of(int number) {
    int const objective = number / goals_of_objective + 1;
    int const quarter = number % 89 + 1;
    auto const part = fmt::format("{}.25", quarter);
    return {std::to_string(objective),
            fmt::format("Objetivo estratégico de la entidad, con el número {}", objective),
            fmt::format("{}-{}", objective, number + 1),
            fmt::format("Realizar {} actividades de las que promete el plan, la número {}",
                        quarter * 4 + 1, number),
            "5",
            "Suma",
            "actividades",
            std::to_string(number % 53 + 1),
            part,
            part,
            part,
            part,
            std::to_string(quarter * 4 + 1),
            fmt::format("Actividades realizadas de la meta {}", number),
            "Suma de las actividades realizadas en el trimestre",
            "Trimestral",
            fmt::format("Informe {} de las actividades", number % 997),
            "Registros de la dependencia",
            fmt::format("Actas y listados {}", number % 499),
            fmt::format("Dirección {}", number % 31)};
}

void write(std::string const& file, int row_count) {
    xlsx::Sheet sheet{.name = "Plan", .columns = {}, .rows = {}};
    for (auto const& heading : headings)
        sheet.columns.push_back({heading.words, heading.format});
    std::vector<xlsx::Row> rows;
    for (int row = 0; row < row_count; ++row)
        rows.push_back(row_of(row));
    sheet.rows = rows;
    std::ofstream(file, std::ios::binary)
        << xlsx::workbook({&sheet, 1}, {"Plan", "bench", base::Date(2026, 1, 1)});
}

struct Previewed {
    exchange::WorkbookChoice choice;
    exchange::ImportPreview preview;
};
Previewed preview_of(std::string const& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(stream)), {});
    auto const workbook = xlsx::read_workbook(bytes);
    CHECK(workbook.has_value());
    auto choice = exchange::choose_tables(*workbook);
    choice.plan = {{"code", "plan"},
                   {"instrument", "management-plan"},
                   {"name", "Plan de gestión 2027"},
                   {"period/from", "2027"},
                   {"period/to", "2027"}};
    auto preview = exchange::preview(*workbook, choice);
    return {std::move(choice), std::move(preview)};
}

std::string value_in(domain::DraftObject const& object, exchange::WorkbookField const& field) {
    // "targets/Q1" of the file is that of the plan's year.
    auto const name = field.cell.starts_with("targets/")
                          ? "targets/2027-" + field.cell.substr(field.cell.find('/') + 1)
                          : field.cell;
    auto const text = exchange::cell_characters(object.text(name));
    return std::string(exchange::word_of_token(exchange::type_of(field), text));
}

void print_cells(Previewed const& previewed) {
    auto const& draft = previewed.preview.reading.draft;
    auto const& columns = previewed.choice.sheets.front().columns;
    for (auto const& column : columns)
        fmt::print("0 {} text {}\n", column.column, column.heading);
    domain::DraftObject const* above = nullptr;
    for (auto const& object : draft) {
        if (object.kind == domain::ObjectKind::node) above = &object;
        if (object.kind != domain::ObjectKind::goal) continue;
        CHECK(above != nullptr && above->id == object.parent);
        int const row = previewed.preview.reading.origin(object.id, {})->row;
        for (auto const& column : columns) {
            CHECK(column.field.has_value());
            bool const is_goal = column.field->of == domain::ObjectKind::goal;
            auto const index = static_cast<std::size_t>(column.column);
            fmt::print("{} {} {} {}\n", row, column.column,
                       headings.at(index).format == xlsx::Format::number ? "number" : "text",
                       value_in(is_goal ? object : *above, *column.field));
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return EXIT_FAILURE;
    std::string_view const what = arguments[1];
    std::string const file = arguments[2];
    if (what == "write" && count == 4) {
        write(file, std::atoi(arguments[3]));
    } else if (what == "cells") {
        print_cells(preview_of(file));
    } else {
        auto const start = std::chrono::steady_clock::now();
        auto const previewed = preview_of(file);
        auto const took = std::chrono::steady_clock::now() - start;
        // A plan that is refused would not be checked.
        CHECK(previewed.preview.reading.plan.has_value());
        fmt::print("{:.2f}\n", std::chrono::duration<double, std::milli>(took).count());
    }
    return EXIT_SUCCESS;
}
