#include "web/staff/enlist.hpp"

#include <algorithm>
#include <span>

#include "app/people/links.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"
#include "web/staff/people_fields.hpp"
#include "web/staff/people_list.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using List = app::RowFlaw::List;

// Four thirds of it come back in a form.
constexpr std::size_t workbook_bytes_max = std::size_t{700} << 10;
constexpr std::size_t flaws_listed = 50;
constexpr char const* chosen_field = "archivo";
constexpr char const* kept_field = "contenido";

html::Url address(Visit const& visit) {
    return visit.link({"administracion", "cargar"});
}

http::Response page(Visit const& visit, std::string title, Html content,
                    http::Status status = http::Status::ok) {
    return staff_page(visit,
                      {.title = std::move(title),
                       .screen = Screen::people,
                       .path = {{std::string(visit.tr("People and roles")),
                                 visit.link({"administracion", "personas"})}}},
                      std::move(content), status);
}

Html upload(Visit const& visit, std::string const& problem) {
    return div(cls("app-ficha"),
               c::post_form({.address = address(visit),
                             .token = form_token(visit),
                             .fields = c::file_field(
                                 {.name = chosen_field,
                                  .label = std::string(visit.tr("Excel workbook (.xlsx)")),
                                  .accept = ".xlsx",
                                  .problem = problem}),
                             .button = std::string(visit.tr("Check the workbook")),
                             .carries = c::PostForm::Carries::files}));
}

Html steps(Visit const& visit) {
    auto const file = visit.link({"administracion", "cargar", "plantilla.xlsx"});
    return ol(cls("govuk-list govuk-list--number"),
              li(a(href(file), visit.tr("Download the template")), ": ",
                 visit.tr("a sheet for units, one for people, and one with what may be written.")),
              li(visit.tr("Fill it in. Units that are in Rumbo already are not written again.")),
              li(visit.tr("Upload it: each row is checked, and nothing is saved until you "
                          "confirm.")));
}

http::Response empty_page(Visit const& visit, std::string const& problem) {
    std::string const title(visit.tr("Load units and people from Excel"));
    auto summary = problem.empty() ? Html{}
                                   : c::error_summary(std::string(visit.tr("There is a problem")),
                                                      {{.field = chosen_field, .words = problem}});
    return page(visit, title,
                fragment(std::move(summary), h1(title), steps(visit), upload(visit, problem)),
                problem.empty() ? http::Status::ok : http::Status::unprocessable_content);
}

c::Cell state_cell(Visit const& visit, JudgedList const& judged, List list, std::size_t row) {
    Html flaws;
    for (auto const& flaw : judged.flaws)
        if (flaw.list == list && flaw.row == row) flaws += p(strong(flaw.cell), " ", flaw.words);
    bool const is_ready = std::ranges::none_of(
        judged.flaws, [&](ListFlaw const& flaw) { return flaw.list == list && flaw.row == row; });
    return is_ready ? c::words(visit.tr("Ready")) : c::markup(std::move(flaws));
}

c::Table table_of(Visit const& visit, JudgedList const& judged, List list) {
    bool const is_units = list == List::units;
    auto const& sheet = is_units ? judged.list.units : judged.list.people;
    c::Table table{.id = is_units ? "unidades" : "personas",
                   .caption = std::string(is_units ? visit.tr("Units") : visit.tr("People")),
                   .caption_is = c::Caption::hidden,
                   .columns = {},
                   .narrow = c::Narrow::cards};
    for (auto const& column : sheet.columns)
        table.columns.push_back({std::string(column.heading)});
    table.columns.push_back({std::string(visit.tr("Row")), c::Align::right});
    table.columns.push_back({std::string(visit.tr("State"))});
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        std::vector<c::Cell> cells;
        for (auto const& text : sheet.rows[row].texts)
            cells.push_back(c::words(text));
        cells.push_back(c::words(std::to_string(sheet.rows[row].number + 1)));
        cells.push_back(state_cell(visit, judged, list, row));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Html tables(Visit const& visit, JudgedList const& judged) {
    return fragment(when(!judged.list.units.rows.empty(),
                         [&] {
                             return fragment(h2(visit.tr("Units")),
                                             c::table(table_of(visit, judged, List::units)));
                         }),
                    when(!judged.list.people.rows.empty(), [&] {
                        return fragment(h2(visit.tr("People")),
                                        c::table(table_of(visit, judged, List::people)));
                    }));
}

std::string counted(Visit const& visit, JudgedList const& judged) {
    auto const units = judged.list.units.rows.size();
    auto const people = judged.list.people.rows.size();
    return text::trn(visit.language, "{count} unit", "{count} units", units,
                     fmt::arg("count", units)) +
           ", " +
           text::trn(visit.language, "{count} person", "{count} people", people,
                     fmt::arg("count", people));
}

http::Response refused_page(Visit const& visit, JudgedList const& judged) {
    std::vector<c::FieldProblem> problems;
    for (auto const& flaw :
         std::span(judged.flaws).first(std::min(judged.flaws.size(), flaws_listed)))
        problems.push_back({.field = {}, .words = flaw.cell + ": " + flaw.words});
    if (judged.flaws.size() > flaws_listed)
        problems.push_back(
            {.field = {},
             .words = visit.tr("… and {count} more, each at its row below.",
                               fmt::arg("count", judged.flaws.size() - flaws_listed))});
    auto const count = judged.flaws.size();
    auto const title = text::trn(
        visit.language, "{count} problem in the workbook: nothing was saved",
        "{count} problems in the workbook: nothing was saved", count, fmt::arg("count", count));
    return page(visit, title,
                fragment(c::error_summary(title, problems),
                         h1(visit.tr("Load units and people from Excel")),
                         p(visit.tr("Correct the workbook and upload it again.")),
                         upload(visit, {}), tables(visit, judged)),
                http::Status::unprocessable_content);
}

http::Response ready_page(Visit const& visit, JudgedList const& judged, std::string_view bytes) {
    std::string const title(visit.tr("Everything is ready to be loaded"));
    auto kept = crypto::base64url(std::as_bytes(std::span(bytes)));
    auto fields = input(type("hidden"), name(kept_field), value(kept));
    return page(
        visit, title,
        fragment(h1(title),
                 p(cls("app-bajada"), counted(visit, judged), ". ",
                   visit.tr("Nothing has been saved yet.")),
                 session_form(visit, visit.link({"administracion", "cargar", "confirmacion"}),
                              fragment(std::move(fields), mail_field(visit)),
                              std::string(visit.tr("Load them"))),
                 tables(visit, judged)));
}

Html invitations(Visit const& visit, JudgedList const& judged) {
    c::Table table{.id = "invitaciones",
                   .caption = std::string(visit.tr("Invitations")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Name"))},
                               {std::string(visit.tr("E-mail"))},
                               {std::string(visit.tr("Link to hand over"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& person : judged.asked.people) {
        auto const link = visit.absolute(visit.link({"enlace", person.link_token}));
        table.rows.push_back(
            {c::words(person.name), c::words(person.email), c::markup(code(link.text()))});
    }
    return c::table(table);
}

http::Response loaded_page(Visit const& visit, JudgedList const& judged) {
    std::string const title(visit.tr("The units and people were loaded"));
    bool const has_people = !judged.asked.people.empty();
    return page(
        visit, title,
        fragment(h1(title), p(cls("app-bajada"), counted(visit, judged), "."),
                 when(has_people, [&] {
                     return fragment(
                         div(cls("app-entrega"), role("status"),
                             p(visit.tr("Give each their link. It is good once, for {hours} hours, "
                                        "and is not shown again: print this page or copy it now.",
                                        fmt::arg("hours", app::link_lives.count())))),
                         invitations(visit, judged));
                 })));
}

base::Outcome<JudgedList, std::string> judged_of(Visit const& visit, std::string_view bytes) {
    auto list = exchange::read_people_list(bytes);
    if (!list) return std::unexpected(exchange::list_refusal_text(visit.language, list.error()));
    return judge_list(visit, *std::move(list));
}

}  // namespace

http::Response enlist_page(Visit const& visit) {
    return empty_page(visit, {});
}

http::Response enlist_template(Visit const& visit) {
    constexpr auto spanish = text::Language::spanish;
    exchange::ListTemplate of{.created = visit.today};
    for (auto const& role : domain::role_tokens)
        of.roles.push_back(documents::capitalized(documents::role_name(spanish, role.value)));
    for (auto const& kind : domain::unit_kind_tokens)
        if (kind.value != domain::UnitKind::entity)
            of.kinds.push_back(
                documents::capitalized(documents::unit_kind_name(spanish, kind.value)));
    of.units = app::load_directory(store_of(visit), visit.site.entity).units;
    auto response = http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                exchange::people_list_template(of));
    response.headers.set("Content-Disposition",
                         "attachment; filename=\"unidades-y-personas.xlsx\"");
    return response;
}

http::Response judge_workbook(Visit const& visit) {
    auto const& files = visit.request.files;
    auto const file = std::ranges::find(files, chosen_field, &http::UploadedFile::field);
    if (file == files.end())
        return empty_page(visit, std::string(visit.tr("Choose the workbook to load.")));
    if (file->bytes.size() > workbook_bytes_max)
        return empty_page(visit, visit.tr("The workbook may have at most {limit} KiB. Divide it "
                                          "into several.",
                                          fmt::arg("limit", workbook_bytes_max >> 10U)));
    auto const judged = judged_of(visit, file->bytes);
    if (!judged) return empty_page(visit, judged.error());
    if (!judged->flaws.empty()) return refused_page(visit, *judged);
    return ready_page(visit, *judged, file->bytes);
}

http::Response enlist_workbook(Visit const& visit) {
    auto const kept = crypto::parse_base64url(typed(visit, kept_field));
    if (!kept || kept->empty())
        return empty_page(visit, std::string(visit.tr("Choose the workbook to load.")));
    std::string_view const bytes(reinterpret_cast<char const*>(kept->data()), kept->size());
    auto judged = judged_of(visit, bytes);
    if (!judged) return empty_page(visit, judged.error());
    if (judged->unreadable > 0) return refused_page(visit, *judged);
    for (auto& person : judged->asked.people)
        person.mailed = mailed(visit);
    auto const enlisted = app::enlist_all(store_of(visit), judged->asked);
    if (!enlisted) {
        judged->flaws = flaws_in_words(visit, judged->list, enlisted.error());
        return refused_page(visit, *judged);
    }
    return loaded_page(visit, *judged);
}

}  // namespace web::staff
