#include "app/plan/workshop.hpp"

#include "app/plan/authority.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plan/accompaniment_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/plan/import_store.hpp"
#include "storage/plan/methodology_store.hpp"
#include "storage/plan/publication_store.hpp"
#include "storage/plan/review_store.hpp"

namespace app {

using domain::Permission;
using domain::RefusalKind;

namespace {

// Empty: nobody, or it was changed since, or the import is swept.
std::string importer_of(std::vector<domain::ImportSession> const& imports,
                        domain::Formulation const& formulation) {
    for (auto const& one : imports)
        if (one.plan == formulation.plan && one.formulation == formulation.number &&
            one.version == formulation.version)
            return one.person;
    return {};
}

std::string plan_cell(sql::Connection& connection, EntityId const& entity,
                      domain::Formulation const& formulation, char const* name) {
    auto const found = storage::find_cell(connection, entity, formulation, 0, name);
    return found ? found->text : std::string();
}

std::string name_of(sql::Connection& connection, EntityId const& entity,
                    domain::Formulation const& formulation) {
    auto name = plan_cell(connection, entity, formulation, "name");
    return name.empty() ? formulation.plan : name;
}

std::optional<base::Instant> since_when(sql::Connection& connection, EntityId const& entity,
                                        domain::Formulation const& formulation) {
    if (!formulation.steps.empty()) return formulation.steps.back().at;
    return storage::find_last_moment(connection, entity, "plan", formulation.plan,
                                     domain::Action::plan_begin);
}

bool is_under_review(domain::Formulation const& formulation) {
    return formulation.state == domain::PlanState::in_review;
}

std::string reviewer_of(sql::Connection& connection, EntityId const& entity,
                        domain::Formulation const& formulation) {
    if (!is_under_review(formulation) || !formulation.review) return {};
    auto const person = storage::find_person(connection, entity, formulation.review->person);
    return person ? person->name : formulation.review->person;
}

std::map<int, domain::ObjectReview> reviews_of(sql::Connection& connection, EntityId const& entity,
                                               PlanInTheMaking const& making) {
    std::map<int, domain::ObjectReview> reviews;
    if (!is_under_review(making.formulation)) return reviews;
    auto const marks = storage::list_conformity(connection, entity, making.formulation);
    for (auto const& object : making.draft)
        if (object.kind != domain::ObjectKind::node)
            reviews.emplace(object.id, domain::review_of(object.id, storage::digest_of(object),
                                                         marks, making.observations));
    return reviews;
}

// The plan goes back with all its observations (F3): until then they are of those who review, and
// of control, which reads everything.
std::vector<domain::Observation> observations_of(sql::Connection& connection,
                                                 Occasion const& occasion,
                                                 domain::Formulation const& formulation) {
    auto list = storage::list_observations(connection, occasion.entity, formulation);
    bool const reads_all =
        has_authority(connection, occasion, Permission::review_plan, formulation.unit) ||
        has_authority(connection, occasion, Permission::read_log, formulation.unit);
    if (!reads_all) std::erase_if(list, [](auto const& one) { return !one.is_returned; });
    return list;
}

using Find = std::optional<domain::Formulation> (*)(sql::Connection&, EntityId const&,
                                                    std::string const&);
// Of each plan that the visitor may read, the formulation that is looked for.
std::vector<WorkshopEntry> list_entries(Store& store, EntityId const& entity,
                                        Visitor const& visitor, base::Date today, Find find) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<WorkshopEntry> entries;
        auto const imports = storage::list_confirmed_imports(connection, entity);
        auto const renamings = storage::list_plan_renamings(connection, entity);
        std::map<std::string, std::string> const goes_on(renamings.begin(), renamings.end());
        for (auto const& latest : storage::list_formulations(connection, entity)) {
            bool const is_visible = domain::may(visitor.roles, Permission::read_drafts,
                                                visitor.units, latest.unit, today);
            auto one = is_visible ? find(connection, entity, latest.plan) : std::nullopt;
            if (!one) continue;
            auto const cell = [&](char const* name) {
                return plan_cell(connection, entity, *one, name);
            };
            WorkshopEntry entry{
                .formulation = {},
                .name = name_of(connection, entity, *one),
                .first = cell("period/from"),
                .last = cell("period/to"),
                .goes_on_as = goes_on.contains(one->plan) ? goes_on.at(one->plan) : std::string(),
                .reviewer = reviewer_of(connection, entity, *one),
                .since = since_when(connection, entity, *one),
                .imported_by = importer_of(imports, *one)};
            entry.formulation = std::move(*one);
            entries.push_back(std::move(entry));
        }
        return entries;
    });
}

}  // namespace

std::vector<WorkshopEntry> list_workshop(Store& store, EntityId const& entity,
                                         Visitor const& visitor, base::Date today) {
    return list_entries(store, entity, visitor, today, storage::find_formulation);
}

std::vector<WorkshopEntry> list_published(Store& store, EntityId const& entity,
                                          Visitor const& visitor, base::Date today) {
    return list_entries(store, entity, visitor, today, find_published);
}

std::optional<domain::Formulation> find_published(sql::Connection& connection,
                                                  EntityId const& entity, std::string const& plan) {
    auto list = storage::list_formulations_of(connection, entity, plan);
    std::erase_if(list, [](domain::Formulation const& one) { return !one.edition; });
    return list.empty() ? std::nullopt : std::optional(std::move(list.back()));
}

std::string load_plan_name(Store& store, EntityId const& entity, std::string const& plan) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const formulation = storage::find_formulation(connection, entity, plan);
        return formulation ? name_of(connection, entity, *formulation) : plan;
    });
}

domain::Draft load_goal_words(Store& store, EntityId const& entity,
                              domain::Formulation const& formulation) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::load_goal_words(connection, entity, formulation);
    });
}

domain::Outcome<domain::Formulation> open_for_reading(sql::Connection& connection,
                                                      Occasion const& occasion,
                                                      std::string const& plan) {
    auto formulation = storage::find_formulation(connection, occasion.entity, plan);
    if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
    if (auto flaw =
            flaw_of_authority(connection, occasion, Permission::read_drafts, formulation->unit))
        return std::unexpected(std::move(*flaw));
    return std::move(*formulation);
}

domain::Outcome<domain::Draft> load_objects(Store& store, Occasion const& occasion,
                                            std::string const& plan, std::span<int const> objects) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<domain::Draft> {
            auto const formulation = open_for_reading(connection, occasion, plan);
            if (!formulation) return std::unexpected(formulation.error());
            return storage::load_draft_objects(connection, occasion.entity, *formulation, objects);
        });
}

domain::Outcome<PlanInTheMaking> load_plan_in_the_making(Store& store, Occasion const& occasion,
                                                         std::string const& plan) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<PlanInTheMaking> {
            auto const& entity = occasion.entity;
            auto formulation = open_for_reading(connection, occasion, plan);
            if (!formulation) return std::unexpected(formulation.error());
            PlanInTheMaking making;
            making.draft = storage::load_draft(connection, entity, *formulation);
            making.observations = observations_of(connection, occasion, *formulation);
            making.sessions = storage::list_sessions(connection, entity, *formulation);
            making.guidance = storage::list_guidance(connection, entity, *formulation);
            making.kept = storage::list_kept_cells(connection, entity, *formulation);
            making.methodology =
                storage::find_methodology(connection, entity, formulation->methodology);
            making.formulation = std::move(*formulation);
            making.review = reviews_of(connection, entity, making);
            for (auto const& person : storage::list_people(connection, entity))
                making.names.emplace(person.id, person.name);
            return making;
        });
}

}  // namespace app
