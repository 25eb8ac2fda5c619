#pragma once
// One published edition of a plan, and what is asked of it again and again. It never changes.

#include <mutex>
#include <optional>
#include <vector>

#include "domain/plan/checks/finding.hpp"
#include "domain/plan/plan.hpp"
#include "storage/plan/edition_store.hpp"

namespace app {

using storage::EditionHead;

class Edition {
public:
    Edition(EditionHead of, domain::Plan holds);

    EditionHead const head;
    domain::Plan const plan;
    std::optional<base::Date> const published_cut_off;
    std::vector<base::Date> const reported_cut_offs;  // all of them, in the order of time

    // What domain::check finds; looked for at the first call. Safe from several threads.
    std::vector<domain::Finding> const& findings() const;

private:
    mutable std::once_flag checked_;
    mutable std::vector<domain::Finding> findings_;
};

}  // namespace app
