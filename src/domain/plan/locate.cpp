#include "domain/plan/locate.hpp"

#include <fmt/core.h>

#include <charconv>
#include <optional>
#include <utility>

namespace domain {
namespace {

// What is left of a path after a code and "/" at its front; none where it goes on otherwise. A code
// may hold "/" itself.
std::optional<std::string_view> after(std::string_view path, std::string_view code) {
    if (path.size() < code.size() + 2 || !path.starts_with(code) || path[code.size()] != '/')
        return std::nullopt;
    return path.substr(code.size() + 1);
}

// The same from its end.
std::optional<std::string_view> before(std::string_view path, std::string_view code) {
    if (path.size() < code.size() + 2 || !path.ends_with(code) ||
        path[path.size() - code.size() - 1] != '/')
        return std::nullopt;
    return path.substr(0, path.size() - code.size() - 1);
}

bool ends_in(std::vector<Node const*> const& above, std::string_view code, std::string_view path) {
    for (auto level = above.size(); path != code; code = above[--level]->code) {
        auto const rest = before(path, code);
        if (!rest || level == 0) return false;
        path = *rest;
    }
    return true;
}

Place goal_at(Place const& here, Members const& members, std::size_t i) {
    return {here.above, nullptr, &members.goals[i], here.where + "/goals/" + std::to_string(i)};
}

Place node_at(Place const& here, Members const& members, std::size_t i) {
    return {here.above, &members.children[i], nullptr,
            here.where + "/children/" + std::to_string(i)};
}

Place below(Place node) {
    node.above.push_back(std::exchange(node.node, nullptr));
    return node;
}

// `here` is what holds the members: the nodes above them, and where it stands.
void locate_below(Members const& members, Place const& here, std::string_view path,
                  std::vector<Place>& found) {
    for (std::size_t i = 0; i < members.goals.size(); ++i)
        if (ends_in(here.above, members.goals[i].code, path))
            found.push_back(goal_at(here, members, i));
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        auto node = node_at(here, members, i);
        if (ends_in(here.above, node.node->code, path)) found.push_back(node);
        locate_below(members.children[i], below(std::move(node)), path, found);
    }
}

void locate_along(Members const& members, Place const& here, std::string_view path,
                  std::vector<Place>& found) {
    for (std::size_t i = 0; i < members.goals.size(); ++i)
        if (members.goals[i].code == path) found.push_back(goal_at(here, members, i));
    for (std::size_t i = 0; i < members.children.size(); ++i) {
        auto const& child = members.children[i];
        auto node = node_at(here, members, i);
        if (child.code == path) found.push_back(node);
        if (auto const rest = after(path, child.code))
            locate_along(child, below(std::move(node)), *rest, found);
    }
}

// Takes "/NAME/7" off the front of the pointer: 7; none where it does not begin so, or there are
// not so many.
std::optional<std::size_t> take_step(std::string_view& pointer, std::string_view name,
                                     std::size_t count) {
    if (!pointer.starts_with(name)) return std::nullopt;
    auto const digits = pointer.substr(name.size());
    std::size_t index = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc{} || index >= count) return std::nullopt;
    pointer = digits.substr(static_cast<std::size_t>(end - digits.data()));
    return index;
}

}  // namespace

std::string Place::path() const {
    std::string path;
    for (auto const* ancestor : above)
        path += ancestor->code + '/';
    return path + code();
}

std::vector<Place> locate(Plan const& plan, std::string_view path) {
    std::vector<Place> found;
    locate_below(plan, {}, path, found);
    return found;
}

std::vector<Place> locate_whole(Plan const& plan, std::string_view path) {
    std::vector<Place> found;
    locate_along(plan, {}, path, found);
    return found;
}

Place place_at(Plan const& plan, std::string_view pointer) {
    Place place;
    Members const* members = &plan;
    while (auto const child = take_step(pointer, "/children/", members->children.size())) {
        if (place.node != nullptr) place = below(std::move(place));
        place = node_at(place, *members, *child);
        members = place.node;
    }
    if (auto const goal = take_step(pointer, "/goals/", members->goals.size())) {
        if (place.node != nullptr) place = below(std::move(place));
        place = goal_at(place, *members, *goal);
    }
    return place;
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
