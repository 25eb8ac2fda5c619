// What came of an import: confirmed, undone, discarded.
#include "documents/people/refusal_text.hpp"
#include "web/staff/imports/course.hpp"
#include "web/staff/imports/imports.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::ImportState;

namespace {

http::Response shown(Visit const& visit, domain::ImportSession const& session,
                     Refused const& refusal) {
    bool const is_undone = session.state == ImportState::undone;
    bool const can_undo =
        !is_undone && app::can_undo_import(store_of(visit), occasion_of(visit), session.number);
    auto const title = std::string(is_undone ? visit.tr("The import was undone")
                                             : visit.tr("The import is confirmed"));
    auto const way = is_undone
                         ? p(visit.tr("The plan is as it was before. The log keeps both."))
                         : p(a(href(plan_address(visit, session.plan)),
                               visit.tr("Open the plan {code}", fmt::arg("code", session.plan))));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        p(cls("app-bajada"), strong(session.file_name), " · ",
          moment_words(visit, session.begun_at)),
        way,
        when(!is_undone && !can_undo,
             [&] {
                 return p(
                     visit.tr("Somebody changed the plan since: the import cannot be undone "
                              "whole any more."));
             }),
        when(can_undo,
             [&] {
                 return fragment(
                     p(visit.tr("While nobody changes the plan, the import can be undone whole.")),
                     session_form(visit, import_address(visit, session.number, "deshacer"), {},
                                  std::string(visit.tr("Undo the import")), c::ButtonKind::second));
             }),
        p(a(href(visit.link({"importaciones"})), visit.tr("Import another file"))));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::plans,
                       .path = {{std::string(visit.tr("Plans")), visit.link({"formulacion"})},
                                {std::string(visit.tr("Import the Excel workbook of a plan")),
                                 visit.link({"importaciones"})}}},
                      std::move(content), status_of(refusal));
}

}  // namespace

http::Response import_result(Visit const& visit) {
    auto const import = app::load_import(store_of(visit), occasion_of(visit), import_number(visit));
    if (!import) return no_import(visit, import.error());
    if (import->session.state == ImportState::open)
        return http::see_other(
            std::string(import_address(visit, import->session.number, "revision").text()));
    return shown(visit, import->session, std::nullopt);
}

http::Response undo_import(Visit const& visit) {
    auto const import = app::load_import(store_of(visit), occasion_of(visit), import_number(visit));
    if (!import) return no_import(visit, import.error());
    auto const undone = app::undo_import(
        store_of(visit), {.occasion = occasion_of(visit), .number = import->session.number});
    if (!undone) return shown(visit, import->session, undone.error());
    return http::see_other(std::string(import_address(visit, import->session.number).text()));
}

http::Response discard_import(Visit const& visit) {
    auto const import = app::load_import(store_of(visit), occasion_of(visit), import_number(visit));
    if (!import) return no_import(visit, import.error());
    auto const gone = app::discard_import(
        store_of(visit),
        {.occasion = occasion_of(visit), .number = import->session.number, .choices = {}});
    if (!gone) return shown(visit, import->session, gone.error());
    return http::see_other(std::string(visit.link({"importaciones"}).text()));
}

}  // namespace web::staff
