#pragma once
// Which of the plans in the making are shown: by words, state, unit and year, each a parameter of
// the address. What the address says and nobody knows shows everything.

#include <vector>

#include "app/plan/workshop.hpp"
#include "web/portal/search_query.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

class PlanFilter {
public:
    // From the address of the visit; the years and units are those of these plans.
    PlanFilter(Visit const& visit, std::vector<app::WorkshopEntry> const& all);

    bool is_set() const;
    std::vector<app::WorkshopEntry> left_of(std::vector<app::WorkshopEntry> const& all) const;
    html::Html form() const;

private:
    bool lets(app::WorkshopEntry const& entry) const;

    Visit const& visit_;
    std::string typed_;
    SearchQuery words_;
    std::optional<domain::PlanState> state_;
    domain::Unit const* unit_ = nullptr;  // that one and those below it
    std::string year_;                    // "2027", or empty
    std::vector<domain::Unit const*> units_;
    std::vector<std::string> years_;
};

// «2027», «2028–2031»; empty where the plan does not say.
std::string years_of(app::WorkshopEntry const& entry);

}  // namespace web::staff
