#pragma once
// Goals and parts that somebody took out of a plan while another wrote in them: who did it and
// when, what was typed, and the way to put each back with it (procedure.md A3).

#include "web/staff/plans/cell_edits.hpp"

namespace web::staff {

struct GoneObject {
    domain::DraftObject object;  // as it stood
    int taken_out = 0;           // it, or the part above it with which it went
    std::string by = {};         // «Ana Prueba, 29/11/2026 13:39»
};
// Those of the numbers that the plan held once and holds no more; others are left out.
std::vector<GoneObject> find_gone(Visit const& visit, MadePlan const& plan,
                                  std::vector<int> const& objects);

// What happened to it, what the form brought for it, and the form that puts it back with that, to
// the address; the script of the page shows the same beside what is still typed there.
html::Html gone_words(Visit const& visit, MadePlan const& plan, GoneObject const& gone,
                      CellsSaved const& saved, html::Url const& address);

// Puts back what such a form names, before its cells are written. Refusals: those of
// app::restore_object, but that it stands there already.
Refused put_back_asked(Visit const& visit);

// Of a form that was refused whole: why, and what it brought, to be copied. Of a plan that was
// taken a step further meanwhile: which, by whom and when.
html::Html refused_words(Visit const& visit, MadePlan const& plan, CellsSaved const& saved);

}  // namespace web::staff
