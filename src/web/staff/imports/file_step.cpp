// Step 1: the file. And what one began before and has not finished.
#include "documents/plan/formulation_words.hpp"
#include "exchange/plan_workbook/unread_text.hpp"
#include "exchange/plan_workbook/write_workbook.hpp"
#include "web/components/table.hpp"
#include "web/portal/routes.hpp"
#include "web/staff/imports/course.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/imports/plan_facts.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

constexpr std::string_view file_field = "archivo";
constexpr std::string_view first_year_field = "desde";
constexpr std::string_view last_year_field = "hasta";
constexpr int years_max = 12;  // of a template

// What was refused, at its field; its words are empty where nothing was.
using Problem = c::FieldProblem;

// As they were asked for, where they were refused.
Html template_form(Visit const& visit, Problem const& problem) {
    auto const next = std::to_string(visit.today.year() + 1);
    auto const field = [&](std::string_view name, char const* label) {
        auto const asked = visit.request.query.find(name);
        return c::input_field({.name = std::string(name),
                               .label = std::string(visit.tr(label)),
                               .value = std::string(asked.value_or(next)),
                               .autocomplete = "off",
                               .inputmode = "numeric",
                               .problem = problem.field == name ? problem.words : ""});
    };
    return div(cls("app-ficha"),
               form(method("get"), action(visit.link({"importaciones", "plantilla.xlsx"})),
                    field(first_year_field, text::mark("From the year")),
                    field(last_year_field, text::mark("To the year")),
                    button(cls("app-boton app-boton--segundo"), type("submit"),
                           visit.tr("Download the template"))));
}

// Where an open one goes on, and what a finished one became.
Html import_row(Visit const& visit, domain::ImportSession const& one) {
    using State = domain::ImportState;
    auto const words = one.state == State::open        ? visit.tr("not confirmed yet")
                       : one.state == State::confirmed ? visit.tr("confirmed")
                                                       : visit.tr("undone");
    auto const address = one.state == State::open ? import_address(visit, one.number, "revision")
                                                  : import_address(visit, one.number);
    return li(p(a(href(address), one.file_name), br(),
                span(cls("app-bajo"), moment_words(visit, one.begun_at), " · ", words,
                     when(!one.plan.empty(), [&] { return fragment(" · ", one.plan); }))),
              when(one.state == State::open, [&] {
                  return session_form(visit, import_address(visit, one.number, "descartar"), {},
                                      visit.tr("Discard {file}", fmt::arg("file", one.file_name)),
                                      c::ButtonKind::second);
              }));
}

Html own_imports(Visit const& visit) {
    auto const list = app::list_imports(store_of(visit), occasion_of(visit));
    if (list.empty()) return {};
    return fragment(h2(visit.tr("Your imports")),
                    p(cls("app-bajo"), visit.tr("Only you see them. They are kept for 7 days.")),
                    ul(cls("app-resultados"),
                       each(list, [&](auto const& one) { return import_row(visit, one); })));
}

Html into_begun_plan(Visit const& visit) {
    return p(visit.tr(
        "With your role the workbook goes into a plan begun already: choose its code in step 2. "
        "A new plan is begun by: {roles}.",
        fmt::arg("roles",
                 documents::roles_that_may(visit.language, domain::Permission::create_plan))));
}

http::Response shown(Visit const& visit, Refused const& refusal, Problem const& refused) {
    bool const is_refused = !refused.words.empty();
    auto const problem =
        refused.field == file_field ? refused.words : problem_of(visit, refusal, file_field);
    auto fields = c::file_field(
        {.name = std::string(file_field),
         .label = std::string(visit.tr("Workbook of the plan")),
         .hint = visit.tr("A file .xlsx of at most {limit} MiB and 500,000 cells, without a "
                          "password and without macros",
                          fmt::arg("limit", upload_bytes_max >> 20)),
         .accept = ".xlsx",
         .problem = problem});
    auto content = fragment(
        when(is_refused,
             [&] {
                 return c::error_summary(std::string(visit.tr("There is a problem")), {refused});
             }),
        p(visit.tr("Rumbo finds the headings of your own format: an action plan, a management plan "
                   "or one of several years. Nothing is saved in any plan before you confirm.")),
        when(!may_begin_plans(visit), [&] { return into_begun_plan(visit); }),
        upload_form(visit, visit.link({"importaciones"}), std::move(fields),
                    std::string(visit.tr("Continue"))),
        h2(visit.tr("Without a format of your own")),
        p(visit.tr("Fill in the template: it has the columns that a plan needs.")),
        template_form(visit, refused), own_imports(visit));
    auto response = step_page(visit, Step::file, nullptr, std::move(content), refusal);
    if (is_refused) response.status = http::Status::unprocessable_content;
    return response;
}

http::UploadedFile const* uploaded(Visit const& visit) {
    for (auto const& file : visit.request.files)
        if (file.field == file_field) return &file;
    return nullptr;
}

Problem at_file(std::string_view words) {
    return {std::string(file_field), std::string(words)};
}

// The year that the form asks for; the other where it leaves the field out or empty, none of
// anything else.
std::optional<int> year_asked(Visit const& visit, std::string_view name, int otherwise) {
    auto const asked = visit.request.query.find(name).value_or("");
    if (asked.empty()) return otherwise;
    auto const year = whole_number(asked);
    return year >= 2000 && year <= 2100 ? std::optional(static_cast<int>(year)) : std::nullopt;
}

}  // namespace

http::Response imports(Visit const& visit) {
    return shown(visit, std::nullopt, {});
}

http::Response begin_import(Visit const& visit) {
    auto const* const file = uploaded(visit);
    if (file == nullptr) return shown(visit, std::nullopt, at_file(visit.tr("Choose a file.")));
    auto const workbook = xlsx::read_workbook(file->bytes);
    if (!workbook) {
        app::refuse_import(store_of(visit), occasion_of(visit), file->bytes);
        return shown(visit, std::nullopt,
                     at_file(exchange::unread_text(visit.language, workbook.error().problem)));
    }
    auto const number = app::begin_import(
        store_of(visit),
        {.occasion = occasion_of(visit), .file_name = file->name, .file = file->bytes});
    if (!number) return shown(visit, number.error(), {});
    return http::see_other(std::string(import_address(visit, *number, "columnas").text()));
}

http::Response import_template(Visit const& visit) {
    auto const first = year_asked(visit, first_year_field, visit.today.year());
    auto const last = year_asked(visit, last_year_field, first.value_or(0));
    bool const is_span = first && last && *first <= *last && *last - *first < years_max;
    if (is_span) return template_file(visit, *first, *last);
    auto const field = first ? last_year_field : first_year_field;
    auto words = visit.tr(
        "Write two years between 2000 and 2100, the second no earlier than the first. A plan has "
        "at most {count} years.",
        fmt::arg("count", years_max));
    return shown(visit, std::nullopt, {std::string(field), std::move(words)});
}

http::Response template_file(Visit const& visit, int first, int last_asked) {
    int const last = std::clamp(last_asked, first, first + years_max - 1);
    return workbook_file(exchange::plan_template(first, last, visit.today),
                         "plantilla-plan-" + std::to_string(first));
}

}  // namespace web::staff
