#include "web/staff/activity_changes.hpp"

#include <algorithm>
#include <ranges>

#include "documents/people/people_names.hpp"
#include "documents/plan/cell_words.hpp"
#include "kit/xlsx/reader.hpp"
#include "web/staff/import_choice_words.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {
namespace {

using namespace html;

bool tells_of_people(std::string_view field) {
    return field == "delegate" || field == "participants" || field == "reviewer";
}
bool tells_of_parts(std::string_view field) {
    return field == "goals" || field == "object" || field == "parent";
}

// "1, 4" by the names of what is numbered so.
template <class Name>
std::string named(std::string_view list, Name const& name) {
    std::string words;
    for (auto const part : std::views::split(list, std::string_view(", ")))
        words.append(words.empty() ? "" : "; ").append(name(std::string_view(part)));
    return words;
}

// «Plan!L9» of the cell of a workbook, "Plan/9/12"; none where it is no such text.
std::optional<std::string> workbook_cell(std::string_view field) {
    auto const last = field.rfind('/');
    if (last == field.npos || last == 0) return std::nullopt;
    auto const before = field.rfind('/', last - 1);
    if (before == field.npos) return std::nullopt;
    auto const row = object_number(field.substr(before + 1, last - before - 1));
    auto const column = object_number(field.substr(last + 1));
    if (row < 1 || column < 1) return std::nullopt;
    return std::string(field.substr(0, before)) + "!" + xlsx::cell_name(row - 1, column - 1);
}

constexpr std::size_t choices_shown = 12;

// What was chosen that had not been before.
Html choice_lines(Visit const& visit, domain::Change const& change) {
    auto const before = import_choice_words(visit.language, change.before.value_or(""));
    auto list = import_choice_words(visit.language, change.after.value_or(""));
    std::erase_if(list, [&](std::string const& one) {
        return std::ranges::find(before, one) != before.end();
    });
    auto const shown = std::min(list.size(), choices_shown);
    auto const more = list.size() - shown;
    return fragment(
        each(std::span(list).first(shown), [](std::string const& one) { return div(ins(one)); }),
        when(more > 0, [&] {
            return div(text::trn(visit.language, "and {count} more", "and {count} more", more,
                                 fmt::arg("count", more)));
        }));
}

class Lines {
public:
    Lines(Visit const& visit, app::Activity const& activity, domain::LogEntry const& entry)
        : visit_(visit), activity_(activity), entry_(entry) {}

    Html line(domain::Change const& change) const {
        if (of_import() && change.field == "choices") return choice_lines(visit_, change);
        auto const before = [&] { return fragment(del(value(change, *change.before)), " → "); };
        return div(
            field(change), ": ", when(change.before.has_value(), before),
            ins(change.after ? value(change, *change.after) : std::string(visit_.tr("nothing"))));
    }

private:
    bool of_import() const { return entry_.object_kind == "import"; }

    // «M1 Transferir 1.200 cajas»; the number itself where the part is not known any more.
    std::string part(std::string_view number) const {
        auto const* const found = activity_.find_part(entry_, object_number(number));
        return found == nullptr ? std::string(number) : object_name(visit_, *found);
    }

    // A cell of a draft is "3/targets/2027-Q1".
    std::string field(domain::Change const& change) const {
        auto const slash = change.field.find('/');
        if (slash == std::string::npos) return documents::field_name(visit_.language, change.field);
        if (of_import())
            if (auto cell = workbook_cell(change.field)) return *std::move(cell);
        auto const name = std::string_view(change.field);
        return part(name.substr(0, slash)) + " · " +
               documents::cell_name(visit_.language, name.substr(slash + 1));
    }

    std::string value(domain::Change const& change, std::string const& text) const {
        if (tells_of_people(change.field))
            return named(text,
                         [&](std::string_view person) { return person_name(activity_, person); });
        if (entry_.object_kind == "plan" && tells_of_parts(change.field))
            return named(text, [&](std::string_view number) { return part(number); });
        if (of_import() && workbook_cell(change.field)) return text;
        return documents::field_value(visit_.language, change.field, text);
    }

    Visit const& visit_;
    app::Activity const& activity_;
    domain::LogEntry const& entry_;
};

}  // namespace

html::Html activity_changes(Visit const& visit, app::Activity const& activity,
                            app::ActivityEntry const& shown) {
    Lines const lines(visit, activity, shown.entry);
    auto const line = [&](domain::Change const& change) { return lines.line(change); };
    return div(cls("app-cambios"), each(shown.changes, line), each(shown.personal, line),
               when(!shown.entry.reason.empty(), [&] { return div(shown.entry.reason); }));
}

std::string person_name(app::Activity const& activity, std::string_view person) {
    auto const found = activity.names.find(person);
    return found == activity.names.end() ? std::string(person) : found->second;
}

}  // namespace web::staff
