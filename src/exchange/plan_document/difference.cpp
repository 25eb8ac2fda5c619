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
        auto key = std::string(domain::object_kind_tokens.token(object.kind)).append(" ");
        key.append(path);
        key.append(" ").append(std::to_string(times[key]++));
        list.push_back({std::move(key), std::move(path), &object});
    }
    return list;
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

}  // namespace

std::vector<ObjectChange> difference(Draft const& before, Draft const& after) {
    std::map<std::string, Known> earlier;
    for (auto& one : known(before))
        earlier.emplace(one.key, one);
    std::vector<ObjectChange> changes;
    for (auto const& one : known(after)) {
        auto const same = earlier.find(one.key);
        bool const is_new = same == earlier.end();
        auto change = change_of(is_new ? What::added : What::changed, one);
        change.cells = cells_between(is_new ? nullptr : same->second.object, one.object);
        if (is_new || !change.cells.empty()) changes.push_back(std::move(change));
        if (!is_new) earlier.erase(same);
    }
    for (auto const& one : known(before))
        if (earlier.contains(one.key)) changes.push_back(change_of(What::removed, one));
    return changes;
}

}  // namespace exchange
