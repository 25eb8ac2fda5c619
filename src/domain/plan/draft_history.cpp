#include "domain/plan/draft_history.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace domain {
namespace {

int number_of(std::string_view text) {
    int number = -1;
    auto const [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_whole = error == std::errc{} && stop == text.data() + text.size();
    return is_whole ? number : -1;
}

// The object that was added, taken out or put back; -1 where the event tells of none.
int object_of(DraftEvent const& event) {
    bool const is_of_object = event.action == Action::plan_add ||
                              event.action == Action::plan_remove ||
                              event.action == Action::plan_restore;
    if (!is_of_object) return -1;
    auto const named = std::ranges::find(event.changes, "object", &Change::field);
    return named == event.changes.end() ? -1 : number_of(named->after.value_or(""));
}

template <class Kept>
auto* find(Kept& draft, int number) {
    auto const id = [](KeptObject const& kept) { return kept.object.id; };
    auto const found = std::ranges::lower_bound(draft, number, {}, id);
    return found == draft.end() || id(*found) != number ? nullptr : &*found;
}

// Cells stay in the order of their names.
void set_cell(DraftObject& object, std::string const& name, std::string const& text) {
    auto const place = std::ranges::lower_bound(object.cells, name, {}, &Cell::name);
    bool const is_there = place != object.cells.end() && place->name == name;
    if (text.empty() && is_there)
        object.cells.erase(place);
    else if (is_there)
        place->text = text;
    else if (!text.empty())
        object.cells.insert(place, {name, text});
}

std::vector<CellDifference> between(DraftObject const& before, DraftObject const& after) {
    std::set<std::string_view> names;
    for (auto const* object : {&before, &after})
        for (auto const& cell : object->cells)
            names.insert(cell.name);
    std::vector<CellDifference> cells;
    for (auto const name : names)
        if (before.text(name) != after.text(name))
            cells.push_back(
                {std::string(name), std::string(before.text(name)), std::string(after.text(name))});
    return cells;
}

}  // namespace

std::pair<int, std::string> draft_place(std::string_view field) {
    auto const slash = field.find('/');
    if (slash == field.npos) return {-1, {}};
    return {number_of(field.substr(0, slash)), std::string(field.substr(slash + 1))};
}

void undo(KeptDraft& draft, DraftEvent const& event) {
    auto const number = object_of(event);
    if (event.action == Action::plan_add) {
        std::erase_if(draft, [&](KeptObject const& kept) { return kept.object.id == number; });
        return;
    }
    if (auto* const object = find(draft, number))
        object->is_removed = event.action == Action::plan_restore;
    for (auto change = event.changes.rbegin(); change != event.changes.rend(); ++change) {
        auto const [of, cell] = draft_place(change->field);
        if (auto* const object = find(draft, of))
            set_cell(object->object, cell, change->before.value_or(""));
    }
}

Draft standing(KeptDraft kept) {
    Draft draft;
    std::set<int> there;
    for (auto& [object, is_removed] : kept) {
        bool const is_held = object.kind == ObjectKind::plan || there.contains(object.parent);
        if (is_removed || !is_held) continue;
        there.insert(object.id);
        draft.push_back(std::move(object));
    }
    return draft;
}

std::vector<ObjectDifference> difference_by_object(Draft const& before, Draft const& after) {
    using What = ObjectDifference::What;
    std::map<int, std::pair<DraftObject const*, DraftObject const*>> both;
    for (auto const& object : before)
        both[object.id].first = &object;
    for (auto const& object : after)
        both[object.id].second = &object;
    std::vector<ObjectDifference> list;
    static DraftObject const nothing;
    for (auto const& [number, states] : both) {
        auto const [earlier, later] = states;
        auto const what = earlier == nullptr ? What::added
                          : later == nullptr ? What::removed
                                             : What::changed;
        auto cells = what == What::removed
                         ? std::vector<CellDifference>{}
                         : between(earlier == nullptr ? nothing : *earlier, *later);
        if (what != What::changed || !cells.empty())
            list.push_back({what, later == nullptr ? *earlier : *later, std::move(cells)});
    }
    return list;
}

Touches last_touches(std::span<DraftEvent const> in_order) {
    Touches touches;
    for (auto const& event : in_order) {
        Touched const by{event.person, event.at};
        if (event.action == Action::plan_begin) touches[{0, ""}] = by;
        if (auto const number = object_of(event); number >= 0) touches[{number, ""}] = by;
        for (auto const& change : event.changes)
            if (auto place = draft_place(change.field); place.first >= 0)
                touches[std::move(place)] = by;
    }
    return touches;
}

Touched const* find_touch(Touches const& touches, KeptDraft const& draft, int object,
                          std::string const& cell) {
    if (auto const own = touches.find({object, cell}); own != touches.end()) return &own->second;
    for (auto number = object;;) {
        if (auto const whole = touches.find({number, ""}); whole != touches.end())
            return &whole->second;
        auto const* const kept = find(draft, number);
        if (kept == nullptr || kept->object.kind == ObjectKind::plan) return nullptr;
        number = kept->object.parent;
    }
}

}  // namespace domain
