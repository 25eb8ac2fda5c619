#include "domain/plan/kept_draft.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace domain {
namespace {

int own_number(KeptObject const& kept) {
    return kept.object.id;
}

template <class Kept>
auto* find(Kept& draft, int number) {
    auto const found = std::ranges::lower_bound(draft, number, {}, own_number);
    return found == draft.end() || own_number(*found) != number ? nullptr : &*found;
}

// Of two that hang from one: its goals come before its parts.
auto in_document(DraftObject const* object) {
    return std::tuple(object->kind != ObjectKind::goal, object->position, object->id);
}

// Those of a kind that hang there, in their order.
std::vector<int> siblings(KeptDraft const& draft, ObjectKind kind, int parent) {
    std::vector<DraftObject const*> list;
    for (auto const& [object, is_removed] : draft)
        if (object.kind == kind && object.parent == parent) list.push_back(&object);
    std::ranges::sort(list, {}, in_document);
    std::vector<int> numbers;
    for (auto const* object : list)
        numbers.push_back(object->id);
    return numbers;
}

bool is_within(Draft const& draft, int number, int other) {
    for (auto const* object = find_object(draft, number); object != nullptr && object->id != 0;
         object = find_object(draft, object->parent))
        if (object->id == other) return true;
    return false;
}

}  // namespace

KeptObject const* find_kept(KeptDraft const& draft, int number) {
    return find(draft, number);
}

KeptObject* find_kept(KeptDraft& draft, int number) {
    return find(draft, number);
}

Draft standing(KeptDraft kept) {
    std::map<int, std::vector<DraftObject*>> below;
    std::vector<DraftObject*> waiting;  // the next at the end
    for (auto& [object, is_removed] : kept)
        if (object.kind == ObjectKind::plan)
            waiting.push_back(&object);
        else if (!is_removed)
            below[object.parent].push_back(&object);
    Draft draft;
    while (!waiting.empty()) {
        auto& object = *waiting.back();
        waiting.pop_back();
        if (auto const found = below.find(object.id); found != below.end()) {
            std::ranges::sort(found->second, std::ranges::greater(), in_document);
            waiting.insert(waiting.end(), found->second.begin(), found->second.end());
        }
        draft.push_back(std::move(object));
    }
    return draft;
}

DraftPlace place_of(KeptDraft const& draft, int number) {
    auto const& object = find_kept(draft, number)->object;
    auto const list = siblings(draft, object.kind, object.parent);
    auto const rank = std::ranges::find(list, number) - list.begin();
    return {.parent = object.parent, .rank = static_cast<int>(rank) + 1};
}

void put_at(KeptDraft& draft, int number, DraftPlace place) {
    auto& object = find_kept(draft, number)->object;
    auto list = siblings(draft, object.kind, place.parent);
    std::erase(list, number);
    auto const before = std::clamp(place.rank - 1, 0, static_cast<int>(list.size()));
    list.insert(list.begin() + before, number);
    object.parent = place.parent;
    for (int position = 0; int const one : list)
        find_kept(draft, one)->object.position = position++;
}

Outcome<DraftPlace> place_before(KeptDraft const& draft, int number, int parent,
                                 std::optional<int> sibling) {
    auto const there = standing(draft);
    auto const* const object = find_object(there, number);
    auto const* const holder = find_object(there, parent);
    bool const can_be = object != nullptr && object->kind != ObjectKind::plan &&
                        holder != nullptr && holder->kind != ObjectKind::goal;
    if (!can_be) return refuse(RefusalKind::object_unknown);
    if (is_within(there, parent, number)) return refuse(RefusalKind::placed_within_itself);
    auto list = siblings(draft, object->kind, parent);
    std::erase(list, number);
    auto const before = sibling ? std::ranges::find(list, *sibling) : list.end();
    bool const is_gone =
        sibling && (before == list.end() || find_object(there, *sibling) == nullptr);
    if (is_gone) return refuse(RefusalKind::changed_meanwhile);
    return DraftPlace{.parent = parent, .rank = static_cast<int>(before - list.begin()) + 1};
}

}  // namespace domain
