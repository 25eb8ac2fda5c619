#pragma once
// The days on which the entity does not work, beside the holidays of the law (procedure.md R2): set
// by the planning office for the entity as a whole, as the calendar of the year is (F1). Deadlines
// are computed with them from then on.

#include <optional>
#include <string>
#include <vector>

#include "domain/period/own_day.hpp"
#include "domain/refusal.hpp"
#include "storage/record/log_store.hpp"

namespace app {

// In their order.
std::vector<domain::OwnDay> list_own_days(storage::Store& store, storage::EntityId const& entity);

struct SetOwnDay {
    storage::Occasion occasion;
    std::optional<base::Date> day;
    std::string reason = {};  // of one that is added
};
// Refusals: not_permitted; day_malformed; own_day_past; reason_missing, text_unusable;
// already_done, where it is one of them; day_without_work, where it is a Saturday, a Sunday or a
// holiday.
domain::Outcome<void> add_own_day(storage::Store& store, SetOwnDay const& command);
// Refusals: not_permitted; day_malformed; own_day_past; already_done, where it is none of them.
domain::Outcome<void> remove_own_day(storage::Store& store, SetOwnDay const& command);

}  // namespace app
