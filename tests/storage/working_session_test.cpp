// Working sessions and guidance (F1), and cells that stay as they are (F9), on both engines.
#include "app/plan/working_session.hpp"

#include "app/plan/keep_cell.hpp"
#include "kit/sql/in_transaction.hpp"
#include "planning_office.hpp"

namespace {

using namespace planning_office;

class WorkingSessionTest : public PlanningOffice {
protected:
    app::RecordSession session(std::string const& role) {
        return {.occasion = as(role),
                .plan = plan_code,
                .session = {.day = now().colombian_date(),
                            .participants = {"demo-process-leader", "demo-planning-analyst"},
                            .goals = {1},
                            .agreements = "Se acordó la magnitud.",
                            .evidence = "https://intranet.entidad.gov.co/acta"}};
    }
    RefusalKind record(app::RecordSession const& command) {
        return refusal(app::record_session(store, command));
    }
    RefusalKind guide(std::string const& role, int object, std::string words = "Cuente así.") {
        return refusal(app::guide_goal(store, {.occasion = as(role),
                                               .plan = plan_code,
                                               .object = object,
                                               .words = std::move(words)}));
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, WorkingSessionTest, testing::ValuesIn(sql::testing::both_engines),
                         sql::testing::EngineName{});

TEST_P(WorkingSessionTest, IsRecordedByThePlanningOffice) {
    EXPECT_EQ(record(session("planning-analyst")), RefusalKind::plan_unknown);
    formulate();
    EXPECT_EQ(record(session("process-leader")), RefusalKind::not_permitted);
    ASSERT_TRUE(app::record_session(store, session("planning-analyst")).has_value());
    auto const list = load().sessions;
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0].day, now().colombian_date());
    EXPECT_EQ(list[0].participants,
              (std::vector<std::string>{"demo-process-leader", "demo-planning-analyst"}));
    EXPECT_EQ(list[0].goals, (std::vector<int>{1}));
    EXPECT_EQ(list[0].agreements, "Se acordó la magnitud.");
    EXPECT_EQ(list[0].evidence, "https://intranet.entidad.gov.co/acta");
    EXPECT_EQ(list[0].person, "demo-planning-analyst");
    // The log names people by their number alone.
    EXPECT_EQ(log_of("plan.session")[0].find("Herrera"), std::string::npos);
}

TEST_P(WorkingSessionTest, KeepsItsFilesByTheirContent) {
    formulate();
    auto command = session("planning-analyst");
    command.files = {{"Acta de Ana.pdf", "%PDF-1.7 acta"},
                     {"copia.pdf", "%PDF-1.7 acta"},
                     {"foto.png", "\x89PNG\r\n\x1A\n foto"}};
    ASSERT_TRUE(app::record_session(store, command).has_value());
    ASSERT_TRUE(app::record_session(store, command).has_value());  // another, of the same minutes
    auto const list = load().sessions;
    ASSERT_EQ(list.size(), 2u);
    ASSERT_EQ(list[0].files.size(), 2u);  // what is sent twice is one
    EXPECT_EQ(list[0].files[0].name, "Acta de Ana.pdf");
    EXPECT_EQ(list[0].files[1].kind, domain::EvidenceKind::png);
    auto const digest = list[0].files[0].digest;
    EXPECT_EQ(list[1].files[0].digest, digest);
    auto const read = [&](std::string const& role, std::string const& of) {
        return app::load_session_evidence(store, as(role), plan_code, of);
    };
    EXPECT_EQ(read("process-leader", digest)->content, "%PDF-1.7 acta");
    EXPECT_EQ(refusal(read("committee", digest)), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(read("process-leader", std::string(64, '0'))), RefusalKind::object_unknown);
    // The chain holds fingerprints; names may hold a person's.
    EXPECT_TRUE(log_of("plan.session")[0].contains(digest));
    EXPECT_FALSE(log_of("plan.session")[0].contains("Ana"));
    for (auto const* statement : {"UPDATE evidence SET bytes = 0", "DELETE FROM evidence"})
        EXPECT_THROW(sql::in_transaction(
                         store.database(),
                         [&](sql::Connection& connection) { connection.run_script(statement); }),
                     sql::DatabaseError)
            << statement;
    EXPECT_TRUE(app::verify_log(store, entity).flaws.empty());
}

TEST_P(WorkingSessionTest, RefusesFilesThatAreTooManyTooLargeOrOfNoKnownKind) {
    formulate();
    auto const refused = [&](std::vector<app::SentFile> files) {
        auto command = session("planning-analyst");
        command.files = std::move(files);
        return record(command);
    };
    std::string large(domain::evidence_bytes_max, ' ');
    large.replace(0, 5, "%PDF-");
    EXPECT_EQ(refused({{"pagina.pdf", "<html><script>"}}), RefusalKind::evidence_unknown);
    EXPECT_EQ(refused({{"acta.exe", "%PDF-1"}}), RefusalKind::evidence_unknown);
    EXPECT_EQ(refused({{"a.pdf", large + " "}}), RefusalKind::evidence_too_large);
    std::string const wide("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x20\0\0\0\x20\0",
                           24);  // 67 megapixels
    EXPECT_EQ(refused({{"plano.png", wide}}), RefusalKind::evidence_too_large);
    EXPECT_EQ(refused(std::vector<app::SentFile>(6, {"a.pdf", "%PDF-1"})),
              RefusalKind::evidence_too_many);
    EXPECT_EQ(refused({{std::string(201, 'a') + ".pdf", "%PDF-1"}}), RefusalKind::text_unusable);
    EXPECT_TRUE(load().sessions.empty());
    auto command = session("planning-analyst");
    command.files = {{"a.pdf", large}};
    EXPECT_TRUE(app::record_session(store, command).has_value());
}

TEST_P(WorkingSessionTest, FilesOfTheEntityHaveSoMuchRoom) {
    formulate();
    auto const record_of = [&](std::vector<app::SentFile> files) {
        auto command = session("planning-analyst");
        command.quota_bytes = std::int64_t{2} << 20;
        command.files = std::move(files);
        return app::record_session(store, command);
    };
    auto const of = [](std::size_t bytes, char fill) {
        return "%PDF-" + std::string(bytes - 5, fill);
    };
    constexpr std::size_t half = std::size_t{1} << 20;
    auto const whole = record_of({{"a.pdf", of(half, 'a')}, {"b.pdf", of(half + 1, 'b')}});
    EXPECT_EQ(refusal(whole), RefusalKind::evidence_no_room);
    EXPECT_TRUE(load().sessions.empty());
    ASSERT_TRUE(record_of({{"a.pdf", of(half, 'a')}, {"b.pdf", of(half, 'b')}}).has_value());
    auto const more = record_of({{"c.pdf", "%PDF-c"}});
    ASSERT_FALSE(more.has_value());
    EXPECT_EQ(more.error().both, (std::pair<std::string, std::string>{"2", "2"}));
    // What is there takes no more; nor does a session without files.
    EXPECT_TRUE(record_of({{"otra.pdf", of(half, 'a')}}).has_value());
    EXPECT_TRUE(record_of({}).has_value());
}

TEST_P(WorkingSessionTest, AFileThatIsNotWhatItWasIsNotHandedOut) {
    formulate();
    auto command = session("planning-analyst");
    command.files = {{"acta.pdf", "%PDF-1.7 acta"}};
    ASSERT_TRUE(app::record_session(store, command).has_value());
    auto const digest = load().sessions[0].files[0].digest;
    bool const is_sqlite = GetParam() == sql::Engine::sqlite;
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        connection.run_script(is_sqlite ? "DROP TRIGGER evidence_is_not_changed"
                                        : "DROP TRIGGER evidence_does_not_change ON evidence");
        connection.run_script(is_sqlite ? "UPDATE evidence SET content = X'00'"
                                        : "UPDATE evidence SET content = '\\x00'");
    });
    EXPECT_THROW(app::load_session_evidence(store, as("process-leader"), plan_code, digest),
                 std::runtime_error);
}

TEST_P(WorkingSessionTest, SaysWhatIsWrong) {
    formulate();
    auto wrong = session("planning-analyst");
    wrong.session.day = now().colombian_date().plus_days(1);
    EXPECT_EQ(record(wrong), RefusalKind::day_to_come);
    wrong = session("planning-analyst");
    wrong.session.participants.clear();
    EXPECT_EQ(record(wrong), RefusalKind::participants_missing);
    wrong.session.participants = {"nadie"};
    EXPECT_EQ(record(wrong), RefusalKind::person_unknown);
    wrong = session("planning-analyst");
    wrong.session.goals = {0};  // the plan is no goal
    EXPECT_EQ(record(wrong), RefusalKind::object_unknown);
    wrong = session("planning-analyst");
    wrong.session.agreements = " ";
    EXPECT_EQ(record(wrong), RefusalKind::words_missing);
    wrong.session.agreements.assign(20'001, 'x');
    EXPECT_EQ(record(wrong), RefusalKind::text_too_long);
    wrong = session("planning-analyst");
    wrong.session.evidence = "javascript:alert(1)";
    EXPECT_EQ(record(wrong), RefusalKind::address_malformed);
    EXPECT_TRUE(load().sessions.empty());
    EXPECT_EQ(log_of("change.refuse").size(), 7u);
}

TEST_P(WorkingSessionTest, TakesPartWhoReadsThatUnitsPlans) {
    auto const people = app::list_possible_participants(store, as("planning-analyst"), "GDI");
    std::set<std::string> ids;
    for (auto const& person : people)
        ids.insert(person.id);
    EXPECT_TRUE(ids.contains("demo-process-leader"));
    EXPECT_TRUE(ids.contains("demo-planning-head"));
    EXPECT_FALSE(ids.contains("demo-reporting-area"));  // of SAC
    EXPECT_FALSE(ids.contains("demo-committee"));
}

TEST_P(WorkingSessionTest, GuidanceIsGivenByTheUnitThatLeadsTheGoal) {
    formulate();
    EXPECT_EQ(guide("transversal-leader", 1), RefusalKind::object_unknown);  // not transversal
    ASSERT_TRUE(edit("process-leader", 1, "transversal", "=true").has_value());
    EXPECT_EQ(guide("planning-head", 1), RefusalKind::leader_unknown);
    // Who leads for another unit, and does not read this plan, is not told which goals it has.
    EXPECT_EQ(guide("transversal-leader", 1), RefusalKind::object_unknown);
    ASSERT_TRUE(edit("process-leader", 1, "responsible", "GDI").has_value());
    EXPECT_EQ(guide("transversal-leader", 1), RefusalKind::object_unknown);  // leads for SAC
    EXPECT_EQ(guide("transversal-leader", 9), RefusalKind::object_unknown);
    ASSERT_TRUE(
        edit("process-leader", 1, "responsible", "Servicio a la ciudadanía", "GDI").has_value());
    EXPECT_EQ(guide("planning-head", 1), RefusalKind::not_permitted);
    EXPECT_EQ(guide("transversal-leader", 1, " "), RefusalKind::words_missing);
    EXPECT_EQ(guide("transversal-leader", 0), RefusalKind::object_unknown);
    EXPECT_EQ(guide("transversal-leader", 1), RefusalKind::already_done);  // done
    auto const given = load().guidance;
    ASSERT_EQ(given.size(), 1u);
    EXPECT_EQ(given[0].unit, "SAC");
    EXPECT_EQ(given[0].words, "Cuente así.");
    EXPECT_EQ(given[0].object, 1);
    EXPECT_EQ(log_of("plan.guide").size(), 1u);
}

TEST_P(WorkingSessionTest, ACellIsKeptOnce) {
    formulate();
    auto const keep = [&](std::string const& role, int object, std::string cell) {
        return app::keep_cell(
            store,
            {.occasion = as(role), .plan = plan_code, .object = object, .cell = std::move(cell)});
    };
    EXPECT_EQ(refusal(keep("planning-head", 1, "total")), RefusalKind::not_permitted);
    EXPECT_EQ(refusal(keep("process-leader", 0, "total")), RefusalKind::object_unknown);
    EXPECT_EQ(refusal(keep("process-leader", 1, "targets")), RefusalKind::cell_locked);
    auto const version = load().formulation.version;
    ASSERT_TRUE(keep("process-leader", 1, "total").has_value());
    EXPECT_EQ(refusal(keep("process-leader", 1, "total")), RefusalKind::already_done);
    EXPECT_EQ(load().kept, (std::vector<std::pair<int, std::string>>{{1, "total"}}));
    EXPECT_EQ(load().formulation.version, version);  // the plan is as it was
}

}  // namespace
