#pragma once
// What an import would do: begin a plan, change one in the making, or begin the next version of one
// that is published; and doing it, for pages and programs alike.

#include "exchange/plan_import/merge.hpp"
#include "web/staff/imports/course.hpp"

namespace web::staff {

struct ImportTarget {
    enum class Kind : std::uint8_t { fresh, in_the_making, published } kind = Kind::fresh;
    std::string plan;  // its code
    std::string unit;
    std::string seen = {};  // "v12" of a formulation, "plan-2026/3" of an edition; empty: neither
    std::int64_t version = 0;
    bool was_accepted = false;  // any change takes it back to draft (F5)
    std::string edition = {};
    domain::Draft existing = {};
    exchange::Merge merge = {};
};

// Refusals: not_permitted; wrong_state.
domain::Outcome<ImportTarget> find_target(Visit const& visit, Course const& course,
                                          exchange::ImportPreview const& preview);

// Whether the plan of that code exists already, in the making or published.
bool is_there(Visit const& visit, std::string const& plan);

// Does it, where it still would do what whoever confirms saw of it; the code of the plan.
// Refusals: those of find_target and app::confirm_import; changed_meanwhile.
domain::Outcome<std::string> confirm_as_seen(Visit const& visit, Course const& course,
                                             exchange::ImportPreview const& preview,
                                             std::string_view seen);

}  // namespace web::staff
