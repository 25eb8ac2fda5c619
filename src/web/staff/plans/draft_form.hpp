#pragma once
// What the scripts of a form of cells need around it (assets/source/scripts/borrador): who types,
// when the page was made, where numbers are read, and the sentences in which they speak. A plan
// whose state an edit would change is saved only when somebody asks for it.

#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

// Received: the page answers the form, and every cell that was not saved stands in it.
enum class FormState : std::uint8_t { asked, received };

html::Attribute draft_form(Visit const& visit, MadePlan const& plan, FormState state);

// The sentence for one and for several, the number still to be put in by the script.
template <class Words>
std::string counted_forms(Words const& words) {
    return words(1) + "|" + words(2);
}

// What this browser kept of fields that the page has no more; hidden until the script finds some.
html::Html lost_cells(Visit const& visit);

// «Guardado a las 10:42»; and how many cells are not. Hidden until the script runs.
html::Html saved_state();
html::Html unsaved_count();

}  // namespace web::staff
