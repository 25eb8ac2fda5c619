#include "main/demonstration_drafts.hpp"

#include <algorithm>
#include <array>

#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/edit_draft.hpp"
#include "app/plan/observation.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/review.hpp"
#include "app/plan/take_step.hpp"
#include "app/plan/working_session.hpp"
#include "app/plan/workshop.hpp"
#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/crypto/random.hpp"
#include "main/demonstration_consultations.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> drafts();
}

namespace rumbo {
namespace {

using domain::PlanAction;
using domain::PlanState;

struct Actor {
    PlanAction action;
    domain::Role role;
};
// Who takes a plan on, in their order.
constexpr std::array way{
    Actor{PlanAction::submit, domain::Role::process_leader},
    Actor{PlanAction::accept, domain::Role::planning_head},
    Actor{PlanAction::officialise, domain::Role::process_leader},
    Actor{PlanAction::publish, domain::Role::planning_head},
    Actor{PlanAction::close, domain::Role::planning_head},
};

// Of goals of the plan whose consultation is answered: demonstration_consultations.cpp.
constexpr std::array changed_by_answers{
    std::pair{"E1", "La programación comienza por las tres dependencias que atienden público."},
    std::pair{"E2", "La formación es presencial e incluye a los contratistas."},
};

// A plan in the making, and the state that it is brought to: the name of its file,
// "in-review.json".
struct Made {
    PlanState state;
    domain::Plan plan;
};
// That of the consultation that is answered.
constexpr auto consulted = PlanState::official;

std::vector<Made> all_made() {
    std::vector<Made> all;
    for (auto const& file : embedded::drafts()) {
        auto const state = domain::plan_state_tokens.find(file.path.substr(0, file.path.find('.')));
        auto plan = exchange::read_plan_document(file.bytes);
        CHECK(state.has_value() && plan.has_value());
        all.push_back({*state, std::move(*plan)});
    }
    return all;
}

class Filling {
public:
    Filling(storage::Store& store, app::Library& library, storage::EntityId const& entity,
            base::Instant now)
        : store_(store), library_(library), entity_(entity), now_(now) {}

    void begin(domain::Plan const& plan, std::string begun_from = {}) {
        auto const begun =
            app::begin_formulation(store_, {.occasion = as(domain::Role::planning_head),
                                            .plan = plan.code,
                                            .unit = plan.owner.code,
                                            .draft = exchange::take_apart(plan),
                                            .begun_from = std::move(begun_from)});
        CHECK(begun.has_value());
    }

    void bring(Made const& made) {
        auto const& [state, plan] = made;
        if (state == consulted)
            edit_as_answered(plan.code);
        else
            begin(plan);
        if (state == PlanState::observed) {
            take(plan.code, PlanAction::submit, domain::Role::process_leader);
            observe(plan.code);
            take(plan.code, PlanAction::observe, domain::Role::planning_analyst);
            return;
        }
        bring(plan.code, state);
        if (state == PlanState::in_review) {
            accompany(plan.code);
            review(plan.code);
        }
        if (state == PlanState::published) publish_again(plan);
    }

private:
    storage::Occasion as(domain::Role role) const {
        return {.entity = entity_,
                .now = now_,
                .actor = {.person = app::demonstration_person(role),
                          .role = std::string(domain::role_tokens.token(role))},
                .peer = {},
                .salt = crypto::random_token()};
    }

    void bring(std::string const& plan, PlanState state) {
        for (auto const& [action, role] : way) {
            if (made(plan).formulation.state == state) return;
            take(plan, action, role);
        }
        CHECK(made(plan).formulation.state == state);
    }

    // The goals say what the answers say that they changed.
    void edit_as_answered(std::string const& plan) {
        app::EditCells command{
            .occasion = as(domain::Role::process_leader), .plan = plan, .edits = {}};
        for (auto const& object : made(plan).draft)
            for (auto const& [goal, note] : changed_by_answers)
                if (object.text("code") == goal)
                    command.edits.push_back(
                        {.object = object.id, .wanted = {"note", note}, .shown = ""});
        auto const edited = app::edit_cells(store_, command);
        CHECK(edited.has_value() && edited->saved == static_cast<int>(changed_by_answers.size()));
    }

    // A second edition of it, that stands on the intranet and is awaited on the web.
    void publish_again(domain::Plan const& plan) {
        begin(plan, plan.code + "/1");
        CHECK(app::edit_cells(
                  store_, {.occasion = as(domain::Role::process_leader),
                           .plan = plan.code,
                           .edits = {{.object = 2,
                                      .wanted = {"deliverable", "Actas de transferencia firmadas"},
                                      .shown = ""}}})
                  .has_value());
        bring(plan.code, PlanState::published);
        CHECK(app::confirm_destination(
                  store_, {.occasion = as(domain::Role::communications),
                           .confirmation = {.plan = plan.code,
                                            .edition = 2,
                                            .destination = domain::Destination::intranet,
                                            .address = "https://intranet.ejemplo.invalid/plan-2026",
                                            .day = now_.colombian_date()}})
                  .has_value());
    }

    // A working session on it, and guidance for its transversal goal.
    void accompany(std::string const& plan) {
        CHECK(app::record_session(
                  store_,
                  {.occasion = as(domain::Role::planning_analyst),
                   .plan = plan,
                   .session =
                       {.day = now_.colombian_date(),
                        .participants = {app::demonstration_person(domain::Role::process_leader),
                                         app::demonstration_person(domain::Role::planning_analyst)},
                        .goals = {1, 2},
                        .agreements = "Se acordó medir por trimestre y precisar el indicador "
                                      "de la segunda meta.",
                        .evidence = "https://intranet.ejemplo.invalid/actas/17"}})
                  .has_value());
        CHECK(app::guide_goal(store_, {.occasion = as(domain::Role::transversal_leader),
                                       .plan = plan,
                                       .object = 2,
                                       .words = "Cuente un instrumento cuando el comité lo "
                                                "apruebe, no cuando se entrega."})
                  .has_value());
    }

    // The analyst has its review, and has come as far as its first goal.
    void review(std::string const& plan) {
        CHECK(
            app::take_review(store_, {.occasion = as(domain::Role::planning_analyst), .plan = plan})
                .has_value());
        auto const reviews = made(plan).review;
        auto const goal =
            std::ranges::find_if(reviews, [](auto const& one) { return one.first > 0; });
        CHECK(goal != reviews.end());
        CHECK(app::mark_conformity(store_, {.occasion = as(domain::Role::planning_analyst),
                                            .plan = plan,
                                            .object = goal->first,
                                            .seen = goal->second.digest})
                  .has_value());
    }

    app::PlanInTheMaking made(std::string const& plan) {
        auto made = app::load_plan_in_the_making(store_, as(domain::Role::planning_head), plan);
        CHECK(made.has_value());
        return std::move(*made);
    }

    void take(std::string const& code, PlanAction action, domain::Role role) {
        auto const plan = made(code);
        app::TakeStep command{.occasion = as(role),
                              .plan = code,
                              .action = action,
                              .seen_version = plan.formulation.version,
                              .password = std::string(app::demonstration_password)};
        command.content = exchange::content_of(*exchange::put_together(plan.draft).plan);
        if (action == PlanAction::officialise) command.case_number = "HOLA 271828";
        CHECK(app::take_step(store_, library_, command).has_value());
    }

    void observe(std::string const& code) {
        auto const observed = app::add_observation(
            store_, {.occasion = as(domain::Role::planning_analyst),
                     .plan = code,
                     .object = 2,
                     .cell = "indicator",
                     .words = "Diga qué rango de humedad se tiene por bueno y con qué norma."});
        CHECK(observed.has_value());
    }

    storage::Store& store_;
    app::Library& library_;
    storage::EntityId const& entity_;
    base::Instant now_;
};

}  // namespace

// In the order of their days, which is that of the log.
void fill_with_drafts(storage::Store& store, app::Library& library, storage::EntityId const& entity,
                      base::Instant now) {
    auto const all = all_made();
    auto const& answered = std::ranges::find(all, consulted, &Made::state)->plan;
    Filling(store, library, entity, consulted_begins(now)).begin(answered);
    hold_answered_consultation(store, entity, now, answered.code);
    hold_open_consultation(store, entity, now);
    Filling filling(store, library, entity, now);
    for (auto const& made : all)
        filling.bring(made);
}

}  // namespace rumbo
