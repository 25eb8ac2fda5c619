#include "app/plan/draft_events.hpp"

#include <algorithm>
#include <charconv>

namespace app {
namespace {

using domain::Action;
using domain::DraftObject;
using domain::ObjectKind;
using domain::Refusal;
using domain::RefusalKind;

std::optional<std::string> stated(std::string const& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string field_of(int object, std::string const& cell) {
    return std::to_string(object) + "/" + cell;
}

}  // namespace

std::optional<Refusal> flaw_of_cell(ObjectKind kind, domain::Cell const& cell) {
    if (!domain::is_written_by_hand(kind, cell.name))
        return Refusal{RefusalKind::cell_locked, cell.name};
    if (!domain::is_usable_cell(cell)) return Refusal{RefusalKind::text_unusable, cell.name};
    return std::nullopt;
}

std::optional<Refusal> flaw_of_addition(DraftObject const& object) {
    if (object.kind == ObjectKind::plan) return Refusal{RefusalKind::object_kind_unknown, "kind"};
    if (object.text("code").empty()) return Refusal{RefusalKind::code_missing, "codigo"};
    for (auto const& cell : object.cells)
        if (auto flaw = flaw_of_cell(object.kind, cell)) return flaw;
    return std::nullopt;
}

int position_after(domain::Draft const& draft, DraftObject const& object) {
    int position = 0;
    for (auto const& one : draft)
        if (one.id != 0 && one.parent == object.parent && one.kind == object.kind)
            position = std::max(position, one.position + 1);
    return position;
}

domain::Event edit_event(std::string const& plan, std::span<CellEdit const> edits) {
    domain::Event event{.action = Action::plan_edit, .object_kind = "plan", .object = plan};
    for (auto const& edit : edits)
        event.changes.push_back({field_of(edit.object, edit.wanted.name), stated(edit.shown),
                                 stated(edit.wanted.text)});
    return event;
}

domain::Event object_event(Action action, std::string const& plan, int object) {
    return {.action = action,
            .object_kind = "plan",
            .object = plan,
            .changes = {{"object", std::nullopt, std::to_string(object)}}};
}

domain::Event move_event(std::string const& plan, int object, domain::DraftPlace const& from,
                         domain::DraftPlace const& to) {
    auto event = object_event(Action::plan_move, plan, object);
    auto const tell = [&](char const* field, int before, int after) {
        event.changes.push_back({field, std::to_string(before), std::to_string(after)});
    };
    if (from.parent != to.parent) tell("parent", from.parent, to.parent);
    tell("place", from.rank, to.rank);
    return event;
}

domain::Event addition_event(std::string const& plan, DraftObject const& object) {
    auto event = object_event(Action::plan_add, plan, object.id);
    for (auto const& cell : object.cells)
        event.changes.push_back({field_of(object.id, cell.name), std::nullopt, cell.text});
    return event;
}

std::optional<ObjectCell> parse_object_cell(std::string_view field) {
    ObjectCell found;
    auto const number = field.substr(0, field.find('/'));
    auto const [rest, error] =
        std::from_chars(number.data(), number.data() + number.size(), found.object);
    bool const is_number = error == std::errc() && rest == number.data() + number.size();
    if (!is_number || number.size() == field.size()) return std::nullopt;
    found.cell = field.substr(number.size() + 1);
    return found;
}

}  // namespace app
