#include "domain/plan/locate.hpp"

#include <fmt/core.h>

namespace domain {
namespace {

std::vector<std::string_view> codes_of(std::string_view path) {
    std::vector<std::string_view> codes;
    while (true) {
        auto const slash = path.find('/');
        codes.push_back(path.substr(0, slash));
        if (slash == path.npos) return codes;
        path.remove_prefix(slash + 1);
    }
}

bool ends_in(Place const& place, std::vector<std::string_view> const& codes) {
    if (place.code() != codes.back() || codes.size() > place.above.size() + 1) return false;
    for (std::size_t i = 1; i < codes.size(); ++i)
        if (place.above[place.above.size() - i]->code != codes[codes.size() - 1 - i]) return false;
    return true;
}

template <class Visit>
void visit_places(Members const& members, Place& here, Visit const& visit) {
    auto const where = here.where;
    for (std::size_t i = 0; i < members.goals.size(); ++i) {
        here.goal = &members.goals[i];
        here.where = where + "/goals/" + std::to_string(i);
        visit(here);
    }
    here.goal = nullptr;
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        auto const& child = members.children[i];
        here.node = &child;
        here.where = where + "/children/" + std::to_string(i);
        visit(here);
        here.above.push_back(&child);
        here.node = nullptr;
        visit_places(child, here, visit);
        here.above.pop_back();
    }
    here.node = nullptr;
    here.where = where;
}

}  // namespace

std::string Place::path() const {
    std::string path;
    for (auto const* ancestor : above)
        path += ancestor->code + '/';
    return path + code();
}

std::vector<Place> locate(Plan const& plan, std::string_view path) {
    auto const codes = codes_of(path);
    std::vector<Place> found;
    Place here;
    visit_places(plan, here, [&](Place const& place) {
        if (ends_in(place, codes)) found.push_back(place);
    });
    return found;
}

std::vector<Place> locate_whole(Plan const& plan, std::string_view path) {
    auto found = locate(plan, path);
    std::erase_if(found, [&](Place const& place) { return place.path() != path; });
    return found;
}

std::string shortest_path(Plan const& plan, Place const& place) {
    std::string path = place.code();
    for (auto level = place.above.size(); level > 0; --level) {
        if (locate(plan, path).size() == 1) return path;
        path = fmt::format("{}/{}", place.above[level - 1]->code, path);
    }
    return path;
}

}  // namespace domain
