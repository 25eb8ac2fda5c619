#include "app/plan/as_left.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "domain/record/event.hpp"
#include "storage/record/canonical_entry.hpp"

namespace app {
namespace {

using domain::Action;

// What is told of a plan and changes nothing in it.
constexpr std::array changes_nothing{Action::change_refuse, Action::access_refuse,
                                     Action::plan_export, Action::plan_session};

// What the entries since then make of each cell and object.
class Since {
public:
    void take(domain::LogEntry const& entry) {
        auto const action = domain::action_tokens.find(entry.action);
        auto const changes = storage::parse_changes(entry.changes);
        if (!action || !changes || changes->empty()) return;
        if (*action == Action::plan_edit)
            for (auto const& one : *changes)
                take_cell(one);
        else if (*action == Action::plan_add || *action == Action::plan_restore)
            ++objects_[changes->front().after.value_or("")];
        else if (*action == Action::plan_remove)
            --objects_[changes->front().after.value_or("")];
        else if (*action == Action::plan_move)
            take_move(*changes);
        else if (std::ranges::find(changes_nothing, *action) == changes_nothing.end())
            is_other_ = true;
    }

    bool is_nothing() const {
        return !is_other_ && moves_.empty() &&
               std::ranges::all_of(objects_, [](auto const& one) { return one.second == 0; }) &&
               std::ranges::all_of(
                   cells_, [](auto const& one) { return one.second.before == one.second.after; });
    }

private:
    struct Cell {
        std::string before;
        std::string after;
    };

    // One that takes the last of them back leaves what was before both.
    void take_move(std::vector<domain::Change> const& changes) {
        auto back = changes;
        for (auto& one : back)
            if (one.field != "object") std::swap(one.before, one.after);
        if (!moves_.empty() && moves_.back() == back)
            moves_.pop_back();
        else
            moves_.push_back(changes);
    }

    void take_cell(domain::Change const& change) {
        auto const [cell, is_first] = cells_.try_emplace(change.field);
        if (is_first) cell->second.before = change.before.value_or("");
        cell->second.after = change.after.value_or("");
    }

    std::map<std::string, Cell> cells_;
    std::map<std::string, int> objects_;
    std::vector<std::vector<domain::Change>> moves_;  // that nothing took back
    bool is_other_ = false;                           // a step of its life
};

}  // namespace

bool is_as_left(sql::Connection& connection, storage::EntityId const& entity,
                domain::ImportSession const& session,
                std::optional<domain::Formulation> const& formulation) {
    if (!formulation || formulation->number != session.formulation) return false;
    if (formulation->version == session.version) return true;
    Since since;
    storage::read_log_of(connection, entity, "plan", session.plan,
                         [&](domain::LogEntry const& entry) {
                             if (entry.sequence > session.last_entry) since.take(entry);
                         });
    return since.is_nothing();
}

}  // namespace app
