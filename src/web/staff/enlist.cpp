#include "web/staff/enlist.hpp"

#include <algorithm>
#include <span>

#include "app/people/links.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "domain/people/text_rule.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/text/number.hpp"
#include "kit/text/search.hpp"
#include "web/components/table.hpp"
#include "web/staff/handed_links.hpp"
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
              li(visit.tr("Fill it in. Units that are in Rumbo already are not written again."),
                 " ", visit.tr("Whoever is active already is given the role of their row.")),
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

// Of somebody who is here already: what the row gives them, and that it changes nothing else.
Html further_role(Visit const& visit, JudgedList const& judged, std::size_t row) {
    auto const& asked = judged.asked.people[row];
    auto const& known = *judged.known[row];
    auto const role = documents::role_name(visit.language, asked.role.role);
    bool const is_called_so = domain::trimmed(asked.name) == known.name;
    return fragment(visit.tr("Exists already: is given the role {role}.", fmt::arg("role", role)),
                    when(!is_called_so, [&] {
                        return fragment(" ",
                                        visit.tr("Stays as «{name}»: the list changes no name.",
                                                 fmt::arg("name", known.name)));
                    }));
}

c::Cell state_cell(Visit const& visit, JudgedList const& judged, List list, std::size_t row) {
    Html flaws;
    for (auto const& flaw : judged.flaws)
        if (flaw.list == list && flaw.row == row) flaws += p(strong(flaw.cell), " ", flaw.words);
    bool const is_ready = std::ranges::none_of(
        judged.flaws, [&](ListFlaw const& flaw) { return flaw.list == list && flaw.row == row; });
    if (!is_ready) return c::markup(std::move(flaws));
    bool const is_known = list == List::people && judged.known[row];
    return is_known ? c::markup(further_role(visit, judged, row)) : c::words(visit.tr("Ready"));
}

std::string_view listed_unit_name(Visit const& visit, JudgedList const& judged,
                                  std::string_view code) {
    if (auto const* unit = visit.visitor->units.find(code)) return unit->name;
    for (auto const& one : judged.asked.units)
        if (one.unit.code == code) return one.unit.name;
    return {};
}

// What a cell was read as, where that is not what stands in it: roles and units have other names.
std::string read_as(Visit const& visit, JudgedList const& judged, List list, std::size_t row,
                    std::string_view key) {
    auto const& sheet = list == List::units ? judged.list.units : judged.list.people;
    auto const typed = text::fold(sheet.text(sheet.rows[row], key));
    std::string read;
    if (key == "rol") {
        read = documents::role_name(visit.language, judged.asked.people[row].role.role);
    } else if (key == "unidad") {
        auto const unit = list == List::units ? judged.asked.units[row].unit.parent.value_or("")
                                              : judged.asked.people[row].role.unit;
        read = typed == text::fold(unit) ? listed_unit_name(visit, judged, unit) : unit;
    }
    return text::fold(read) == typed ? std::string() : read;
}

c::Cell list_cell(Visit const& visit, JudgedList const& judged, List list, std::size_t row,
                  std::size_t column) {
    auto const& sheet = list == List::units ? judged.list.units : judged.list.people;
    auto const& typed = sheet.rows[row].texts[column];
    auto const read = judged.flaws.empty()
                          ? read_as(visit, judged, list, row, sheet.columns[column].key)
                          : std::string();
    if (read.empty()) return c::words(typed);
    return c::markup(fragment(typed, " ", small("(", read, ")")));
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
        for (std::size_t column = 0; column < sheet.columns.size(); ++column)
            cells.push_back(list_cell(visit, judged, list, row, column));
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

std::string further_roles(Visit const& visit, JudgedList const& judged) {
    auto const count = static_cast<std::size_t>(
        std::ranges::count_if(judged.known, [](auto const& one) { return one.has_value(); }));
    if (count == 0) return {};
    return ", " + text::trn(visit.language, "{count} role of who exists already",
                            "{count} roles of who exist already", count, fmt::arg("count", count));
}

std::string counted(Visit const& visit, JudgedList const& judged) {
    auto const units = judged.list.units.rows.size();
    auto const people = count_people(judged);
    return text::trn(visit.language, "{count} unit", "{count} units", units,
                     fmt::arg("count", units)) +
           ", " +
           text::trn(visit.language, "{count} person", "{count} people", people,
                     fmt::arg("count", people)) +
           further_roles(visit, judged);
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

std::string beginning_today(Visit const& visit, JudgedList const& judged) {
    auto const& people = judged.list.people;
    auto const rows = static_cast<std::size_t>(std::ranges::count_if(
        people.rows,
        [&](exchange::ListRow const& row) { return people.text(row, "desde").empty(); }));
    if (rows == 0) return {};
    return " " + text::trn(visit.language,
                           "«Desde» is empty in {count} row: that role begins today, {day}.",
                           "«Desde» is empty in {count} rows: those roles begin today, {day}.",
                           rows, fmt::arg("count", rows),
                           fmt::arg("day", text::date_short(visit.language, visit.today)));
}

http::Response ready_page(Visit const& visit, JudgedList const& judged, std::string_view bytes) {
    std::string const title(visit.tr("Everything is ready to be loaded"));
    auto kept = crypto::base64url(std::as_bytes(std::span(bytes)));
    auto fields = input(type("hidden"), name(kept_field), value(kept));
    return page(
        visit, title,
        fragment(h1(title),
                 p(cls("app-bajada"), counted(visit, judged), ". ",
                   visit.tr("Nothing has been saved yet."), beginning_today(visit, judged)),
                 session_form(visit, visit.link({"administracion", "cargar", "confirmacion"}),
                              fragment(std::move(fields), mail_field(visit)),
                              std::string(visit.tr("Load them"))),
                 tables(visit, judged)));
}

Html invitations(Visit const& visit, std::vector<app::HandedLink> const& links) {
    c::Table table{.id = "invitaciones",
                   .caption = std::string(visit.tr("Invitations")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Name"))},
                               {std::string(visit.tr("E-mail"))},
                               {std::string(visit.tr("Link to hand over"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& link : links)
        table.rows.push_back({c::words(link.person.name), c::words(link.person.email),
                              c::markup(code(link_address(visit, link)))});
    return c::table(table);
}

http::Response no_links_page(Visit const& visit) {
    std::string const title(visit.tr("Links of a load"));
    return page(visit, title,
                fragment(h1(title),
                         p(visit.tr("No link is left that can be shown: they were used, "
                                    "or your session is another. Each person can be "
                                    "given a new one.")),
                         p(a(href(visit.link({"administracion", "personas"})),
                             visit.tr("People and roles")))));
}

http::Response workbook_file(std::string bytes, std::string const& name) {
    auto response = http::bytes("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                std::move(bytes));
    response.headers.set("Content-Disposition", "attachment; filename=\"" + name + "\"");
    return response;
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
    of.units = app::load_directory(store_of(visit), visit.site.entity).units.open();
    return workbook_file(exchange::people_list_template(of), "unidades-y-personas.xlsx");
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
    Handing const handing(visit);
    for (auto& person : judged->asked.people) {
        person.mailed = mailed(visit);
        person.link_token = handing.token_for(person.person_id);
    }
    auto const enlisted = app::enlist_all(store_of(visit), judged->asked);
    if (!enlisted) {
        judged->flaws = flaws_in_words(visit, judged->list, enlisted.error());
        return refused_page(visit, *judged);
    }
    if (count_people(*judged) == 0)  // nobody to hand a link to
        return http::see_other(std::string(
            visit.link({"administracion", judged->asked.people.empty() ? "unidades" : "personas"})
                .text()));
    return handing.see(visit.link({"administracion", "cargar", "resultado"}));
}

http::Response enlisted_page(Visit const& visit) {
    auto const links = handed_links(visit);
    if (links.empty()) return no_links_page(visit);
    std::string const title(visit.tr("The units and people were loaded"));
    auto const file = with_number(visit, visit.link({"administracion", "cargar", "enlaces.xlsx"}));
    return page(
        visit, title,
        fragment(h1(title),
                 div(cls("app-entrega"), role("status"),
                     p(visit.tr("Give each their link. It is good once, for {hours} hours. While "
                                "your session lasts, this address shows those that were not used.",
                                fmt::arg("hours", app::link_lives.count()))),
                     p(a(href(file), visit.tr("Download the links as a workbook")))),
                 invitations(visit, links)));
}

http::Response enlisted_links(Visit const& visit) {
    std::vector<exchange::LinkRow> rows;
    for (auto const& link : handed_links(visit))
        rows.push_back({link.person.name, link.person.email, link_address(visit, link)});
    return workbook_file(exchange::links_workbook(rows, visit.today), "enlaces.xlsx");
}

}  // namespace web::staff
