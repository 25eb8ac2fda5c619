#include <map>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/read_workbook.hpp"

namespace exchange {
namespace {

// The objects of a draft by kind and path of codes, in its order.
std::multimap<std::pair<domain::ObjectKind, std::string>, int> by_path(domain::Draft const& draft) {
    std::multimap<std::pair<domain::ObjectKind, std::string>, int> objects;
    std::map<int, std::string> paths;
    for (auto const& object : draft) {
        std::string path;
        if (object.kind != domain::ObjectKind::plan) {
            path = paths[object.parent];
            if (!path.empty()) path += '/';
            path += cell_characters(object.text("code"));
        }
        paths[object.id] = path;
        objects.emplace(std::pair(object.kind, std::move(path)), object.id);
    }
    return objects;
}

}  // namespace

std::vector<PlacedChange> changes_in(domain::Draft const& existing,
                                     WorkbookReading const& reading) {
    auto objects = by_path(reading.draft);
    std::vector<PlacedChange> placed;
    for (auto& change : difference(existing, reading.draft)) {
        PlacedChange one{.change = std::move(change), .places = {}};
        bool const is_there = one.change.what != ObjectChange::What::removed;
        auto const found = objects.find({one.change.kind, one.change.path});
        if (is_there && found != objects.end()) {
            one.object = found->second;
            // Of several of one path, a change of the first leaves the next to the second.
            if (objects.count(found->first) > 1) objects.erase(found);
        }
        for (auto const& cell : one.change.cells) {
            auto const* const place =
                one.object < 0 ? nullptr : reading.origin(one.object, cell.cell);
            one.places.push_back(place == nullptr ? std::nullopt : std::optional(*place));
        }
        placed.push_back(std::move(one));
    }
    return placed;
}

}  // namespace exchange
