#include "exchange/plan_import/merge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "domain/plan/kept_draft.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_import/moves.hpp"

namespace exchange {
namespace {

using domain::Draft;
using domain::DraftObject;
using domain::ObjectKind;
using What = ObjectChange::What;

std::string title_of(DraftObject const& object) {
    bool const is_goal = object.kind == ObjectKind::goal;
    return cell_characters(object.text(is_goal ? "goal" : "name"));
}

class Merging {
public:
    Merging(Draft const& existing, bool by_number, WorkbookReading const& reading)
        : existing_(existing),
          reading_(reading),
          by_number_(by_number),
          is_whole_(!reading.source.empty()),
          codes_(goals_of_one_code(existing)),
          codes_read_(goals_of_one_code(reading.draft)) {
        for (auto const& object : existing)
            by_id_.emplace(object.id, &object);
        for (auto const& [key, id] : keyed(existing))
            by_key_.emplace(key, id);
    }

    Merge run() {
        for (auto const& [key, id] : keyed(reading_.draft))
            keys_.emplace(id, key);
        int added = 0;
        for (auto const& object : reading_.draft) {
            auto const* const there = same(object);
            numbers_[object.id] = there == nullptr ? --added : there->id;
        }
        move();
        for (auto const& object : reading_.draft)
            take(object);
        if (is_whole_)
            remove_missing();
        else
            name_left();
        return std::move(merge_);
    }

private:
    using Key = std::tuple<ObjectKind, std::string, int>;  // kind, codes, which of several

    static std::vector<std::pair<Key, int>> keyed(Draft const& draft) {
        std::vector<std::pair<Key, int>> keys;
        std::map<int, std::string> paths;
        std::map<std::pair<ObjectKind, std::string>, int> times;
        for (auto const& object : draft) {
            std::string path;
            if (object.kind != ObjectKind::plan)
                path = paths[object.parent] + "/" + cell_characters(object.text("code"));
            paths[object.id] = path;
            int const time = times[{object.kind, path}]++;
            keys.emplace_back(Key(object.kind, std::move(path), time), object.id);
        }
        return keys;
    }

    // The existing object that one of the file is; null: it is new.
    DraftObject const* same(DraftObject const& object) const {
        if (object.kind == ObjectKind::plan) return &existing_.front();
        if (by_number_) {
            auto const found = by_id_.find(object.id);
            bool const is_it = found != by_id_.end() && found->second->kind == object.kind;
            return is_it ? found->second : nullptr;
        }
        auto const found = by_key_.find(keys_.at(object.id));
        if (found != by_key_.end()) return by_id_.at(found->second);
        auto const code = cell_characters(object.text("code"));
        bool const is_single =
            object.kind == ObjectKind::goal && codes_.contains(code) && codes_read_.contains(code);
        return is_single ? by_id_.at(codes_.at(code)) : nullptr;
    }

    // What stands below another part in the file, or, of an exported one, in another order.
    void move() {
        std::map<std::pair<int, ObjectKind>, std::size_t> places;
        std::vector<WantedOrder> wanted;
        for (auto const& object : reading_.draft) {
            if (object.kind == ObjectKind::plan) continue;
            int const parent = numbers_.at(object.parent);
            auto const [place, is_first] = places.try_emplace({parent, object.kind}, wanted.size());
            if (is_first) wanted.push_back({.parent = parent, .objects = {}});
            wanted[place->second].objects.push_back(numbers_.at(object.id));
        }
        merge_.moved =
            moves_between(existing_, wanted, is_whole_ ? Arrange::whole : Arrange::arrivals_only);
        for (auto const& one : merge_.moved)
            moved_.insert(one.object);
    }

    int rank_of(Draft const& draft, DraftObject const& object) const {
        int rank = 1;
        for (auto const& one : draft) {
            if (one.id == object.id) break;
            bool const is_before =
                one.id != 0 && one.parent == object.parent && one.kind == object.kind;
            if (is_before) ++rank;
        }
        return rank;
    }

    std::optional<ObjectMove> move_of(DraftObject const& there, DraftObject const& object) const {
        if (!moved_.contains(there.id)) return std::nullopt;
        bool const is_elsewhere = numbers_.at(object.parent) != there.parent;
        ObjectMove move{.from = part_words(existing_, there.parent),
                        .to = part_words(reading_.draft, object.parent)};
        if (is_elsewhere) return move;
        move.rank_before = rank_of(existing_, there);
        move.rank_after = rank_of(reading_.draft, object);
        return move;
    }

    void take(DraftObject const& object) {
        int const number = numbers_.at(object.id);
        if (number < 0) return add(object);
        auto const* const there = by_id_.at(number);
        PlacedChange change = placed(What::changed, object);
        PlacedChange locked = change;
        change.change.moved = move_of(*there, object);
        for (auto const& name : names_of(*there, object)) {
            std::string const before(there->text(name));
            std::string const after(object.text(name));
            bool const is_told = is_whole_ || !after.empty();
            if (before == after || !is_told) continue;
            bool const is_free = domain::is_written_by_hand(object.kind, name);
            auto& list = is_free ? change : locked;
            list.change.cells.push_back({name, before, after});
            list.places.push_back(place_of(object.id, name));
            if (is_free) merge_.edits.push_back({there->id, {name, after}, before});
        }
        bool const is_other = change.change.moved || !change.change.cells.empty();
        if (is_other) merge_.changes.push_back(std::move(change));
        if (!locked.change.cells.empty()) merge_.locked.push_back(std::move(locked));
    }

    void add(DraftObject const& object) {
        DraftObject added = object;
        added.id = numbers_.at(object.id);
        added.parent = numbers_.at(object.parent);
        std::erase_if(added.cells, [&](domain::Cell const& cell) {
            return !domain::is_written_by_hand(object.kind, cell.name);
        });
        PlacedChange change = placed(What::added, object);
        for (auto const& cell : added.cells) {
            change.change.cells.push_back({cell.name, {}, cell.text});
            change.places.push_back(place_of(object.id, cell.name));
        }
        merge_.added.push_back(std::move(added));
        merge_.changes.push_back(std::move(change));
    }

    void remove_missing() {
        std::set<int> stays;
        for (auto const& [theirs, ours] : numbers_)
            stays.insert(ours);
        std::set<int> gone;
        for (auto const& object : existing_) {
            if (object.kind == ObjectKind::plan || stays.contains(object.id)) continue;
            gone.insert(object.id);
            if (gone.contains(object.parent)) continue;
            merge_.removed.push_back(object.id);
            merge_.changes.push_back({.change = {.what = What::removed,
                                                 .kind = object.kind,
                                                 .path = path_of(object),
                                                 .title = title_of(object)},
                                      .places = {}});
        }
    }

    void name_left() {
        std::set<int> spoken;
        for (auto const& [theirs, ours] : numbers_)
            spoken.insert(ours);
        for (auto const& object : existing_)
            if (object.kind == ObjectKind::goal && !spoken.contains(object.id))
                merge_.left.push_back(path_of(object) + " · " + title_of(object));
    }

    std::string path_of(DraftObject const& object) const {
        std::string path = cell_characters(object.text("code"));
        for (auto parent = by_id_.find(object.parent);
             parent != by_id_.end() && parent->second->kind != ObjectKind::plan;
             parent = by_id_.find(parent->second->parent))
            path.insert(0, cell_characters(parent->second->text("code")).append("/"));
        return path;
    }

    PlacedChange placed(What what, DraftObject const& object) const {
        auto path = std::get<1>(keys_.at(object.id));
        if (path.starts_with('/')) path.erase(0, 1);
        return {.change = {.what = what,
                           .kind = object.kind,
                           .path = std::move(path),
                           .title = title_of(object)},
                .object = object.id,
                .places = {}};
    }

    std::optional<domain::SheetPlace> place_of(int object, std::string const& cell) const {
        auto const* const place = reading_.origin(object, cell);
        return place == nullptr ? std::nullopt : std::optional(*place);
    }

    static std::set<std::string> names_of(DraftObject const& one, DraftObject const& other) {
        std::set<std::string> names;
        for (auto const* object : {&one, &other})
            for (auto const& cell : object->cells)
                names.insert(cell.name);
        return names;
    }

    Draft const& existing_;
    WorkbookReading const& reading_;
    bool by_number_;
    bool is_whole_;
    std::map<int, DraftObject const*> by_id_;
    std::map<Key, int> by_key_;
    std::map<int, Key> keys_;
    std::map<std::string, int> codes_;       // goals of the existing draft, each with its own
    std::map<std::string, int> codes_read_;  // of the file
    std::map<int, int> numbers_;  // of the file's objects in the existing draft, or below 0
    std::set<int> moved_;
    Merge merge_;
};

}  // namespace

Merge merge(Draft const& existing, std::string const& own_source, WorkbookReading const& reading) {
    bool const by_number = !own_source.empty() && reading.source == own_source;
    return Merging(existing, by_number, reading).run();
}

Draft merged(Draft existing, Merge const& merge) {
    std::map<int, std::size_t> at;
    for (std::size_t i = 0; i < existing.size(); ++i)
        at.emplace(existing[i].id, i);
    for (auto const& edit : merge.edits) {
        auto& cells = existing[at.at(edit.object)].cells;
        std::erase_if(cells,
                      [&](domain::Cell const& cell) { return cell.name == edit.wanted.name; });
        if (!edit.wanted.text.empty()) cells.push_back(edit.wanted);
    }
    int next = std::ranges::max(existing, {}, &DraftObject::id).id + 1;
    std::map<int, int> numbers;
    std::map<std::pair<int, ObjectKind>, int> positions;
    for (auto const& object : existing)
        positions[{object.parent, object.kind}] =
            std::max(positions[{object.parent, object.kind}], object.position + 1);
    for (auto object : merge.added) {
        numbers[object.id] = next;
        object.id = next++;
        if (object.parent < 0) object.parent = numbers.at(object.parent);
        object.position = positions[{object.parent, object.kind}]++;
        existing.push_back(std::move(object));
    }
    domain::KeptDraft kept;
    for (auto& object : existing)
        kept.push_back({.object = std::move(object)});
    std::ranges::sort(kept, {}, [](domain::KeptObject const& one) { return one.object.id; });
    auto const number_of = [&](int object) { return object < 0 ? numbers.at(object) : object; };
    for (auto const& [object, parent, before] : merge.moved) {
        auto const sibling = before ? std::optional(number_of(*before)) : std::optional<int>();
        auto const place = domain::place_before(kept, object, number_of(parent), sibling);
        if (place) domain::put_at(kept, object, *place);
    }
    for (int const object : merge.removed)
        domain::find_kept(kept, object)->is_removed = true;
    return domain::standing(std::move(kept));
}

}  // namespace exchange
