#include "main/demonstration.hpp"

#include <span>

#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> demo();
}

namespace rumbo {

std::vector<domain::Plan> demonstration_plans() {
    std::vector<domain::Plan> plans;
    for (auto const& file : embedded::demo()) {
        auto plan = exchange::read_plan_document(file.bytes);
        CHECK(plan.has_value());
        plans.push_back(std::move(*plan));
    }
    return plans;
}

}  // namespace rumbo
