#pragma once
// What plan a workbook is to become: whose, its code, name, instrument and period. What the file
// says is offered; what is typed goes before it.

#include "web/staff/imports/course.hpp"

namespace web::staff {

struct PlanFacts {
    std::string code;
    std::string name;
    std::string instrument;             // token; empty: neither the file nor its titles say it
    bool is_instrument_titled = false;  // the title of a sheet says it
    std::string from;                   // year or period
    std::string until;
    std::string unit;  // its code
    std::string strategic_plan;
    int first_year = 0;
    int last_year = 0;
};

// Whether a workbook of theirs may begin a plan; else it goes into one begun already.
bool may_begin_plans(Visit const& visit);
// Open ones whose plans they may begin.
domain::UnitTree units_to_begin_in(Visit const& visit);

PlanFacts plan_facts(Visit const& visit, Course const& course);

html::Html instrument_field(Visit const& visit, std::string const& chosen,
                            std::string problem = {});
html::Html fact_fields(Visit const& visit, PlanFacts const& facts, Refused const& refusal,
                       std::vector<components::FieldProblem> const& problems);

// What the plan lacks before it can be read: a code, of one begun already for who may begin none,
// and of a new plan its name, instrument and unit.
std::vector<components::FieldProblem> lacking_facts(Visit const& visit);

// Into the choices: what was said, or what the form says.
void give_facts(Visit const& visit, exchange::ImportChoices& choices, PlanFacts const& said);
void take_facts(Visit const& visit, exchange::ImportChoices& choices);

}  // namespace web::staff
