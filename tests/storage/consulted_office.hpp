#pragma once
// An entity with the people of the demonstration and a draft of theirs to be put to the public, and
// what citizens and the desk do with it: what the tests of consultations begin with.

#include <gtest/gtest.h>

#include "app/consultation/consultations.hpp"
#include "app/consultation/open_consultation.hpp"
#include "app/consultation/send_comment.hpp"
#include "app/consultation/settle_comments.hpp"
#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/workshop.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/sql/in_transaction.hpp"
#include "kit/sql/testing.hpp"

namespace consulted_office {

inline storage::EntityId const entity{"e"};

inline constexpr std::string_view document = R"({"format": "rumbo-plan/1", "code": "plan-2027",
 "name": "Plan 2027", "instrument": "management-plan",
 "owner": {"code": "GDI", "name": "Gestión documental"}, "period": {"from": "2027", "to": "2027"},
 "children": [{"kind": "process", "code": "A", "name": "Archivo",
               "goals": [{"code": "1", "goal": "Transferir cajas", "schedule": "sum"}]}]})";

class OfficeTest : public testing::TestWithParam<sql::Engine> {
protected:
    OfficeTest() {
        store.migrate(base::Instant());
        app::fill_with_people(store, as("", "2026-01-02T15:00:00Z"));
        EXPECT_TRUE(app::begin_formulation(store, {.occasion = as("planning-head"),
                                                   .plan = "plan-2027",
                                                   .unit = "GDI",
                                                   .draft = exchange::take_apart(
                                                       *exchange::read_plan_document(document))})
                        .has_value());
    }

    storage::Occasion as(std::string const& role, std::string_view at = {}) {
        return {.entity = entity,
                .now = *base::Instant::parse(at.empty() ? std::string_view(now) : at),
                .actor = {.person = role.empty() ? "" : "demo-" + role},
                .peer = "192.0.2.7",
                .salt = "salt-" + std::to_string(++salts)};
    }
    app::OpenConsultation opening(std::string const& role = "planning-head") {
        auto const making = *app::load_plan_in_the_making(store, as("planning-head"), "plan-2027");
        auto const plan = *exchange::put_together(making.draft).plan;
        return {.occasion = as(role),
                .plan = "plan-2027",
                .seen_version = making.formulation.version,
                .content = exchange::content_of(plan),
                .document = exchange::write_plan_document(plan),
                .summary = "Qué cambia y qué se pregunta.",
                .purpose = "Mejorar el borrador.",
                .closes = base::Date(2026, 11, 30),
                .answers_due = base::Date(2026, 12, 20)};
    }
    app::SendComment saying(std::string words, std::string submission) {
        return {.occasion = as(""),
                .consultation = 1,
                .submission = std::move(submission),
                .token = "ABCDEFGHijklmnop",
                .origin = "192.0.2.7",
                .topic = "measure",
                .words = std::move(words)};
    }
    domain::Comment send(std::string const& words, domain::Commenter const& who = {}) {
        auto command = saying(words, words);
        command.who = who;
        auto const sent = app::send_comment(store, command);
        EXPECT_TRUE(sent.has_value());
        return *sent;
    }
    app::CommentSeen seen(int number, std::int64_t version,
                          std::string const& role = "planning-analyst") {
        return {.occasion = as(role), .number = {2026, number}, .version = version};
    }
    domain::Outcome<void> answer(int number, std::int64_t version) {
        return app::answer_comment(store, {.seen = seen(number, version),
                                           .decision = "accepted-in-part",
                                           .words = "Se acoge en parte.",
                                           .goal = "A/1"});
    }
    domain::Comment comment(int number) {
        return *app::find_comment(store, entity, 1, {2026, number});
    }
    std::int64_t count_rows(sql::StatementText text) {
        return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
            return connection.one<std::int64_t>(text);
        });
    }

    // Wherever what citizens write goes; tests/http/commenters_test.py reads the whole file.
    std::int64_t rows_that_hold(std::string const& words) {
        return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
            return connection.one<std::int64_t>(
                "SELECT (SELECT COUNT(*) FROM citizen_comment WHERE words LIKE $1) + "
                "(SELECT COUNT(*) FROM log_personal WHERE content LIKE $1) + "
                "(SELECT COUNT(*) FROM log_entry WHERE changes LIKE $1 OR reason LIKE $1) + "
                "(SELECT COUNT(*) FROM idempotency_key WHERE answer LIKE $1)",
                "%" + words + "%");
        });
    }

    std::string now = "2026-11-20T15:00:00Z";
    int salts = 0;
    sql::testing::EmptyDatabase database{GetParam()};
    storage::Store store{database.address()};
    domain::Commenter const ana{"Ana Ruiz", "ana@ejemplo.invalid", "Usme",
                                std::string(app::consent_version)};
};

template <class T>
std::string refusal(domain::Outcome<T> const& outcome) {
    return outcome ? "" : std::string(domain::refusal_kind_tokens.token(outcome.error().kind));
}

}  // namespace consulted_office
