#include "web/staff/activity_changes.hpp"

#include <ranges>

#include "documents/people/people_names.hpp"
#include "documents/plan/cell_words.hpp"
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

class Lines {
public:
    Lines(Visit const& visit, app::Activity const& activity, domain::LogEntry const& entry)
        : visit_(visit), activity_(activity), entry_(entry) {}

    Html line(domain::Change const& change) const {
        auto const before = [&] { return fragment(del(value(change, *change.before)), " → "); };
        return div(
            field(change), ": ", when(change.before.has_value(), before),
            ins(change.after ? value(change, *change.after) : std::string(visit_.tr("nothing"))));
    }

private:
    // «M1 Transferir 1.200 cajas»; the number itself where the part is not known any more.
    std::string part(std::string_view number) const {
        auto const* const found = activity_.find_part(entry_, object_number(number));
        return found == nullptr ? std::string(number) : object_name(visit_, *found);
    }

    // A cell of a draft is "3/targets/2027-Q1".
    std::string field(domain::Change const& change) const {
        auto const slash = change.field.find('/');
        if (slash == std::string::npos) return documents::field_name(visit_.language, change.field);
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
