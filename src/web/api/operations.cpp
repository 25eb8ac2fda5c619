#include "web/api/operations.hpp"

#include "kit/text/message.hpp"

namespace web::api {

// Of its own, so that the short names of parameters stay here.
namespace offered {
namespace {

using text::mark;
using In = Parameter::In;

constexpr Parameter code{"code", In::path, mark("Code of the plan"), "pes-gestion-publica"};
constexpr Parameter edition{"edition", In::query,
                            mark("Number of the edition; the latest one without it"), "1"};
constexpr Parameter at{
    "at", In::query,
    mark("Cut-off, YYYY-MM-DD; the one that the plan's figures speak of without it"), "2024-03-31"};
constexpr Parameter scope{"scope", In::query, mark("period, year (default), plan or total"),
                          "year"};
constexpr Parameter path{
    "path", In::query,
    mark("Codes from the plan down to a node or goal; the plan itself without it"), "3/543"};
constexpr Parameter language{"lang", In::query,
                             mark("Language of the sentences: es (default) or en"), "es"};

constexpr std::array no_parameters = std::array<Parameter, 0>{};
constexpr Parameter known_on{
    "known_on", In::query,
    mark("The edition that was the latest at the end of that day in Colombia, YYYY-MM-DD"),
    "2024-12-31"};
constexpr std::array of_plan{code, edition, known_on};
constexpr std::array of_editions{code};
constexpr Parameter within{
    "path", In::query,
    mark("Codes from the plan down: only the goals at it or below it; all of them without it"),
    "3"};
constexpr Parameter page{"page", In::query, mark("Page of the list, from 1; 100 goals each"), "1"};
constexpr std::array of_goals{code, within, page, edition, known_on, at, scope};
constexpr std::array of_evaluation{code, edition, known_on, at, scope};
constexpr std::array of_derivation{code, path, edition, known_on, at, scope, language};
constexpr std::array of_findings{code, edition, known_on, language};
constexpr Parameter since{
    "since", In::query,
    mark("The earlier one: its number, or code/number under another code; the one before without "
         "it"),
    "1"};
constexpr std::array of_changes{code, edition, known_on, since};
constexpr Parameter file{"file", In::path, mark("Table and format"), "goals.csv"};
constexpr Parameter dialect{
    "dialect", In::query,
    mark("spreadsheet: CSV with semicolons and decimal commas, for Excel in Spanish"),
    "spreadsheet"};
constexpr std::array of_table{code, file, edition, known_on, at, scope, language, dialect};

constexpr std::array<std::string_view, 1> json{"application/json"};
constexpr std::array<std::string_view, 3> files{
    "text/csv", "application/json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};

constexpr Parameter consultation{"consultation", In::path, mark("Number of the consultation"), "1"};
constexpr std::array of_consultation{consultation};
constexpr Parameter comments_page{"page", In::query,
                                  mark("Page of the list, from 1; 100 entries each"), "1"};
constexpr std::array of_comments{consultation, comments_page};

constexpr std::array table{
    Operation{"/api/v1/plans", "listPlans", mark("The latest edition of every plan"), json,
              no_parameters, "Editions", "/api/v1/plans"},
    Operation{"/api/v1/plans/{code}", "getPlan", mark("The document of an edition, rumbo-plan/1"),
              json, of_plan, "Plan", "/api/v1/plans/pes-gestion-publica"},
    Operation{"/api/v1/plans/{code}/editions", "listEditions",
              mark("Every edition of a plan, latest first, with those of the codes that it had "
                   "before"),
              json, of_editions, "Editions", "/api/v1/plans/pes-gestion-publica/editions"},
    Operation{"/api/v1/plans/{code}/changes", "compareEditions",
              mark("What an edition changed since another, object by object and cell by cell"),
              json, of_changes, "EditionChanges", "/api/v1/plans/plan-ficticio/changes?since=1"},
    Operation{"/api/v1/plans/{code}/goals", "listGoals",
              mark("The goals of a plan: each as the document states it, and what it has reached"),
              json, of_goals, "GoalList", "/api/v1/plans/pes-gestion-publica/goals?path=3"},
    Operation{"/api/v1/plans/{code}/evaluation", "evaluatePlan",
              mark("What the plan has reached at a cut-off"), json, of_evaluation, "Evaluation",
              "/api/v1/plans/pes-gestion-publica/evaluation"},
    Operation{"/api/v1/plans/{code}/derivation", "derivePercentage",
              mark("A percentage down to its facts, to be recomputed"), json, of_derivation,
              "Derivation", "/api/v1/plans/pes-gestion-publica/derivation?path=3/543"},
    Operation{"/api/v1/plans/{code}/findings", "checkPlan",
              mark("What is inconsistent in the document"), json, of_findings, "Findings",
              "/api/v1/plans/pes-gestion-publica/findings"},
    Operation{"/api/v1/plans/{code}/tables/{file}", "getTable",
              mark("Open data as a file: goals, nodes, results, periods or findings, as .csv, "
                   ".json or .xlsx; plan.xlsx is the plan to be edited"),
              files, of_table, "Table", "/api/v1/plans/pes-gestion-publica/tables/goals.csv"},
    Operation{"/api/v1/consultations", "listConsultations",
              mark("Public consultations of plans in the making, latest first"), json,
              no_parameters, "Consultations", "/api/v1/consultations"},
    Operation{"/api/v1/consultations/{consultation}", "getConsultation",
              mark("What is consulted, until when, and what it changes goal by goal"), json,
              of_consultation, "ConsultationRead", "/api/v1/consultations/1"},
    Operation{"/api/v1/consultations/{consultation}/comments", "listPublicComments",
              mark("The comments that were published or withdrawn; their answers with the results"),
              json, of_comments, "PublicCommentPage", "/api/v1/consultations/1/comments"},
};

}  // namespace
}  // namespace offered

std::span<Operation const> operations() {
    return offered::table;
}

}  // namespace web::api
