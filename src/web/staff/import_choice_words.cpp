#include "web/staff/import_choice_words.hpp"

#include <ranges>

#include "documents/plan/cell_words.hpp"
#include "exchange/plan_import/choices.hpp"
#include "kit/text/message.hpp"

namespace web::staff {
namespace {

using text::Language;
using text::tr;

// «heading TAB field» of each column.
std::string column_words(Language language, std::string const& sheet, std::string_view line) {
    auto const tab = line.find('\t');
    auto const heading = line.substr(0, tab);
    auto const field = exchange::WorkbookField::parse(line.substr(tab + 1));
    if (!field)
        return tr(language, "Sheet {sheet}: “{heading}” is not read", fmt::arg("sheet", sheet),
                  fmt::arg("heading", heading));
    return tr(language, "Sheet {sheet}: “{heading}” is {field}", fmt::arg("sheet", sheet),
              fmt::arg("heading", heading),
              fmt::arg("field", exchange::field_name(language, *field)));
}

void add_columns(Language language, exchange::ChosenSheet const& chosen,
                 std::vector<std::string>& words) {
    for (auto const part : std::views::split(chosen.mapping, '\n'))
        if (std::string_view const line(part); line.find('\t') != line.npos)
            words.push_back(column_words(language, chosen.sheet, line));
}

}  // namespace

std::vector<std::string> import_choice_words(Language language, std::string_view text) {
    std::vector<std::string> words;
    auto const choices = exchange::parse_choices(text);
    if (!choices) return words;
    for (auto const& chosen : choices->sheets)
        add_columns(language, chosen, words);
    auto const stated = [&](std::string name, std::string const& said) {
        if (!said.empty()) words.push_back(std::move(name) + ": " + said);
    };
    for (auto const& cell : choices->plan)
        stated(documents::cell_name(language, cell.name),
               documents::cell_value(language, cell.name, cell.text));
    stated(std::string(tr(language, "Unit")), choices->unit);
    stated(std::string(tr(language, "Strategic plan")), choices->strategic_plan);
    return words;
}

}  // namespace web::staff
