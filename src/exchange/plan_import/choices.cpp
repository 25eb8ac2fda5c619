#include "exchange/plan_import/choices.hpp"

#include <algorithm>
#include <charconv>

#include "exchange/plan_document/draft.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace exchange {
namespace {

std::string text_of(json::Value const& object, std::string_view key) {
    auto const value = object.find(key);
    return value && value->kind() == json::Kind::string ? std::string(value->text())
                                                        : std::string();
}

int number_of(json::Value const& object, std::string_view key) {
    int number = 0;
    if (auto const value = object.find(key); value && value->kind() == json::Kind::number) {
        auto const text = value->text();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

template <class Take>
void for_each_of(json::Value const& object, std::string_view key, Take&& take) {
    auto const list = object.find(key);
    if (!list || list->kind() != json::Kind::array) return;
    for (auto const one : list->elements())
        take(one);
}

}  // namespace

std::string choice_text(ImportChoices const& choices) {
    std::string text;
    json::Writer writer(text);
    writer.begin_object().key("sheets").begin_array();
    for (auto const& one : choices.sheets) {
        writer.begin_object().member("sheet", one.sheet);
        writer.key("first").integer(one.headings.first);
        writer.key("last").integer(one.headings.last);
        writer.member("mapping", one.mapping).end_object();
    }
    writer.end_array().key("plan").begin_array();
    for (auto const& cell : choices.plan)
        writer.begin_object().member("name", cell.name).member("text", cell.text).end_object();
    writer.end_array().member("unit", choices.unit);
    writer.member("strategic_plan", choices.strategic_plan).end_object();
    return text;
}

std::optional<ImportChoices> parse_choices(std::string_view text) {
    auto const document = json::parse(text);
    if (!document || document->root().kind() != json::Kind::object) return std::nullopt;
    auto const root = document->root();
    ImportChoices choices;
    for_each_of(root, "sheets", [&](json::Value const& one) {
        choices.sheets.push_back({.sheet = text_of(one, "sheet"),
                                  .headings = {number_of(one, "first"), number_of(one, "last")},
                                  .mapping = text_of(one, "mapping")});
    });
    for_each_of(root, "plan", [&](json::Value const& one) {
        choices.plan.push_back({text_of(one, "name"), text_of(one, "text")});
    });
    choices.unit = text_of(root, "unit");
    choices.strategic_plan = text_of(root, "strategic_plan");
    return choices;
}

WorkbookChoice applied(xlsx::ReadWorkbook const& workbook, ImportChoices const& choices) {
    WorkbookChoice choice{.sheets = {}, .columns = ColumnsFrom::person};
    for (auto const& chosen : choices.sheets) {
        auto const sheet = std::ranges::find(workbook.sheets, chosen.sheet, &xlsx::ReadSheet::name);
        if (sheet == workbook.sheets.end()) continue;
        auto layout = recognize(*sheet, chosen.headings);
        layout.apply(chosen.mapping);
        choice.sheets.push_back(std::move(layout));
    }
    for (auto const& cell : choices.plan)
        choice.plan.push_back({cell.name, cell.text.empty() ? "" : cell_text(cell.text)});
    choice.strategic_plan = choices.strategic_plan;
    return choice;
}

}  // namespace exchange
