#pragma once
// A change that may be refused. A refusal is an entry of the log too (procedure.md A1): what was
// asked for, by whom, and why not. A request that came before is answered as it was, with nothing
// done (app/record/once.hpp).

#include <string>
#include <utility>

#include "app/record/change.hpp"
#include "app/record/once.hpp"
#include "domain/refusal.hpp"

namespace app {

// What somebody wants to do, as the log would tell it.
struct Attempt {
    domain::Action action = domain::Action::plan_edit;
    std::string object_kind = "plan";
    std::string object = {};
};

void note_refusal(storage::Store& store, storage::Occasion const& occasion, Attempt const& attempt,
                  domain::Refusal const& refusal);

// work(connection) answers an Outcome, having written nothing where it refuses.
template <class Work>
auto decide(storage::Store& store, storage::Occasion const& occasion, Attempt const& attempt,
            Work&& work) {
    auto outcome = change(store, occasion.entity, [&](sql::Connection& connection) {
        return once(connection, occasion, attempt.action, work);
    });
    if (!outcome) note_refusal(store, occasion, attempt, outcome.error());
    return outcome;
}

}  // namespace app
