#include "web/staff/destinations.hpp"

#include <algorithm>
#include <tuple>

#include "app/people/directory.hpp"
#include "app/plan/tasks.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/plan/task_words.hpp"
#include "web/pages/shown.hpp"
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
        if (rank) found_.push_back({kind, title, std::move(detail), std::move(address), *rank});
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

    void actions() {
        auto const& visitor = *visit_.visitor;
        if (visitor.may(Permission::manage_people, visit_.today))
            offer(Kind::action, std::string(visit_.tr("Invite a person")), {},
                  visit_.link({"administracion", "personas"}).fragment("nombre"));
        if (domain::may_somewhere(visitor.roles, Permission::create_plan, visit_.today))
            offer(Kind::action, std::string(visit_.tr("Begin a plan")), {},
                  visit_.link({"formulacion"}).fragment("nombre"));
    }

    void drafts() {
        auto const& visitor = *visit_.visitor;
        auto const list =
            app::list_workshop(store_of(visit_), visit_.site.entity, visitor, visit_.today);
        for (auto const& one : list) {
            draft(one);
            if (!query_.empty()) draft_goals(one);
        }
        for (auto const& task : app::list_tasks(list, visitor, visit_.today))
            if (task.group != app::PlanTask::Group::waiting) step(task);
    }

    void published() {
        auto const catalogue = visit_.site.library.catalogue();
        for (auto const& head : catalogue->plans) {
            auto const entries = visit_.site.search->entries(visit_.site.library, head);
            for (auto const& entry : *entries)
                if (auto const rank = query_.rank(entry)) public_entry(head, entry, *rank);
        }
    }

    void people() {
        if (!visit_.visitor->may(Permission::manage_people, visit_.today)) return;
        for (auto const& entry : app::load_directory(store_of(visit_), visit_.site.entity).people)
            offer(Kind::person, entry.person.name, entry.person.email,
                  visit_.link({"administracion", "personas", entry.person.id}));
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

    // «Publicar plan-2027»
    void step(app::PlanTask const& task) {
        auto const& plan = task.plan.formulation.plan;
        offer(Kind::action,
              fmt::format("{}: {}", documents::task_action_name(visit_.language, task.group), plan),
              exchange::cell_characters(task.plan.name), plan_address(visit_, plan), plan,
              std::string(documents::task_group_name(visit_.language, task.group)));
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
    finder.actions();
    finder.drafts();
    finder.pages();
    if (!query.empty()) {
        finder.published();
        finder.people();
    }
    return std::move(finder).nearest(most);
}

}  // namespace web::staff
