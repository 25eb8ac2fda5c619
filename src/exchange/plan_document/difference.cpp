#include "exchange/plan_document/difference.hpp"

#include <map>
#include <set>

#include "exchange/plan_document/draft.hpp"

namespace exchange {
namespace {

using domain::Draft;
using domain::DraftObject;
using domain::ObjectKind;
using What = ObjectChange::What;

// An object by what makes it the same in another edition. Codes may come twice: the second one is
// the second of them there too.
struct Known {
    std::string key;
    std::string path;
    DraftObject const* object;
};

std::string key_of(DraftObject const& object, std::string const& path) {
    return std::string(domain::object_kind_tokens.token(object.kind)).append(" ").append(path);
}

std::string first_key(DraftObject const& object, std::string const& path) {
    return key_of(object, path).append(" 0");
}

std::vector<Known> known(Draft const& draft) {
    std::vector<Known> list;
    std::map<int, std::string> paths;
    std::map<std::string, int> times;
    for (auto const& object : draft) {
        std::string path;
        if (object.kind != ObjectKind::plan) {
            path = paths[object.parent];
            if (!path.empty()) path += '/';
            path += cell_characters(object.text("code"));
        }
        paths[object.id] = path;
        auto key = key_of(object, path);
        key.append(" ").append(std::to_string(times[key]++));
        list.push_back({std::move(key), std::move(path), &object});
    }
    return list;
}

// The path of what it belongs to.
std::string above(std::string const& path) {
    auto const slash = path.rfind('/');
    return slash == path.npos ? std::string() : path.substr(0, slash);
}

ObjectChange change_of(What what, Known const& one) {
    bool const is_goal = one.object->kind == ObjectKind::goal;
    return {.what = what,
            .kind = one.object->kind,
            .path = one.path,
            .title = cell_characters(one.object->text(is_goal ? "goal" : "name"))};
}

std::vector<CellChange> cells_between(DraftObject const* before, DraftObject const* after) {
    std::set<std::string_view> names;
    for (auto const* object : {before, after})
        if (object != nullptr)
            for (auto const& cell : object->cells)
                names.insert(cell.name);
    std::vector<CellChange> changes;
    for (auto const name : names) {
        CellChange change{.cell = std::string(name),
                          .before = std::string(before ? before->text(name) : ""),
                          .after = std::string(after ? after->text(name) : "")};
        if (change.before != change.after) changes.push_back(std::move(change));
    }
    return changes;
}

using Renamed = std::map<std::string, std::string>;  // paths of codes

std::string path_by(Renamed const& renamed, std::string const& path) {
    auto const found = renamed.find(path);
    return found == renamed.end() ? path : found->second;
}

// What has another's code by now keeps a key that nothing has: it is gone.
std::map<std::string, Known> under_later_keys(Draft const& before, Renamed const& renamed) {
    std::map<std::string, Known> earlier;
    auto list = known(before);
    for (auto const& one : list)
        if (renamed.contains(one.path))
            earlier.emplace(first_key(*one.object, renamed.at(one.path)), one);
    for (auto& one : list) {
        if (renamed.contains(one.path)) continue;
        auto key = one.key;
        if (earlier.contains(key)) key += " before";
        earlier.emplace(std::move(key), std::move(one));
    }
    return earlier;
}

// The earlier ones under the keys that they have later: of what was renamed, and of goals that
// stand elsewhere by then.
std::map<std::string, Known> earlier_of(Draft const& before, std::vector<Known> const& later,
                                        Draft const& after, Renamed const& renamed) {
    auto earlier = under_later_keys(before, renamed);
    std::map<int, std::string> keys;
    for (auto const& [key, one] : earlier)
        keys.emplace(one.object->id, key);
    auto const codes_before = goals_of_one_code(before);
    auto const codes_after = goals_of_one_code(after);
    for (auto const& one : later) {
        if (one.object->kind != ObjectKind::goal || earlier.contains(one.key)) continue;
        auto const code = cell_characters(one.object->text("code"));
        auto const same = codes_before.find(code);
        if (same == codes_before.end() || !codes_after.contains(code)) continue;
        auto moved = earlier.extract(keys.at(same->second));
        moved.key() = one.key;
        earlier.insert(std::move(moved));
    }
    return earlier;
}

}  // namespace

std::string part_words(Draft const& draft, int part) {
    auto const* const object = domain::find_object(draft, part);
    if (object == nullptr || object->kind == ObjectKind::plan) return {};
    auto words = cell_characters(object->text("code"));
    auto const name = cell_characters(object->text("name"));
    if (!words.empty() && !name.empty()) words += ' ';
    return words + name;
}

std::map<std::string, int> goals_of_one_code(Draft const& draft) {
    std::map<std::string, std::vector<int>> goals;
    for (auto const& object : draft)
        if (object.kind == ObjectKind::goal)
            goals[cell_characters(object.text("code"))].push_back(object.id);
    std::map<std::string, int> single;
    for (auto const& [code, list] : goals)
        if (list.size() == 1 && !code.empty()) single.emplace(code, list.front());
    return single;
}

std::set<std::string> unchanged_goals(Draft const& before, Draft const& after) {
    std::map<std::string, DraftObject const*> later;
    for (auto const& one : known(after))
        later.emplace(one.key, one.object);
    std::set<std::string> unchanged;
    for (auto const& one : known(before)) {
        auto const same = later.find(one.key);
        if (one.object->kind == ObjectKind::goal && same != later.end() &&
            cells_between(one.object, same->second).empty())
            unchanged.insert(one.path);
    }
    return unchanged;
}

std::vector<ObjectChange> difference(Draft const& before, Draft const& after,
                                     std::span<domain::Renaming const> renamings) {
    Renamed renamed;
    for (auto const& one : renamings)
        renamed.emplace(one.before, one.after);
    auto const later = known(after);
    auto earlier = earlier_of(before, later, after, renamed);
    std::vector<ObjectChange> changes;
    for (auto const& one : later) {
        auto const same = earlier.find(one.key);
        bool const is_new = same == earlier.end();
        auto change = change_of(is_new ? What::added : What::changed, one);
        change.cells = cells_between(is_new ? nullptr : same->second.object, one.object);
        if (!is_new && path_by(renamed, above(same->second.path)) != above(one.path))
            change.moved = ObjectMove{.from = part_words(before, same->second.object->parent),
                                      .to = part_words(after, one.object->parent)};
        if (is_new || change.moved || !change.cells.empty()) changes.push_back(std::move(change));
        if (!is_new) earlier.erase(same);
    }
    std::set<DraftObject const*> gone;
    for (auto const& [key, one] : earlier)
        gone.insert(one.object);
    for (auto const& one : known(before))
        if (gone.contains(one.object)) changes.push_back(change_of(What::removed, one));
    return changes;
}

}  // namespace exchange
