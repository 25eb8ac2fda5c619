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

// What the entry says of a field; nothing where it does not tell of it.
Change const* change_of(DraftEvent const& event, std::string_view field) {
    auto const found = std::ranges::find(event.changes, field, &Change::field);
    return found == event.changes.end() ? nullptr : &*found;
}

// The object that was added, taken out or put back; -1 where the event tells of none.
int object_of(DraftEvent const& event) {
    bool const is_of_object = event.action == Action::plan_add ||
                              event.action == Action::plan_remove ||
                              event.action == Action::plan_restore;
    auto const* const named = is_of_object ? change_of(event, "object") : nullptr;
    return named == nullptr ? -1 : number_of(named->after.value_or(""));
}

// The object that the entry tells was moved; -1 where it tells of none.
int moved_object(DraftEvent const& event) {
    auto const* const named =
        event.action == Action::plan_move ? change_of(event, "object") : nullptr;
    return named == nullptr ? -1 : number_of(named->after.value_or(""));
}

void undo_move(KeptDraft& draft, DraftEvent const& event) {
    auto const number = moved_object(event);
    auto const* const object = find_kept(draft, number);
    auto const* const parent = change_of(event, "parent");
    auto const* const place = change_of(event, "place");
    if (object == nullptr || place == nullptr) return;
    put_at(draft, number,
           {.parent =
                parent == nullptr ? object->object.parent : number_of(parent->before.value_or("")),
            .rank = number_of(place->before.value_or(""))});
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

// What hangs from an object and hung from it in the other state as well, in its order.
std::map<int, std::vector<int>> orders(Draft const& draft, Draft const& other) {
    std::map<int, int> parents;
    for (auto const& object : other)
        parents.emplace(object.id, object.parent);
    std::map<int, std::vector<int>> list;
    for (auto const& object : draft) {
        auto const found = parents.find(object.id);
        if (object.id != 0 && found != parents.end() && found->second == object.parent)
            list[object.parent].push_back(object.id);
    }
    return list;
}

// Who moved last what hangs there.
Touched const* find_order_touch(Touches const& touches, KeptDraft const& draft, int parent) {
    Touched const* latest = nullptr;
    for (auto const& kept : draft) {
        auto const found = touches.find({kept.object.id, std::string(place_touched)});
        bool const is_of_it = found != touches.end() && kept.object.parent == parent;
        if (is_of_it && (latest == nullptr || latest->at < found->second.at))
            latest = &found->second;
    }
    return latest;
}

}  // namespace

int begun_number(std::vector<Change> const& changes) {
    auto const found = std::ranges::find(changes, "formulation", &Change::field);
    int number = 0;
    if (found != changes.end() && found->after)
        std::from_chars(found->after->data(), found->after->data() + found->after->size(), number);
    return number;
}

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
    if (event.action == Action::plan_move) {
        undo_move(draft, event);
        return;
    }
    if (auto* const object = find_kept(draft, number))
        object->is_removed = event.action == Action::plan_restore;
    for (auto change = event.changes.rbegin(); change != event.changes.rend(); ++change) {
        auto const [of, cell] = draft_place(change->field);
        if (auto* const object = find_kept(draft, of))
            set_cell(object->object, cell, change->before.value_or(""));
    }
}

std::vector<ObjectDifference> difference_by_object(Draft const& before, Draft const& after) {
    using What = ObjectDifference::What;
    std::map<int, std::pair<DraftObject const*, DraftObject const*>> both;
    for (auto const& object : before)
        both[object.id].first = &object;
    for (auto const& object : after)
        both[object.id].second = &object;
    std::vector<ObjectDifference> list;
    auto const orders_before = orders(before, after);
    auto const orders_after = orders(after, before);
    static DraftObject const nothing;
    for (auto const& [number, states] : both) {
        auto const [earlier, later] = states;
        auto const what = earlier == nullptr ? What::added
                          : later == nullptr ? What::removed
                                             : What::changed;
        auto cells = what == What::removed
                         ? std::vector<CellDifference>{}
                         : between(earlier == nullptr ? nothing : *earlier, *later);
        ObjectDifference one{.what = what,
                             .object = later == nullptr ? *earlier : *later,
                             .cells = std::move(cells)};
        bool const is_in_both = what == What::changed;
        if (is_in_both && earlier->parent != later->parent) one.parent_before = earlier->parent;
        auto const order = orders_after.find(number);
        one.is_reordered = order != orders_after.end() && orders_before.at(number) != order->second;
        bool const is_different =
            !is_in_both || !one.cells.empty() || one.parent_before || one.is_reordered;
        if (is_different) list.push_back(std::move(one));
    }
    return list;
}

Touches last_touches(std::span<DraftEvent const> in_order) {
    Touches touches;
    for (auto const& event : in_order) {
        Touched const by{event.person, event.at};
        if (event.action == Action::plan_begin) touches[{0, ""}] = by;
        if (auto const number = object_of(event); number >= 0) touches[{number, ""}] = by;
        if (auto const number = moved_object(event); number >= 0)
            touches[{number, std::string(place_touched)}] = by;
        for (auto const& change : event.changes)
            if (auto place = draft_place(change.field); place.first >= 0)
                touches[std::move(place)] = by;
    }
    return touches;
}

Touched const* find_touch(Touches const& touches, KeptDraft const& draft, int object,
                          std::string const& cell) {
    if (cell == order_touched) return find_order_touch(touches, draft, object);
    if (auto const own = touches.find({object, cell}); own != touches.end()) return &own->second;
    for (auto number = object;;) {
        if (auto const whole = touches.find({number, ""}); whole != touches.end())
            return &whole->second;
        auto const* const kept = find_kept(draft, number);
        if (kept == nullptr || kept->object.kind == ObjectKind::plan) return nullptr;
        number = kept->object.parent;
    }
}

}  // namespace domain
