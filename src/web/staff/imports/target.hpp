#pragma once
// What an import would do: begin a plan, change one in the making, or begin the next version of one
// that is published; and that as the command which does it.

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

app::ConfirmImport confirmation_of(Visit const& visit, Course const& course,
                                   exchange::ImportPreview const& preview,
                                   ImportTarget const& target);

}  // namespace web::staff
