#pragma once
// What became of the goals that answers of a consultation say they change: in the edition that was
// published since; until then, in the draft. Each is held against what was consulted, so that
// nobody is told of a change that is not there.

#include <memory>
#include <set>
#include <span>
#include <string>

#include "app/plan/library.hpp"
#include "domain/consultation/comment.hpp"
#include "kit/html/html.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

struct SinceConsulted {
    domain::Consultation of;
    std::shared_ptr<app::Edition const> edition = {};  // none: still to be published
    bool has_draft = false;                            // where nothing is published
    std::set<std::string> unchanged = {};              // goals, of the edition or the draft
    std::vector<std::string> consulted = {};           // goals, in the order of that edition
};
// Nothing is read where none of these answers names a goal.
SinceConsulted since_consulted(Visit const& visit, domain::Consultation const& of,
                               std::span<domain::Comment const> comments);

// Whether the draft alone may change what is said.
bool follows_draft(SinceConsulted const& since);

// Goals that an answer says it changes, which the edition or the draft still words as consulted.
bool is_unchanged(SinceConsulted const& since, domain::Answer const& answer);

// «Cambió: Meta 3/543», with its link: into the published plan, or into what was consulted.
html::Html became_of_goal(Visit const& visit, SinceConsulted const& since,
                          domain::Answer const& answer);

}  // namespace web::pages
