#pragma once
// Plan documents, `rumbo-plan/1` (docs/schema): text to plan and back. Export followed by import
// changes nothing. Read: at most 64 MiB, 64 levels of nodes, 1,000,000 goals; all problems are
// reported with their place, the first 100 of them; where the text is no JSON, its first alone.

#include <string>
#include <string_view>

#include "base/outcome.hpp"
#include "domain/plan/document_problem.hpp"
#include "domain/plan/plan.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

inline constexpr std::size_t document_bytes_max = std::size_t{64} << 20;
inline constexpr std::int64_t node_levels_max = 64;
inline constexpr std::int64_t goals_max = 1'000'000;
inline constexpr std::size_t problems_max = 100;

base::Outcome<domain::Plan, domain::DocumentProblems> read_plan_document(std::string_view bytes);

// Canonical: keys in the order of the format, indented by one space, what is default left out.
std::string write_plan_document(domain::Plan const& plan);

// A goal of it alone, as it stands there.
void write_goal(json::Writer& writer, domain::Goal const& goal);

}  // namespace exchange
