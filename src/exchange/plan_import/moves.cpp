#include "exchange/plan_import/moves.hpp"

#include <algorithm>
#include <set>

namespace exchange {
namespace {

// The longest part of a list whose ranks only rise, of those that may stay.
std::set<int> longest_rise(std::vector<int> const& objects, std::map<int, int> const& ranks) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;  // of the best rise of each length, where it ends
    std::vector<std::size_t> before(objects.size(), none);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        int const rank = ranks.at(objects[i]);
        auto const at = std::ranges::lower_bound(
            ends, rank, {}, [&](std::size_t end) { return ranks.at(objects[end]); });
        if (at != ends.begin()) before[i] = *std::prev(at);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    std::set<int> rise;
    for (auto i = ends.empty() ? none : ends.back(); i != none; i = before[i])
        rise.insert(objects[i]);
    return rise;
}

}  // namespace

std::vector<app::DraftMove> moves_between(domain::Draft const& existing,
                                          std::vector<WantedOrder> const& wanted, Arrange arrange) {
    std::map<int, int> parents;
    std::map<int, int> ranks;  // in the document
    for (auto const& object : existing) {
        parents.emplace(object.id, object.parent);
        ranks.emplace(object.id, static_cast<int>(ranks.size()));
    }
    std::vector<app::DraftMove> moves;
    for (auto const& [parent, objects] : wanted) {
        std::vector<int> own;
        for (int const object : objects)
            if (object >= 0 && parents.at(object) == parent) own.push_back(object);
        auto const stay = arrange == Arrange::whole ? longest_rise(own, ranks)
                                                    : std::set<int>(own.begin(), own.end());
        std::optional<int> next;        // of those that are there
        std::optional<int> next_added;  // which stand behind them
        for (auto object = objects.rbegin(); object != objects.rend(); ++object) {
            if (*object < 0) {
                next_added = *object;
                continue;
            }
            if (!stay.contains(*object))
                moves.push_back({*object, parent, next ? next : next_added});
            next = *object;
        }
    }
    return moves;
}

}  // namespace exchange
