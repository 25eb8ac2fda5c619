// Workbooks that become plans, or units and people.
#include "web/api/calls.hpp"

namespace web::api {

// Of its own, so that the short names of permissions and refusals stay here.
namespace called_of_imports {
namespace {

using text::mark;
using In = Parameter::In;
using enum domain::Permission;
using enum domain::RefusalKind;
using enum http::Method;
constexpr auto workbook = Call::Body::workbook;

constexpr std::array of_file{Parameter{"name", In::query, mark("Name of the file"), "plan.xlsx"}};
constexpr std::array of_template{
    Parameter{"from", In::query, mark("First year"), "2027"},
    Parameter{"until", In::query, mark("Last year; at most twelve"), "2027"}};

constexpr std::array begins{not_permitted, file_unusable, imports_open, key_reused};
constexpr std::array knows{import_unknown};
constexpr std::array chooses{import_unknown, import_closed, text_unusable};
constexpr std::array confirms{import_unknown, import_closed,     file_unusable,       not_permitted,
                              wrong_state,    changed_meanwhile, plan_code_malformed, name_missing,
                              unit_unknown,   unit_closed,       plan_open,           code_taken,
                              key_reused};
constexpr std::array undoes{import_unknown, import_closed, import_edited,
                            not_permitted,  wrong_state,   key_reused};
constexpr std::array enlists{file_unusable};

// clang-format off
constexpr std::array table{
    call(get, "/api/v1/imports", "listImports", mark("One's own imports, latest first"),
         {.permission = import_plan, .answers = "Imports"}),
    call(post, "/api/v1/imports", "beginImport",
         mark("Sends the workbook of a plan; nothing of it is written before it is confirmed"),
         {.permission = import_plan, .answers = "ImportRef", .status = 201, .refusals = begins,
          .parameters = of_file, .body = workbook}),
    call(get, "/api/v1/imports/template", "getImportTemplate",
         mark("A workbook to fill in, with the columns that a plan needs"),
         {.permission = import_plan, .parameters = of_template, .media_types = workbook_type}),
    call(get, "/api/v1/imports/{import}", "getImport",
         mark("An import: how its columns are read, what is wrong at which cell, what it would do"),
         {.permission = import_plan, .answers = "Import", .refusals = knows}),
    call(put, "/api/v1/imports/{import}/choices", "chooseImport",
         mark("Says which sheets and columns are read, and which plan it is"),
         {.permission = import_plan, .sends = "ChooseImport", .answers = "ImportRef",
          .refusals = chooses}),
    call(patch, "/api/v1/imports/{import}/cells", "mendImport",
         mark("Writes cells in the place of those of the workbook"),
         {.permission = import_plan, .sends = "MendImport", .answers = "ImportRef",
          .refusals = chooses}),
    call(post, "/api/v1/imports/{import}/confirmation", "confirmImport",
         mark("Does what the import would do, as it was seen"),
         {.permission = import_plan, .sends = "ConfirmImport", .answers = "PlanRef",
          .refusals = confirms}),
    call(post, "/api/v1/imports/{import}/undoing", "undoImport",
         mark("Undoes it whole, while nobody changed the plan"),
         {.permission = import_plan, .answers = "ImportRef", .refusals = undoes}),
    call(delete_, "/api/v1/imports/{import}", "discardImport",
         mark("Discards one that is not confirmed, and its file"),
         {.permission = import_plan, .answers = "ImportRef", .refusals = chooses}),
    call(get, "/api/v1/enlistments/template", "getEnlistmentTemplate",
         mark("A workbook to fill in with units and people"),
         {.permission = manage_people, .media_types = workbook_type}),
    call(post, "/api/v1/enlistments/review", "judgeEnlistment",
         mark("What stands against each row of such a workbook; nothing is written"),
         {.permission = manage_people, .answers = "EnlistmentJudged", .refusals = enlists,
          .body = workbook}),
    call(post, "/api/v1/enlistments", "enlist",
         mark("Loads all its units and people, or none; each link is answered once"),
         {.permission = manage_people, .answers = "Enlisted", .status = 201, .refusals = enlists,
          .body = workbook}),
};
// clang-format on

}  // namespace
}  // namespace called_of_imports

std::span<Operation const> calls_of_imports() {
    return called_of_imports::table;
}

}  // namespace web::api
