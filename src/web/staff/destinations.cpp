#include "web/staff/destinations.hpp"

#include <algorithm>
#include <tuple>

#include "app/people/directory.hpp"
#include "app/plan/own_work.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/plan/task_words.hpp"
#include "web/pages/shown.hpp"
#include "web/staff/consultation/own.hpp"
#include "web/staff/deeds.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {
namespace {

using domain::Permission;
using Kind = Destination::Kind;

class Finder {
public:
    Finder(Visit const& visit, SearchQuery const& query) : visit_(visit), query_(query) {}

    // `rest` is found too, and not shown.
    void offer(Kind kind, std::string const& title, std::string detail, html::Url address,
               std::string const& code = {}, std::string const& rest = {}) {
        auto const entry = findable(Findable::Kind::plan, {}, code, title, detail + " " + rest);
        auto const rank = query_.empty() ? std::optional(0) : query_.rank(entry);
        // What awaits somebody may be the next step of its plan, too.
        bool const is_there = std::ranges::any_of(found_, [&](Destination const& one) {
            return one.title == title && one.address.text() == address.text();
        });
        if (rank && !is_there)
            found_.push_back({kind, title, std::move(detail), std::move(address), *rank});
    }

    void pages() {
        for (auto& entry : menu_links(visit_))
            offer(Kind::page, entry.words, {}, std::move(entry.address));
        offer(Kind::page, std::string(visit_.tr("My profile")), {}, visit_.link({"mi-perfil"}));
        offer(Kind::page, std::string(visit_.tr("My delegations")), {},
              visit_.link({"mi-perfil", "delegaciones"}));
        offer(Kind::page, std::string(visit_.tr("Keyboard shortcuts")), {},
              visit_.link({"atajos"}));
        if (visit_.visitor->may(Permission::manage_people, visit_.today))
            offer(Kind::page, std::string(visit_.tr("Configuration")), {},
                  visit_.link({"administracion", "configuracion"}));
        help();
    }

    // Of the roles of today, and what is new.
    void help() {
        auto const address = visit_.link({"guias"});
        for (auto const& held : visit_.visitor->roles)
            if (held.holds_on(visit_.today))
                offer(Kind::page,
                      visit_.tr("Guide: {role}",
                                fmt::arg("role", documents::role_name(visit_.language, held.role))),
                      {}, address.fragment(domain::role_tokens.token(held.role)));
        offer(Kind::page, std::string(visit_.tr("What is new")), {}, address.fragment("novedades"));
    }

    // What roles of today do, as far as it belongs to no single plan.
    void actions() {
        for (auto const& deed : deeds()) {
            if (!may_do(visit_, deed)) continue;
            auto address = deed.folder.empty() ? visit_.link({deed.page})
                                               : visit_.link({deed.folder, deed.page});
            if (!deed.place.empty()) address = address.fragment(deed.place);
            offer(Kind::action, std::string(visit_.tr(deed.words)), {}, std::move(address));
        }
    }

    // What awaits them, as in My work.
    void own_work() {
        auto work =
            app::load_own_work(store_of(visit_), visit_.site.entity, *visit_.visitor, visit_.today);
        for (auto const& task : work.plans)
            if (task.group != app::PlanTask::Group::waiting) step(task);
        for (auto const& task : work.consultations)
            consultation(task);
        for (auto const& one : work.destinations)
            action(visit_.tr("Confirm the destination"), one.plan,
                   publication_address(visit_, one.plan.formulation.plan));
        for (auto const& task : work.guidance)
            offer(Kind::action,
                  fmt::format("{}: {}", visit_.tr("Give the guidance"),
                              exchange::cell_characters(task.goal.code)),
                  exchange::cell_characters(task.goal.goal), visit_.link({"orientaciones"}));
    }

    void drafts() {
        auto const list =
            app::list_workshop(store_of(visit_), visit_.site.entity, *visit_.visitor, visit_.today);
        for (auto const& one : list) {
            draft(one);
            draft_goals(one);
            next_steps(one);
        }
    }

    void published() {
        auto const catalogue = visit_.site.library.catalogue();
        for (auto const& head : catalogue->plans) {
            auto const entries = visit_.site.search->entries(visit_.site.library, head);
            for (auto const& entry : *entries)
                if (auto const rank = query_.rank(entry)) public_entry(head, entry, *rank);
        }
    }

    // For whoever administers them, on their own page; for whoever reads the log, in it.
    void people() {
        auto const& visitor = *visit_.visitor;
        bool const administers = visitor.may(Permission::manage_people, visit_.today);
        if (!administers && !visitor.may(Permission::read_log, visit_.today)) return;
        for (auto const& entry : app::load_directory(store_of(visit_), visit_.site.entity).people) {
            auto const& person = entry.person;
            if (administers)
                offer(Kind::person, person.name, person.email,
                      visit_.link({"administracion", "personas", person.id}));
            else
                offer(Kind::person, person.name, std::string(visit_.tr("What the log has of them")),
                      visit_.link({"actividad"}).query("objeto", person.id));
        }
    }

    std::vector<Destination> nearest(std::size_t most) && {
        std::ranges::stable_sort(
            found_, {}, [](Destination const& one) { return std::tuple(one.rank, one.kind); });
        if (found_.size() > most)
            found_.erase(found_.begin() + static_cast<long>(most), found_.end());
        return std::move(found_);
    }

private:
    void draft(app::WorkshopEntry const& one) {
        auto const& formulation = one.formulation;
        offer(Kind::draft, exchange::cell_characters(one.name),
              fmt::format("{} · {}", formulation.plan,
                          documents::plan_state_name(visit_.language, formulation.state)),
              plan_address(visit_, formulation.plan), formulation.plan);
    }

    // What is published is found there.
    void draft_goals(app::WorkshopEntry const& one) {
        auto const& formulation = one.formulation;
        bool const is_out = formulation.state == domain::PlanState::published ||
                            formulation.state == domain::PlanState::closed;
        if (is_out) return;
        auto const goals =
            visit_.site.search->draft_goals(store_of(visit_), visit_.site.entity, formulation);
        for (auto const& goal : *goals)
            if (auto const rank = query_.rank(goal))
                found_.push_back(
                    {Kind::draft_goal, pages::short_title(goal.title),
                     exchange::cell_characters(one.name),
                     visit_.link({"formulacion", formulation.plan, "fichas", goal.path}), *rank});
    }

    // «Aceptar: plan-2027»
    void action(std::string_view words, app::WorkshopEntry const& plan, html::Url address,
                std::string_view heading = {}) {
        auto const& code = plan.formulation.plan;
        offer(Kind::action, fmt::format("{}: {}", words, code),
              exchange::cell_characters(plan.name), std::move(address), code, std::string(heading));
    }

    void step(app::PlanTask const& task) {
        action(documents::task_action_name(visit_.language, task.group), task.plan,
               plan_address(visit_, task.plan.formulation.plan),
               documents::task_group_name(visit_.language, task.group));
    }

    void consultation(app::ConsultationTask const& task) {
        auto const& of = task.of.consultation;
        bool const is_settling = task.group == app::ConsultationTask::Group::to_settle;
        offer(Kind::action,
              fmt::format(
                  "{}: {}",
                  is_settling ? visit_.tr("Settle the comments") : visit_.tr("Publish the results"),
                  of.plan),
              of.name, own_consultation_address(visit_, of.number), of.plan);
    }

    // Each step of the plan by its own name, and a working session on it.
    void next_steps(app::WorkshopEntry const& one) {
        auto const& formulation = one.formulation;
        auto const address = plan_address(visit_, formulation.plan);
        for (auto const next : app::list_next_steps(formulation, *visit_.visitor, visit_.today))
            action(documents::plan_action_name(visit_.language, next), one, address);
        if (may(Permission::hold_session, formulation) &&
            domain::is_being_formulated(formulation.state))
            action(visit_.tr("Record a working session"), one,
                   visit_.link({"formulacion", formulation.plan, "mesas"}));
        if (can_open_consultation(formulation))
            action(visit_.tr("Open a consultation"), one,
                   visit_.link({"participacion", "abrir", formulation.plan}));
    }

    bool can_open_consultation(domain::Formulation const& formulation) const {
        return domain::may_be_consulted(formulation.state) &&
               may(Permission::hold_consultation, formulation) &&
               !app::find_running(store_of(visit_), visit_.site.entity, formulation.plan);
    }

    bool may(Permission permission, domain::Formulation const& formulation) const {
        auto const& visitor = *visit_.visitor;
        return domain::may(visitor.roles, permission, visitor.units, formulation.unit,
                           visit_.today);
    }

    void public_entry(app::EditionHead const& head, Findable const& entry, int rank) {
        if (entry.kind == Findable::Kind::node) return;
        auto const edition = visit_.site.library.find_edition(head.code, head.number);
        if (!edition) return;
        bool const is_plan = entry.kind == Findable::Kind::plan;
        found_.push_back({is_plan ? Kind::plan : Kind::goal, pages::short_title(entry.title),
                          is_plan ? edition->plan.owner.name
                                  : documents::title_of(edition->plan) + " · " + entry.path,
                          is_plan ? pages::plan_address(visit_, edition->plan)
                                  : pages::goal_address(visit_, edition->plan, entry.path),
                          rank});
    }

    Visit const& visit_;
    SearchQuery const& query_;
    std::vector<Destination> found_;
};

}  // namespace

std::vector<Destination> find_destinations(Visit const& visit, SearchQuery const& query,
                                           std::size_t most) {
    Finder finder(visit, query);
    finder.own_work();
    finder.actions();
    finder.pages();
    if (!query.empty()) {
        finder.drafts();
        finder.published();
        finder.people();
    }
    return std::move(finder).nearest(most);
}

}  // namespace web::staff
