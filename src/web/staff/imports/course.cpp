#include "web/staff/imports/course.hpp"

#include <algorithm>
#include <map>

#include "documents/finding_text.hpp"
#include "documents/people/refusal_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "documents/problem/workbook_problem_text.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

struct StepWords {
    Step step;
    char const* words;
    std::string_view page;
};
constexpr std::array course_steps{
    StepWords{Step::file, text::mark("File"), ""},
    StepWords{Step::columns, text::mark("Columns"), "columnas"},
    StepWords{Step::review, text::mark("Review"), "revision"},
    StepWords{Step::confirmation, text::mark("Confirm"), "confirmacion"}};

// Where one is, and the ways back.
Html step_list(Visit const& visit, Step here, app::ImportInCourse const* import) {
    auto const one = [&](StepWords const& each_step) {
        auto const words = visit.tr(each_step.words);
        bool const is_behind = each_step.step < here && each_step.step != Step::file;
        bool const is_here = each_step.step == here;
        if (is_behind && import != nullptr)
            return li(
                cls("app-etapas__hecha"),
                a(href(import_address(visit, import->session.number, each_step.page)), words));
        return li(cls(each_step.step <= here ? "app-etapas__hecha" : ""),
                  when(is_here, aria_current("step")), words);
    };
    return nav(aria_label(visit.tr("Steps of the import")),
               ol(cls("app-etapas"), each(course_steps, one)));
}

// An import that is not gone on with waits among the five of a person.
Html discard_form(Visit const& visit, domain::ImportSession const& session) {
    return session_form(visit, import_address(visit, session.number, "descartar"), {},
                        std::string(visit.tr("Discard this import")), c::ButtonKind::second);
}

Html file_line(Visit const& visit, app::ImportInCourse const& import) {
    auto const& session = import.session;
    return p(cls("app-bajada"), strong(session.file_name), " · ",
             visit.tr("{size} KiB", fmt::arg("size", (session.file_bytes + 1023) / 1024)), " · ",
             moment_words(visit, session.begun_at));
}

}  // namespace

std::int64_t import_number(Visit const& visit) {
    return whole_number(visit.arguments["importacion"]);
}

html::Url import_address(Visit const& visit, std::int64_t number, std::string_view page) {
    auto const id = std::to_string(number);
    return page.empty() ? visit.link({"importaciones", id})
                        : visit.link({"importaciones", id, page});
}

bool remember_columns(Visit const& visit, exchange::SheetLayout& layout) {
    auto const kept = app::find_mapping(store_of(visit), visit.site.entity, layout.fingerprint());
    if (kept) layout.apply(*kept);
    return kept.has_value();
}

namespace {

// Of a sheet whose headings no word tells: the rows that a person named before in another file.
std::optional<exchange::SheetLayout> remembered_layout(Visit const& visit,
                                                       xlsx::ReadSheet const& sheet) {
    constexpr int rows_searched = 20;
    constexpr int rows_max = 3;
    constexpr int texts_min = 3;
    std::map<int, int> texts;  // by row
    for (auto const& cell : sheet.cells)
        if (cell.row < rows_searched && cell.kind == xlsx::CellKind::text) ++texts[cell.row];
    for (auto const& [last, count] : texts)
        for (int first = last; count >= texts_min && first >= 0 && first > last - rows_max;
             --first) {
            auto layout = exchange::recognize(sheet, {first, last});
            if (remember_columns(visit, layout) && layout.is_table) return layout;
        }
    return std::nullopt;
}

}  // namespace

exchange::ImportChoices guessed_choices(Visit const& visit, xlsx::ReadWorkbook const& workbook) {
    exchange::ImportChoices choices;
    auto tables = exchange::choose_tables(workbook).sheets;
    for (auto const& sheet : workbook.sheets) {
        auto const table = std::ranges::find(tables, sheet.name, &exchange::SheetLayout::sheet);
        std::optional<exchange::SheetLayout> layout;
        if (table != tables.end()) {
            remember_columns(visit, *table);
            layout = std::move(*table);
        } else if (!sheet.is_hidden) {
            layout = remembered_layout(visit, sheet);
        }
        if (layout) choices.sheets.push_back({layout->sheet, *layout->headings, layout->mapping()});
    }
    return choices;
}

domain::Outcome<Course> load_course(Visit const& visit) {
    return load_course(visit, import_number(visit));
}

domain::Outcome<Course> load_course(Visit const& visit, std::int64_t number) {
    auto import = app::load_import(store_of(visit), occasion_of(visit), number);
    if (!import) return std::unexpected(std::move(import.error()));
    auto& readings = *visit.site.readings;
    auto workbook = readings.workbook(import->session.digest, [&] {
        return app::load_import_file(store_of(visit), occasion_of(visit), import->session.number);
    });
    if (workbook == nullptr) return domain::refuse(domain::RefusalKind::file_unusable);
    Course course{.import = std::move(*import), .readings = readings, .read = std::move(workbook)};
    auto chosen = exchange::parse_choices(course.import.session.choices);
    course.choices = chosen ? std::move(*chosen) : guessed_choices(visit, course.workbook());
    course.choice = exchange::applied(course.workbook(), course.choices);
    return course;
}

http::Response step_page(Visit const& visit, Step step, app::ImportInCourse const* import,
                         Html content, Refused const& refusal) {
    auto const title = std::string(visit.tr("Import the Excel workbook of a plan"));
    auto const& words = course_steps[static_cast<std::size_t>(step)];
    bool const can_discard =
        import != nullptr && import->session.state == domain::ImportState::open;
    auto page = fragment(refusal_summary(visit, refusal), h1(title), step_list(visit, step, import),
                         when(import != nullptr, [&] { return file_line(visit, *import); }),
                         std::move(content), when(can_discard, [&] {
                             return div(cls("app-acciones"), discard_form(visit, import->session));
                         }));
    std::vector<c::Link> path{{std::string(visit.tr("Plans")), visit.link({"formulacion"})}};
    if (import != nullptr) path.push_back({title, visit.link({"importaciones"})});
    return staff_page(
        visit,
        {.title = import == nullptr ? title : std::string(visit.tr(words.words)) + " · " + title,
         .screen = Screen::plans,
         .path = std::move(path)},
        std::move(page), status_of(refusal));
}

std::optional<http::Response> away_from(Visit const& visit, domain::ImportSession const& session) {
    if (session.state == domain::ImportState::open) return std::nullopt;
    return http::see_other(std::string(import_address(visit, session.number).text()));
}

std::string problem_words(Visit const& visit, domain::WorkbookProblem const& problem) {
    auto const field =
        problem.field.empty() ? std::string() : documents::cell_name(visit.language, problem.field);
    auto words = documents::sentence(visit.language, problem, field);
    if (problem.found_by_check)
        words.append(" ").append(documents::remedy(visit.language, problem.found_by_check->code));
    return words;
}

http::Response no_import(Visit const& visit, domain::Refusal const& refusal) {
    auto const title = std::string(visit.tr("There is no such import"));
    return staff_page(visit, {.title = title, .screen = Screen::plans},
                      fragment(h1(title), p(documents::refusal_text(visit.language, refusal)),
                               p(a(href(visit.link({"importaciones"})),
                                   visit.tr("Import the Excel workbook of a plan")))),
                      http::Status::not_found);
}

http::Response workbook_file(std::string bytes, std::string_view name) {
    std::string file;
    for (char const c : name)
        file += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
    auto response = http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                std::move(bytes));
    response.headers.set("Content-Disposition", "attachment; filename=\"" + file + ".xlsx\"");
    return response;
}

}  // namespace web::staff
