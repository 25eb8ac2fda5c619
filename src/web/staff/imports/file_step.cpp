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
constexpr int years_max = 12;  // of a template

Html template_form(Visit const& visit) {
    auto const year = std::to_string(visit.today.year() + 1);
    auto const field = [&](char const* name, char const* label) {
        return c::input_field({.name = name,
                               .label = std::string(visit.tr(label)),
                               .value = year,
                               .autocomplete = "off",
                               .inputmode = "numeric"});
    };
    return div(
        cls("app-ficha"),
        form(method("get"), action(visit.link({"importaciones", "plantilla.xlsx"})),
             field("desde", text::mark("From the year")), field("hasta", text::mark("To the year")),
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

// A file that cannot be read, and what to do about it.
struct Unread {
    std::string words;
};

http::Response shown(Visit const& visit, Refused const& refusal, std::optional<Unread> unread) {
    auto const problem = unread ? unread->words : problem_of(visit, refusal, file_field);
    auto fields = c::file_field(
        {.name = std::string(file_field),
         .label = std::string(visit.tr("Workbook of the plan")),
         .hint = visit.tr("A file .xlsx of at most {limit} MiB and 500,000 cells, without a "
                          "password and without macros",
                          fmt::arg("limit", upload_bytes_max >> 20)),
         .accept = ".xlsx",
         .problem = problem});
    auto content = fragment(
        when(unread.has_value(),
             [&] {
                 return c::error_summary(std::string(visit.tr("There is a problem")),
                                         {{std::string(file_field), unread->words}});
             }),
        p(visit.tr("Rumbo finds the headings of your own format: an action plan, a management plan "
                   "or one of several years. Nothing is saved in any plan before you confirm.")),
        when(!may_begin_plans(visit), [&] { return into_begun_plan(visit); }),
        upload_form(visit, visit.link({"importaciones"}), std::move(fields),
                    std::string(visit.tr("Continue"))),
        h2(visit.tr("Without a format of your own")),
        p(visit.tr("Fill in the template: it has the columns that a plan needs.")),
        template_form(visit), own_imports(visit));
    auto response = step_page(visit, Step::file, nullptr, std::move(content), refusal);
    if (unread) response.status = http::Status::unprocessable_content;
    return response;
}

http::UploadedFile const* uploaded(Visit const& visit) {
    for (auto const& file : visit.request.files)
        if (file.field == file_field) return &file;
    return nullptr;
}

int year_asked(Visit const& visit, std::string_view name, int otherwise) {
    auto const year = whole_number(visit.request.query.find(name).value_or(""));
    return year >= 2000 && year <= 2100 ? static_cast<int>(year) : otherwise;
}

}  // namespace

http::Response imports(Visit const& visit) {
    return shown(visit, std::nullopt, std::nullopt);
}

http::Response begin_import(Visit const& visit) {
    auto const* const file = uploaded(visit);
    if (file == nullptr)
        return shown(visit, std::nullopt, Unread{std::string(visit.tr("Choose a file."))});
    auto const workbook = xlsx::read_workbook(file->bytes);
    if (!workbook) {
        app::refuse_import(store_of(visit), occasion_of(visit), file->bytes);
        return shown(
            visit, std::nullopt,
            Unread{std::string(exchange::unread_text(visit.language, workbook.error().problem))});
    }
    auto const number = app::begin_import(
        store_of(visit),
        {.occasion = occasion_of(visit), .file_name = file->name, .file = file->bytes});
    if (!number) return shown(visit, number.error(), std::nullopt);
    return http::see_other(std::string(import_address(visit, *number, "columnas").text()));
}

http::Response import_template(Visit const& visit) {
    return template_file(visit, year_asked(visit, "desde", visit.today.year()),
                         year_asked(visit, "hasta", 0));
}

http::Response template_file(Visit const& visit, int first, int last_asked) {
    int const last = std::clamp(last_asked, first, first + years_max - 1);
    return workbook_file(exchange::plan_template(first, last, visit.today),
                         "plantilla-plan-" + std::to_string(first));
}

}  // namespace web::staff
