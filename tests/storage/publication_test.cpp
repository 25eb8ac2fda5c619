// What comes with and after publication, on both engines: other destinations (F5), editions that
// came meanwhile (F8), and codes that change.
#include "app/plan/publication.hpp"

#include "app/plan/take_up_edition.hpp"
#include "kit/sql/in_transaction.hpp"
#include "planning_office.hpp"
#include "storage/plan/publication_store.hpp"

namespace {

using namespace planning_office;

class PublicationTest : public PlanningOffice {
protected:
    void sign() {
        ASSERT_TRUE(take("process-leader", PlanAction::submit).has_value());
        ASSERT_TRUE(take("planning-head", PlanAction::accept).has_value());
        ASSERT_TRUE(take("process-leader", PlanAction::officialise, "HOLA 1").has_value());
    }
    void publish() {
        formulate();
        sign();
        ASSERT_TRUE(take("planning-head", PlanAction::publish).has_value());
    }
    void import_other() {
        auto plan = *exchange::read_plan_document(blank);
        plan.note = "Traído de otra parte";
        auto const command = exchange::import_command(entity, plan, now());
        app::import_plans(store, {&command, 1});
    }
    domain::Outcome<void> confirm(std::string const& role, std::string address, int edition = 1,
                                  int days_on = 0) {
        return app::confirm_destination(
            store, {.occasion = as(role),
                    .confirmation = {.plan = plan_code,
                                     .edition = edition,
                                     .destination = domain::Destination::intranet,
                                     .address = std::move(address),
                                     .day = now().colombian_date().plus_days(days_on)}});
    }
    std::vector<domain::Confirmation> confirmations() {
        return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
            return storage::list_confirmations(connection, entity);
        });
    }
    domain::Outcome<void> go_on_as(std::string const& code, std::string const& from) {
        auto plan = library.find_edition(plan_code)->plan;
        plan.code = code;
        return app::begin_formulation(store, {.occasion = as("planning-analyst"),
                                              .plan = code,
                                              .unit = "GDI",
                                              .draft = exchange::take_apart(plan),
                                              .begun_from = from,
                                              .replaces = plan_code});
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, PublicationTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(PublicationTest, CommunicationsConfirmsWhereItStands) {
    std::string const address = "https://intranet.entidad.gov.co/plan";
    EXPECT_EQ(refusal(confirm("communications", address)), RefusalKind::plan_unknown);
    publish();
    for (auto const* role : {"planning-head", "process-leader", "planning-analyst", "administrator",
                             "internal-control"})
        EXPECT_EQ(refusal(confirm(role, address)), RefusalKind::not_permitted) << role;
    EXPECT_EQ(refusal(confirm("communications", "intranet")), RefusalKind::address_malformed);
    EXPECT_EQ(refusal(confirm("communications", address, 2)), RefusalKind::wrong_state);
    EXPECT_EQ(refusal(confirm("communications", address, 1, 1)), RefusalKind::day_to_come);
    EXPECT_EQ(refusal(confirm("communications", address, 1, -1)), RefusalKind::day_too_early);
    EXPECT_TRUE(confirmations().empty());
    ASSERT_TRUE(confirm("communications", address).has_value());
    // The address was wrong: the latest holds, and both are kept.
    ASSERT_TRUE(confirm("communications", address + "-2027").has_value());
    EXPECT_EQ(confirmations().size(), 2u);
    EXPECT_EQ(confirmations().back().address, address + "-2027");
    EXPECT_EQ(log_of("plan.confirm").size(), 2u);
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

// The end of the year takes no task away.
TEST_P(PublicationTest, ADestinationIsConfirmedAfterTheEndOfTheYear) {
    publish();
    time += 500 * 86'400;
    ASSERT_TRUE(take("planning-head", PlanAction::close).has_value());
    auto const lacking = [&] {
        auto const visitor =
            app::list_standings(store, entity, "demo-communications", now().colombian_date()).at(0);
        return app::list_publications(store, entity, visitor, now().colombian_date())
            .published.size();
    };
    EXPECT_EQ(lacking(), 1u);
    EXPECT_TRUE(confirm("communications", "https://intranet.entidad.gov.co/plan").has_value());
    EXPECT_EQ(lacking(), 1u);  // the web is still to come
    ASSERT_TRUE(app::confirm_destination(
                    store, {.occasion = as("communications"),
                            .confirmation = {.plan = plan_code,
                                             .edition = 1,
                                             .destination = domain::Destination::web,
                                             .address = "https://www.entidad.gov.co/plan",
                                             .day = now().colombian_date()}})
                    .has_value());
    EXPECT_EQ(lacking(), 0u);
}

// interface S27: unpublish, with its reason; the edition stays where every citizen reads it (F8).
TEST_P(PublicationTest, ADestinationIsTakenBackWithAReason) {
    publish();
    auto const take_back = [&](std::string const& role, std::string reason) {
        return app::take_destination_back(store, {.occasion = as(role),
                                                  .plan = plan_code,
                                                  .edition = 1,
                                                  .destination = domain::Destination::intranet,
                                                  .reason = std::move(reason)});
    };
    EXPECT_EQ(refusal(take_back("communications", "x")), RefusalKind::already_done);
    ASSERT_TRUE(confirm("communications", "https://intranet.entidad.gov.co/plan").has_value());
    EXPECT_EQ(refusal(take_back("planning-head", "x")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(take_back("communications", " ")), RefusalKind::reason_missing);
    EXPECT_EQ(refusal(take_back("communications", std::string(501, 'x'))),
              RefusalKind::text_too_long);
    ASSERT_TRUE(take_back("communications", "El sitio cambió de servidor.").has_value());
    auto const visitor =
        app::list_standings(store, entity, "demo-communications", now().colombian_date()).at(0);
    auto const list = app::list_publications(store, entity, visitor, now().colombian_date());
    ASSERT_EQ(list.published.size(), 1u);
    EXPECT_FALSE(list.published.front().confirmed.front().has_value());
    EXPECT_NE(library.find_edition(plan_code), nullptr);
    EXPECT_EQ(refusal(take_back("communications", "x")), RefusalKind::already_done);
    EXPECT_TRUE(confirm("communications", "https://intranet.entidad.gov.co/otro").has_value());
}

TEST_P(PublicationTest, AnEditionThatCameMeanwhileIsTakenUpFirst) {
    formulate();
    sign();
    import_other();
    auto const refused = take("planning-head", PlanAction::publish);
    ASSERT_EQ(refusal(refused), RefusalKind::edition_meanwhile);
    EXPECT_EQ(refused.error().rule, "F8");
    EXPECT_EQ(refused.error().both,
              (std::pair<std::string, std::string>{plan_code + "/0", plan_code + "/1"}));
    auto const take_up = [&](std::string const& role, std::string const& edition) {
        return refusal(app::take_up_edition(
            store, {.occasion = as(role), .plan = plan_code, .edition = edition}));
    };
    EXPECT_EQ(take_up("planning-head", plan_code + "/1"), RefusalKind::not_permitted);
    EXPECT_EQ(take_up("process-leader", plan_code + "/2"), RefusalKind::changed_meanwhile);
    EXPECT_EQ(take_up("process-leader", "pei/1"), RefusalKind::changed_meanwhile);
    ASSERT_TRUE(app::take_up_edition(store, {.occasion = as("process-leader"),
                                             .plan = plan_code,
                                             .edition = plan_code + "/1"})
                    .has_value());
    EXPECT_EQ(state(), PlanState::draft);  // an edit: what was signed is undone
    EXPECT_EQ(load().formulation.begun_from, plan_code + "/1");
    sign();
    EXPECT_TRUE(take("planning-head", PlanAction::publish).has_value());
    EXPECT_EQ(load().formulation.edition, 2);
}

// It has no unit that could lend its roles.
TEST_P(PublicationTest, AnImportedPlanIsTakenUpForTheEntityAsAWhole) {
    import_other();
    ASSERT_TRUE(app::grant_role(store, {.occasion = as("administrator"),
                                        .person = "demo-improvement-promoter",
                                        .role = {.role_id = "planner",
                                                 .role = domain::Role::planning_analyst,
                                                 .unit = "GDI",
                                                 .from = now().colombian_date(),
                                                 .until = {}}})
                    .has_value());
    auto const from = plan_code + "/1";
    EXPECT_EQ(refusal(begin("improvement-promoter", plan_code, "GDI", from)),
              RefusalKind::not_permitted);
    EXPECT_TRUE(begin("improvement-promoter", "otro-plan").has_value());
    EXPECT_TRUE(begin("planning-analyst", plan_code, "GDI", from).has_value());
}

TEST_P(PublicationTest, APlanGoesOnUnderAnotherCode) {
    publish();
    EXPECT_EQ(refusal(go_on_as("plan-b", plan_code + "/2")), RefusalKind::changed_meanwhile);
    EXPECT_EQ(refusal(go_on_as("pei", plan_code + "/1")), RefusalKind::code_taken);
    ASSERT_TRUE(go_on_as("plan-b", plan_code + "/1").has_value());
    EXPECT_FALSE(library.find_code_today(plan_code).has_value());  // not before it is published
    auto const publish_as = [&](std::string const& code) {
        for (auto const& [role, action] : std::vector<std::pair<std::string, PlanAction>>{
                 {"process-leader", PlanAction::submit},
                 {"planning-head", PlanAction::accept},
                 {"process-leader", PlanAction::officialise},
                 {"planning-head", PlanAction::publish}}) {
            auto const making = *app::load_plan_in_the_making(store, as("internal-control"), code);
            app::TakeStep command{.occasion = as(role),
                                  .plan = code,
                                  .action = action,
                                  .seen_version = making.formulation.version,
                                  .password = std::string(app::demonstration_password),
                                  .case_number = "HOLA 2"};
            command.content = exchange::content_of(*exchange::put_together(making.draft).plan);
            auto const taken = app::take_step(store, library, command);
            EXPECT_TRUE(taken.has_value()) << static_cast<int>(refusal(taken));
        }
    };
    publish_as("plan-b");
    EXPECT_EQ(library.find_code_today(plan_code), "plan-b");
    EXPECT_EQ(library.find_edition(plan_code), nullptr);
    EXPECT_NE(library.find_edition(plan_code, 1), nullptr);  // permanent
    EXPECT_NE(library.find_edition("plan-b"), nullptr);
    auto const again = begin("planning-analyst", plan_code, "GDI", plan_code + "/1");
    ASSERT_EQ(refusal(again), RefusalKind::renamed);
    EXPECT_EQ(again.error().both.second, "plan-b");
    EXPECT_EQ(refusal(begin("planning-analyst", plan_code)), RefusalKind::renamed);
}

TEST_P(PublicationTest, PathsThatWereRenamedLeadOn) {
    publish();
    ASSERT_TRUE(begin("planning-analyst", plan_code, "GDI", plan_code + "/1").has_value());
    auto command_of = [&](std::vector<domain::Renaming> renamings) {
        auto command = step("planning-head", PlanAction::publish);
        command.renamings = std::move(renamings);
        return command;
    };
    ASSERT_TRUE(add_goal().has_value());
    for (auto const& [name, text] : std::vector<domain::Cell>{{"indicator", "Cajas"},
                                                              {"unit", "cajas"},
                                                              {"weight", "100"},
                                                              {"targets/2027-Q1", "200"},
                                                              {"aligned_to", R"(=["pei/2"])"}})
        ASSERT_TRUE(edit("process-leader", 1, name, text).has_value());
    ASSERT_TRUE(edit("process-leader", 1, "code", "META-1", "M1").has_value());
    sign();
    ASSERT_TRUE(app::take_step(store, library, command_of({{.before = "M1", .after = "META-1"}}))
                    .has_value());
    EXPECT_EQ(library.find_path_today(plan_code, "M1"), "META-1");
    EXPECT_EQ(library.find_path_today(plan_code, "otra"), "otra");
}

}  // namespace
