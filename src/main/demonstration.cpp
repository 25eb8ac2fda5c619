#include "demonstration.hpp"

#include <span>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> demo();
}

namespace rumbo {

int import_demonstration(storage::Store& store, base::Instant now) {
    int plans = 0;
    for (auto const& file : embedded::demo()) {
        auto plan = exchange::read_plan_document(file.bytes);
        CHECK(plan.has_value());
        app::import_plan(store, exchange::import_command(only_entity, std::move(*plan), now));
        ++plans;
    }
    return plans;
}

}  // namespace rumbo
