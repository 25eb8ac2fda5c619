#pragma once
// A plan in the making as its pages show it: the draft, the plan that it is by now, what its checks
// find, and what still keeps it from being submitted.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/workshop.hpp"
#include "domain/plan/checks/finding.hpp"
#include "domain/plan/submission.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using Refused = std::optional<domain::Refusal>;

using Names = std::map<std::string, std::string, std::less<>>;         // of people, by their number
std::string person_of(Names const& names, std::string const& number);  // «–» where unknown

struct MadePlan {
    app::PlanInTheMaking making;
    exchange::DraftReading reading;
    std::vector<domain::Finding> findings;
    std::vector<domain::Unmet> unmet;

    // By object, each by its place in those lists; of the findings, those that refuse nothing.
    std::map<int, std::vector<std::size_t>> problems_by_object = {};
    std::map<int, std::vector<std::size_t>> unmet_by_object = {};
    std::map<int, std::vector<std::size_t>> remarks_by_object = {};

    // Why the draft is no plan: then nothing was checked, and there are no others.
    std::vector<domain::DocumentProblem const*> problems_of(int object) const;
    std::vector<domain::Unmet const*> unmet_of(int object) const;
    std::vector<domain::Finding const*> remarks_of(int object) const;
    domain::Formulation const& formulation() const { return making.formulation; }
    domain::DraftObject const& plan() const { return making.draft.front(); }
    std::string name() const;  // its code where it has none
    std::size_t left() const;  // how many things are to be resolved before it is submitted
    std::string person_name(std::string const& number) const {
        return person_of(making.names, number);
    }
    // By whoever asks, or by whom they may stand for: it is not theirs to judge (procedure.md §1).
    bool is_own_submission(Visit const& visit) const;
    // They accepted it, so that another hand makes it official (F5).
    bool is_own_acceptance(Visit const& visit) const;
    // They may review it, and nobody else has the review; the head of planning is bound by none.
    bool can_review(Visit const& visit) const;
    // What the action would be, in this state, for whoever asks; none where it is not theirs.
    std::optional<domain::Transition> open_to(Visit const& visit, domain::PlanAction action) const;
};

// Of the plan that the address names. Refusals: plan_unknown; not_permitted, which the log is told.
domain::Outcome<app::PlanInTheMaking> load_making(Visit const& visit);
domain::Outcome<MadePlan> load_made_plan(Visit const& visit);

// What the checks say of it.
MadePlan made_of(Visit const& visit, app::PlanInTheMaking making);

// Of an address or a form; -1 where the text is none that an object can have.
int object_number(std::string_view text);

// «M1 Transferir 1.200 cajas», «El plan»: an object as people know it; «Meta sin código (número 3)»
// where it has neither a code nor words.
std::string object_name(Visit const& visit, domain::DraftObject const& object);

// Its state as a mark and a word.
html::Html plan_state_tag(Visit const& visit, domain::PlanState state);

html::Url plan_address(Visit const& visit, std::string_view plan);
// Where it stands among what was published.
html::Url publication_address(Visit const& visit, std::string_view plan);
html::Url object_address(Visit const& visit, std::string_view plan, int object);

// «Y 3 más»; nothing where none are left.
html::Html and_more(Visit const& visit, std::size_t left);

enum class Tab : std::uint8_t { summary, structure, schedule, sessions, revision, history, card };

// The frame of every page of a plan: its name, how far it has come, and the ways to its other
// pages. The status is that of what was not refused.
http::Response plan_page(Visit const& visit, MadePlan const& plan, Tab tab, std::string title,
                         html::Html content, Refused const& refusal = std::nullopt,
                         http::Status status = http::Status::ok);

// There is no such plan, or not for who asks.
http::Response no_plan(Visit const& visit, domain::Refusal const& refusal);

// What opens the page of a plan again after something was done, or says why it was not.
http::Status status_of(Refused const& refusal);

}  // namespace web::staff
