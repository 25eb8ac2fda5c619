// Step 3: the spreadsheet rows as they were read, what is wrong with each, and the cells to mend in
// place (interface.md W2, §8.3).
#include <algorithm>
#include <map>

#include "documents/names.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/observation.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/imports/course.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/imports/row_problems.hpp"
#include "web/staff/imports/rows_left_out.hpp"
#include "web/staff/imports/target.hpp"
#include "web/staff/imports/tree_to_come.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using exchange::PreviewRow;
using exchange::RowState;

namespace {

constexpr std::size_t rows_of_a_page = 25;
constexpr std::size_t periods_max = 12;  // columns of the table
constexpr std::size_t whole_max = 50;    // problems of no row that are told

// Which rows are looked at.
enum class Seen : std::uint8_t { all, errors, unsendable, warnings, ready };
struct SeenWords {
    Seen seen;
    std::string_view token;
    char const* words;
};
constexpr std::array seen_words{
    SeenWords{Seen::all, "", text::mark("All ({count})")},
    SeenWords{Seen::errors, "errores", text::mark("With an error ({count})")},
    SeenWords{Seen::unsendable, "impiden", text::mark("Keep from submitting ({count})")},
    SeenWords{Seen::warnings, "advertencias", text::mark("With a warning ({count})")},
    SeenWords{Seen::ready, "listas", text::mark("Ready ({count})")}};

std::size_t count_of(exchange::ImportPreview const& preview, Seen seen) {
    switch (seen) {
        case Seen::errors:
            return preview.errors;
        case Seen::unsendable:
            return preview.unsendable;
        case Seen::warnings:
            return preview.warnings;
        case Seen::ready:
            return preview.ready;
        case Seen::all:
            break;
    }
    return preview.rows.size();
}

Seen seen_asked(Visit const& visit) {
    auto const asked = visit.request.query.find("ver").value_or("");
    for (auto const& one : seen_words)
        if (one.token == asked) return one.seen;
    return Seen::all;
}

bool is_seen(PreviewRow const& row, Seen seen) {
    switch (seen) {
        case Seen::errors:
            return row.state == RowState::error;
        case Seen::unsendable:
            return row.state == RowState::unsendable;
        case Seen::warnings:
            return row.state == RowState::warning;
        case Seen::ready:
            return row.state == RowState::ready;
        case Seen::all:
            break;
    }
    return true;
}

Html counters(Visit const& visit, exchange::ImportPreview const& preview, Seen here) {
    return nav(cls("app-anos"), aria_label(visit.tr("Which rows are shown")),
               ul(each(seen_words, [&](SeenWords const& one) {
                   auto const words =
                       visit.tr(one.words, fmt::arg("count", count_of(preview, one.seen)));
                   return li(a(href(visit.here_with({{"ver", one.token}, {"pagina", ""}})),
                               when(one.seen == here, aria_current("true")), words));
               })));
}

Html state_tag(Visit const& visit, RowState state) {
    switch (state) {
        case RowState::error:
            return c::status_tag({c::Tone::critical, std::string(visit.tr("Error"))});
        case RowState::unsendable:
            return c::status_tag(
                {c::Tone::critical, std::string(visit.tr("Keeps from submitting"))});
        case RowState::warning:
            return c::attention_tag(std::string(visit.tr("Warning")));
        case RowState::ready:
            break;
    }
    return c::status_tag({c::Tone::on_target, std::string(visit.tr("Ready"))});
}

class ReviewTable {
public:
    ReviewTable(Visit const& visit, Course const& course, exchange::ImportPreview const& preview)
        : visit_(visit), preview_(preview), problems_(visit, course, preview) {
        for (auto const& object : preview.reading.draft)
            objects_.emplace(object.id, &object);
    }

    Html table(std::span<PreviewRow const* const> rows) {
        find_periods(rows);
        Html body;
        for (auto const* row : rows)
            body += lines(*row);
        auto const caption_words = std::string(visit_.tr("Rows of the workbook"));
        return div(cls("app-region"), role("region"), aria_label(caption_words), tabindex(0),
                   html::table(cls("app-tabla app-rejilla app-revision"), caption(caption_words),
                               thead(head()), tbody(std::move(body))));
    }

private:
    domain::DraftObject const* object_of(PreviewRow const& row) const {
        auto const found = objects_.find(row.object);
        return found == objects_.end() ? nullptr : found->second;
    }

    void find_periods(std::span<PreviewRow const* const> rows) {
        std::map<std::pair<base::Date, base::Date>, std::pair<domain::Period, std::string>> found;
        for (auto const* row : rows)
            if (auto const* const object = object_of(*row))
                for (auto const& cell : object->cells)
                    if (cell.name.starts_with("targets/"))
                        if (auto const period = domain::Period::parse(cell.name.substr(8)))
                            found.try_emplace({period->first_day(), period->last_day()}, *period,
                                              cell.name);
        for (auto const& [days, period] : found)
            if (periods_.size() < periods_max) periods_.push_back(period);
    }

    Html head() const {
        return tr(th(scope("col"), visit_.tr("Row")), th(scope("col"), visit_.tr("Code")),
                  th(scope("col"), visit_.tr("Goal")), th(scope("col"), visit_.tr("Type")),
                  each(periods_,
                       [&](auto const& one) {
                           return th(scope("col"), cls("app-numero"),
                                     documents::period_short(visit_.language, one.first));
                       }),
                  th(scope("col"), cls("app-numero"), visit_.tr("Total")),
                  th(scope("col"), visit_.tr("Review")));
    }

    std::string said(PreviewRow const& row, std::string const& cell) const {
        auto const* const object = object_of(row);
        return object == nullptr ? std::string()
                                 : documents::cell_value(visit_.language, cell, object->text(cell));
    }

    bool is_wrong(PreviewRow const& row, std::string const& cell) const {
        return std::ranges::any_of(row.problems, [&](std::size_t i) {
            auto const& problem = preview_.reading.problems[i];
            return problem.field == cell && problem.severity != domain::Severity::note;
        });
    }

    Html number(PreviewRow const& row, std::string const& cell, std::string_view column) const {
        return td(cls("app-numero", is_wrong(row, cell) ? "app-celda-mal" : ""),
                  c::card_label(column), said(row, cell));
    }

    // The row, and below it what is wrong with it.
    Html lines(PreviewRow const& row) {
        auto const* const object = object_of(row);
        bool const is_node = object != nullptr && object->kind == domain::ObjectKind::node;
        auto const name = said(row, is_node ? "name" : "goal");
        auto line = tr(th(scope("row"), exchange::place_text(row.place)),
                       td(c::card_label(visit_.tr("Code")), said(row, "code")),
                       td(name.empty() ? first_words(row) : name),
                       td(c::card_label(visit_.tr("Type")), said(row, "schedule")),
                       each(periods_,
                            [&](auto const& one) {
                                return number(row, one.second,
                                              documents::period_short(visit_.language, one.first));
                            }),
                       number(row, "total", visit_.tr("Total")), td(state_tag(visit_, row.state)));
        if (row.problems.empty()) return line;
        auto const columns = static_cast<int>(periods_.size()) + 6;
        return fragment(std::move(line), tr(cls("app-revision__problemas"),
                                            td(colspan(columns), problems_.of(row))));
    }

    // Of a row that is no goal: what the file says in it.
    std::string first_words(PreviewRow const& row) const {
        for (auto const i : row.problems)
            if (!preview_.reading.problems[i].found.empty())
                return preview_.reading.problems[i].found;
        return "–";
    }

    Visit const& visit_;
    exchange::ImportPreview const& preview_;
    RowProblems problems_;
    std::map<int, domain::DraftObject const*> objects_;
    std::vector<std::pair<domain::Period, std::string>> periods_;
};

Html whole_problems(Visit const& visit, exchange::ImportPreview const& preview) {
    Html items;
    std::size_t shown = 0;
    bool is_grave = false;
    for (auto const i : preview.of_whole) {
        auto const& one = preview.reading.problems[i];
        is_grave = is_grave || one.refuses();
        if (shown++ >= whole_max) break;
        items += li(
            when(!one.place.sheet.empty(), [&] { return fragment(strong(one.place.sheet), ": "); }),
            problem_words(visit, one));
    }
    if (items.empty()) return {};
    return c::observation(
        {.kind = is_grave ? c::Observation::Kind::grave : c::Observation::Kind::warning,
         .title = std::string(visit.tr("Of the workbook as a whole")),
         .body = ul(std::move(items)),
         .heading = c::Observation::Heading::h2});
}

// Of a plan that exists only what the last step lists changes.
Html tree_of_file(Visit const& visit, exchange::ImportPreview const& preview) {
    auto const& draft = preview.reading.draft;
    bool const exists = is_there(visit, exchange::cell_characters(draft.front().text("code")));
    auto const title = exists ? visit.tr("The tree of the file, with its weights")
                              : visit.tr("The tree that will be created, with its weights");
    return tree_to_come(visit, draft, std::string(title));
}

Html what_next(Visit const& visit, Course const& course, exchange::ImportPreview const& preview) {
    auto const number = course.number();
    bool const is_refused = preview.is_refused();
    return div(cls("app-acciones"),
               a(cls("app-boton app-boton--segundo"),
                 href(import_address(visit, number, "columnas")), visit.tr("Back to the columns")),
               when(preview.ready < preview.rows.size(),
                    [&] {
                        return a(cls("app-boton app-boton--segundo"),
                                 href(import_address(visit, number, "problemas.xlsx")),
                                 visit.tr("Download the rows with problems"));
                    }),
               is_refused ? p(visit.tr("Mend the errors, here or in your file, to go on."))
                          : a(cls("app-boton"), href(import_address(visit, number, "confirmacion")),
                              visit.tr("Continue")));
}

http::Response shown(Visit const& visit, Course const& course, Refused const& refusal) {
    auto const kept = course.preview();
    auto const& preview = *kept;
    auto const seen = seen_asked(visit);
    std::vector<PreviewRow const*> rows;
    for (auto const& row : preview.rows)
        if (is_seen(row, seen)) rows.push_back(&row);
    Paging const paging(visit, rows.size(), rows_of_a_page);
    auto const page = paging.of(rows);
    bool const can_mend = std::ranges::any_of(
        page, [](PreviewRow const* row) { return row->state != RowState::ready; });
    ReviewTable table(visit, course, preview);
    auto made = page.empty() ? p(visit.tr("There are no such rows.")) : table.table(page);
    auto content =
        fragment(whole_problems(visit, preview), tree_of_file(visit, preview),
                 rows_left_out(visit, preview, c::Shown::open), counters(visit, preview, seen),
                 can_mend ? session_form(visit, visit.here_with({}), std::move(made),
                                         std::string(visit.tr("Save what was mended")))
                          : std::move(made),
                 paging.links(), what_next(visit, course, preview));
    return step_page(visit, Step::review, &course.import, std::move(content), refusal);
}

}  // namespace

http::Response import_review(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    if (auto away = away_from(visit, course->import.session)) return std::move(*away);
    return shown(visit, *course, std::nullopt);
}

http::Response correct_cells(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    app::CorrectImport command{
        .occasion = occasion_of(visit), .number = course->number(), .corrections = {}};
    command.corrections = typed_corrections(visit, *course);
    auto const corrected = app::correct_import(store_of(visit), command);
    if (!corrected) return shown(visit, *course, corrected.error());
    return http::see_other(std::string(visit.here_with({}).text()));
}

http::Response import_problems(Visit const& visit) {
    auto const course = load_course(visit);
    if (!course) return no_import(visit, course.error());
    auto const kept = course->preview();
    auto const& preview = *kept;
    std::vector<std::string> sentences;
    for (auto const& problem : preview.reading.problems)
        sentences.push_back(exchange::place_text(problem.place) + ": " +
                            problem_words(visit, problem));
    std::array const headings{std::string(visit.tr("Row")), std::string(visit.tr("Problems"))};
    return workbook_file(exchange::problem_rows_xlsx(course->workbook(), course->choice, preview,
                                                     sentences, headings, visit.today),
                         "problemas");
}

}  // namespace web::staff
