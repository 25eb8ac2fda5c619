#include "app/plan/edition.hpp"

#include <limits>
#include <utility>

#include "domain/measurement/timeline.hpp"
#include "domain/plan/checks/check.hpp"

namespace app {

Edition::Edition(EditionHead of, domain::Plan holds)
    : head(std::move(of)),
      plan(std::move(holds)),
      published_cut_off(domain::published_cut_off(plan)),
      reported_cut_offs(domain::reported_cut_offs(plan, std::numeric_limits<std::size_t>::max())) {}

std::vector<domain::Finding> const& Edition::findings() const {
    std::call_once(checked_, [this] { findings_ = domain::check(plan); });
    return findings_;
}

}  // namespace app
