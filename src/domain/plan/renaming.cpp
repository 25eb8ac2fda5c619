#include "domain/plan/renaming.hpp"

#include <charconv>
#include <map>

namespace domain {
namespace {

std::map<int, std::string> paths_of(Draft const& draft) {
    std::map<int, std::string> paths;
    for (auto const& object : draft) {
        if (object.kind == ObjectKind::plan) continue;
        auto const above = paths.find(object.parent);
        auto const code = std::string(object.text("code"));
        paths[object.id] = above == paths.end() ? code : above->second + "/" + code;
    }
    return paths;
}

}  // namespace

std::optional<EditionName> parse_edition_name(std::string_view text) {
    auto const slash = text.rfind('/');  // the code may hold one
    if (slash == text.npos) return std::nullopt;
    EditionName name{.plan = std::string(text.substr(0, slash))};
    auto const digits = text.substr(slash + 1);
    auto const [stop, flaw] =
        std::from_chars(digits.data(), digits.data() + digits.size(), name.edition);
    bool const is_number = flaw == std::errc{} && stop == digits.data() + digits.size();
    return is_number ? std::optional(std::move(name)) : std::nullopt;
}

bool goes_on(Formulation const& formulation) {
    auto const from = parse_edition_name(formulation.begun_from);
    return from && (from->plan == formulation.plan || from->plan == formulation.replaces);
}

std::vector<Renaming> renamings_between(Draft const& before, Draft const& now) {
    auto const now_paths = paths_of(now);
    std::vector<Renaming> list;
    for (auto const& [object, path] : paths_of(before)) {
        auto const found = now_paths.find(object);
        if (found != now_paths.end() && found->second != path)
            list.push_back({.before = path, .after = found->second});
    }
    return list;
}

std::vector<Renaming> renamings_since(Draft const& before, std::span<Renaming const> by_edition) {
    std::vector<Renaming> list;
    for (auto const& [object, path] : paths_of(before)) {
        auto now = path;
        std::optional<int> renamed_in;  // once in an edition: two may change places in it
        for (auto const& one : by_edition) {
            if (one.before != now || renamed_in == one.edition) continue;
            now = one.after;
            renamed_in = one.edition;
        }
        if (now != path) list.push_back({.before = path, .after = now});
    }
    return list;
}

std::string path_today(std::span<Renaming const> by_edition, std::string path) {
    auto from = by_edition.size();
    for (std::size_t i = by_edition.size(); i-- > 0 && from == by_edition.size();)
        if (by_edition[i].before == path) from = i;
    int after_edition = 0;
    for (std::size_t i = from; i < by_edition.size(); ++i) {
        bool const is_next = i == from || by_edition[i].edition > after_edition;
        if (!is_next || by_edition[i].before != path) continue;
        path = by_edition[i].after;
        after_edition = by_edition[i].edition;
    }
    return path;
}

}  // namespace domain
