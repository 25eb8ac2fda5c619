#include "domain/plan/revision.hpp"

namespace domain {
namespace {

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != text.npos;
}

bool has_targets(DraftObject const& object) {
    return std::ranges::any_of(object.cells, [](Cell const& cell) {
        return cell.name == "targets" || cell.name.starts_with("targets/");
    });
}

// A sentence that names a figure, magnitude and baseline: they are of the other year.
bool is_of_the_year(std::string_view cell, std::string_view text) {
    return !text.empty() && (cell != "goal" || has_digit(text));
}

}  // namespace

std::vector<Revision> list_revisions(Draft const& begun, Draft const& now,
                                     std::span<std::pair<int, std::string> const> kept) {
    using State = Revision::State;
    std::vector<Revision> list;
    auto const is_kept = [&](int object, std::string_view cell) {
        return std::ranges::any_of(
            kept, [&](auto const& one) { return one.first == object && one.second == cell; });
    };
    for (auto const& before : begun) {
        auto const* const object = find_object(now, before.id);
        if (before.kind != ObjectKind::goal || object == nullptr) continue;
        for (auto const* const cell : {"goal", "baseline", "total"}) {
            auto const text = before.text(cell);
            if (!is_of_the_year(cell, text)) continue;
            auto const state = object->text(cell) != text ? State::changed
                               : is_kept(before.id, cell) ? State::kept
                                                          : State::open;
            list.push_back({before.id, cell, state});
        }
        list.push_back({before.id, "targets", has_targets(*object) ? State::changed : State::open});
    }
    return list;
}

}  // namespace domain
