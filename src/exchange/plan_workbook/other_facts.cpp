#include "exchange/plan_workbook/other_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace exchange {
namespace {

constexpr std::array<std::string_view, 6> other_headings{"ID",    "OBJETO", "CAMPO",
                                                         "CLAVE", "FORMA",  "VALOR"};
enum OtherColumn : std::uint8_t { of_id, of_object, of_label, of_key, of_form, of_value };

constexpr std::string_view json_form = "JSON";
constexpr std::size_t part_bytes_max = 30'000;  // a cell holds 32,767 characters

struct PlanLabel {
    std::string_view cell;
    std::string_view label;
};
constexpr std::array plan_labels{
    PlanLabel{"code", "Código del plan"},
    PlanLabel{"name", "Nombre del plan"},
    PlanLabel{"short_name", "Nombre corto"},
    PlanLabel{"instrument", "Instrumento"},
    PlanLabel{"period/from", "Desde"},
    PlanLabel{"period/to", "Hasta"},
    PlanLabel{"owner/code", "Entidad: código"},
    PlanLabel{"owner/name", "Entidad: nombre"},
    PlanLabel{"owner/kind", "Entidad: clase"},
    PlanLabel{"owner/sector", "Entidad: sector"},
    PlanLabel{"at", "Corte de lo publicado"},
    PlanLabel{"adopted_by", "Adoptado por"},
    PlanLabel{"legal_basis", "Fundamento legal"},
    PlanLabel{"source", "Fuente"},
    PlanLabel{"mission", "Misión"},
    PlanLabel{"vision", "Visión"},
    PlanLabel{"rules", "Reglas de medición"},
    PlanLabel{"combine", "Cómo se combina"},
    PlanLabel{"note", "Nota"},
    PlanLabel{source_cell, "Exportado de"},
};

// What a spreadsheet keeps as it is.
bool is_kept_as_text(std::string_view text) {
    bool const has_edge = text.starts_with(' ') || text.ends_with(' ') || text.starts_with('\n') ||
                          text.ends_with('\n') || text.starts_with('\'');
    bool const has_control = std::ranges::any_of(text, [](char c) {
        auto const code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\n') || code == 0x7F;
    });
    return !text.empty() && !has_edge && !has_control && !text.contains("_x");
}

std::string as_json(std::string_view text) {
    std::string json;
    json::Writer(json).string(text);
    std::string safe;
    for (std::size_t i = 0; i < json.size(); ++i)  // "_x0041_" would be read as an escape
        safe += json[i] == '_' && json.substr(i + 1).starts_with('x') ? "\\u005f"
                                                                      : std::string(1, json[i]);
    return safe;
}

struct Form {
    std::string_view name;
    std::string value;
};
Form form_of(std::string_view text) {
    if (text.starts_with("==")) {
        auto const characters = text.substr(1);
        return is_kept_as_text(characters) ? Form{"", std::string(characters)}
                                           : Form{json_form, as_json(characters)};
    }
    if (text.starts_with('=')) return {json_form, std::string(text.substr(1))};
    return is_kept_as_text(text) ? Form{"", std::string(text)} : Form{json_form, as_json(text)};
}

// The draft's text of a value in that form.
std::string text_of_form(std::string_view form, std::string_view value) {
    if (form != json_form) return std::string(value.starts_with('=') ? "=" : "").append(value);
    auto const document = json::parse(value);
    if (!document) return std::string(value);
    auto const root = document->root();
    if (root.kind() != json::Kind::string) return std::string("=").append(value);
    auto const characters = root.text();
    return std::string(characters.starts_with('=') ? "=" : "").append(characters);
}

std::vector<std::string> parts_of(std::string const& value) {
    std::vector<std::string> list;
    std::size_t at = 0;
    do {
        auto end = std::min(at + part_bytes_max, value.size());
        while (end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
            --end;
        list.push_back(value.substr(at, end - at));
        at = end;
    } while (at < value.size());
    return list;
}

std::string_view raw(xlsx::ReadCell const* cell) {
    return cell == nullptr ? std::string_view() : std::string_view(cell->text);
}

std::string key_by_label(std::string_view label) {
    auto const wanted = heading_key(label);
    for (auto const& row : plan_labels)
        if (heading_key(row.label) == wanted) return std::string(row.cell);
    return {};
}

}  // namespace

int object_in(std::string_view text) {
    int number = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number && number >= 0 ? number : -1;
}

std::string_view plan_cell_label(std::string_view cell) {
    auto const row = std::ranges::find(plan_labels, cell, &PlanLabel::cell);
    return row == plan_labels.end() ? cell : row->label;
}

xlsx::ReadSheet const* find_other_facts(xlsx::ReadWorkbook const& workbook) {
    for (auto const& sheet : workbook.sheets) {
        if (heading_key(sheet.name) != heading_key(other_sheet_name)) continue;
        Grid const grid(sheet);
        bool is_it = true;
        for (int column = 0; column < static_cast<int>(other_headings.size()); ++column)
            is_it = is_it && heading_key(shown(grid.at(0, column))) ==
                                 heading_key(other_headings[static_cast<std::size_t>(column)]);
        if (is_it) return &sheet;
    }
    return nullptr;
}

OtherFacts read_other_facts(xlsx::ReadWorkbook const& workbook) {
    OtherFacts others;
    auto const* const sheet = find_other_facts(workbook);
    if (sheet == nullptr) return others;
    others.sheet = sheet->name;
    struct Value {
        std::string form;
        std::string text;
        int row;
    };
    std::map<std::pair<int, std::string>, Value> values;
    Grid const grid(*sheet);
    for (int row = 1; row < grid.row_end(); ++row) {
        auto const id = shown(grid.at(row, of_id));
        // A row that a person added to describe the plan has neither number nor key.
        int const object = id.empty() ? 0 : object_in(id);
        std::string key(shown(grid.at(row, of_key)));
        if (key.empty() && object == 0) key = key_by_label(shown(grid.at(row, of_label)));
        auto const value = raw(grid.at(row, of_value));
        if (object < 0 || key.empty() || value.empty()) continue;
        auto const [known, is_new] = values.try_emplace(
            {object, std::move(key)}, Value{std::string(shown(grid.at(row, of_form))), {}, row});
        known->second.text.append(value);
    }
    for (auto& [key, value] : values)
        others.facts.emplace(key, OtherFact{text_of_form(value.form, value.text), value.row});
    return others;
}

std::vector<std::vector<std::string>> other_rows(std::vector<OtherRow> const& facts) {
    std::vector<std::vector<std::string>> rows;
    rows.emplace_back(other_headings.begin(), other_headings.end());
    for (auto const& fact : facts) {
        auto const form = form_of(fact.cell.text);
        auto const label =
            fact.object == 0 ? plan_cell_label(fact.cell.name) : std::string_view(fact.cell.name);
        for (auto& part : parts_of(form.value))
            rows.push_back({std::to_string(fact.object), fact.label, std::string(label),
                            fact.cell.name, std::string(form.name), std::move(part)});
    }
    return rows;
}

}  // namespace exchange
