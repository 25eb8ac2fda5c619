#include "app/record/decide.hpp"

namespace app {

void note_refusal(storage::Store& store, storage::Occasion const& occasion, Attempt const& attempt,
                  domain::Refusal const& refusal) {
    change(store, occasion.entity, [&](sql::Connection& connection) {
        std::vector<domain::Change> changes{
            {"action", std::nullopt, std::string(domain::action_tokens.token(attempt.action))},
            {"refusal", std::nullopt,
             std::string(domain::refusal_kind_tokens.token(refusal.kind))}};
        if (!refusal.rule.empty())
            changes.push_back({"rule", std::nullopt, std::string(refusal.rule)});
        storage::append_to_log(connection, occasion,
                               {.action = domain::Action::change_refuse,
                                .object_kind = attempt.object_kind,
                                .object = attempt.object,
                                .changes = std::move(changes)});
    });
}

}  // namespace app
