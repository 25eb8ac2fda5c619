#include "web/api/imports.hpp"

#include "exchange/plan_workbook/unread_text.hpp"
#include "kit/xlsx/cell_place.hpp"
#include "web/api/answers.hpp"
#include "web/api/fields.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/imports/plan_facts.hpp"
#include "web/staff/imports/target.hpp"

namespace web::api {
namespace {

using domain::ImportState;
using domain::RefusalKind;
using exchange::SheetColumn;
using exchange::SheetLayout;
using staff::ImportTarget;

constexpr std::size_t problems_max = 1000;  // that are answered

constexpr std::array targets{"new-plan", "plan-in-the-making", "published-plan"};
static_assert(targets.size() == static_cast<std::size_t>(ImportTarget::Kind::published) + 1);

std::int64_t number_of(Visit const& visit) {
    return staff::whole_number(visit.arguments["import"]);
}

void write_session(json::Writer& writer, domain::ImportSession const& session) {
    writer.key("import").integer(session.number).member("file", session.file_name);
    writer.member("state", domain::import_state_tokens.token(session.state));
    writer.member("begun_at", session.begun_at.text()).member("sha256", session.digest);
    if (!session.plan.empty()) writer.member("plan", session.plan);
}

void write_column(json::Writer& writer, SheetColumn const& column) {
    writer.member("column", xlsx::column_name(column.column));
    writer.member("heading", column.heading);
    if (column.field) writer.member("field", column.field->text());
}

void write_sheet(json::Writer& writer, SheetLayout const& layout) {
    writer.member("sheet", layout.sheet);
    writer.key("first_heading_row").integer(layout.headings->first + 1);
    writer.key("last_heading_row").integer(layout.headings->last + 1).key("columns");
    write_list(writer, layout.columns, write_column);
}

void write_facts(json::Writer& writer, staff::PlanFacts const& facts) {
    writer.key("plan_as_read").begin_object().member("code", facts.code);
    writer.member("name", facts.name).member("instrument", facts.instrument);
    writer.member("from", facts.from).member("until", facts.until).member("unit", facts.unit);
    writer.member("strategic_plan", facts.strategic_plan).end_object();
}

void write_problem(json::Writer& writer, Visit const& visit,
                   domain::WorkbookProblem const& problem) {
    writer.member("sheet", problem.place.sheet);
    bool const is_at_cell = problem.place.row >= 0 && problem.place.column >= 0;
    if (is_at_cell)
        writer.member("cell", xlsx::cell_name(problem.place.row, problem.place.column));
    else if (problem.place.row >= 0)
        writer.key("row").integer(problem.place.row + 1);
    writer.member("severity", domain::severity_tokens.token(problem.severity));
    writer.key("refuses").truth(problem.refuses());
    writer.member("field", problem.field).member("found", problem.found);
    writer.member("sentence", staff::problem_words(visit, problem)).key("choices");
    write_texts(writer, problem.choices);
}

// What confirming would do; why it would not, where it is refused.
void write_target(json::Writer& writer, Visit const& visit, staff::Course const& course,
                  exchange::ImportPreview const& preview) {
    if (preview.is_refused()) return;
    auto const target = staff::find_target(visit, course, preview);
    if (!target) {
        writer.member("refused", domain::refusal_kind_tokens.token(target.error().kind));
        return;
    }
    writer.key("target").begin_object();
    writer.member("kind", targets[static_cast<std::size_t>(target->kind)]);
    writer.member("plan", target->plan).member("seen", target->seen);
    writer.key("was_accepted").truth(target->was_accepted);
    writer.key("changes").integer(static_cast<std::int64_t>(target->merge.changes.size()));
    writer.end_object();
}

void write_reading(json::Writer& writer, Visit const& visit, staff::Course const& course) {
    auto const kept = course.preview();
    auto const& preview = *kept;
    auto const count = [&](std::string_view name, std::size_t of) {
        writer.key(name).integer(static_cast<std::int64_t>(of));
    };
    writer.key("sheets");
    write_list(writer, course.choice.sheets, write_sheet);
    write_facts(writer, staff::plan_facts(visit, course));
    count("rows", preview.rows.size());
    count("ready", preview.ready);
    count("with_warnings", preview.warnings + preview.unsendable);
    count("with_errors", preview.errors);
    count("problem_count", preview.reading.problems.size());
    auto const& all = preview.reading.problems;
    writer.key("problems");
    write_list(writer, std::span(all).first(std::min(all.size(), problems_max)),
               [&](json::Writer& one, domain::WorkbookProblem const& problem) {
                   write_problem(one, visit, problem);
               });
    write_target(writer, visit, course, preview);
}

// Which columns are given to which fields; the others of the sheet hold nothing then.
void take_columns(Fields& in, json::Value given, SheetLayout& layout) {
    for (auto& column : layout.columns)
        column.field.reset();
    for (auto const member : given.members()) {
        auto const place = xlsx::parse_cell_name(std::string(member.key.text()) + "1");
        auto const column =
            place ? std::ranges::find(layout.columns, place->column, &SheetColumn::column)
                  : layout.columns.end();
        auto const field = member.value.kind() == json::Kind::string
                               ? exchange::WorkbookField::parse(member.value.text())
                               : std::nullopt;
        if (column == layout.columns.end())
            in.refuse(member.key, text::mark("is no column with a heading"));
        else if (!field)
            in.refuse(member.key, text::mark("is given to no field of a plan"));
        else
            column->field = field;
    }
}

std::optional<exchange::ChosenSheet> sheet_asked(Fields& in, staff::Course const& course,
                                                 json::Value one) {
    in.only(one, {"sheet", "first_heading_row", "last_heading_row", "columns"});
    auto const name = in.text(one, "sheet");
    auto const sheet = std::ranges::find(course.workbook().sheets, name, &xlsx::ReadSheet::name);
    auto const first = in.number(one, "first_heading_row");
    auto const last = in.number(one, "last_heading_row");
    constexpr int row_max = 1000;
    bool const are_rows = first >= 1 && last >= first && last <= row_max && last - first <= 4;
    if (sheet == course.workbook().sheets.end() || !are_rows) {
        in.refuse(one, text::mark("names no sheet with one to five rows of headings"));
        return std::nullopt;
    }
    exchange::HeadingRows const rows{static_cast<int>(first) - 1, static_cast<int>(last) - 1};
    auto layout = exchange::recognize(*sheet, rows);
    if (auto const given = one.find("columns"); given && given->kind() == json::Kind::object)
        take_columns(in, *given, layout);
    return exchange::ChosenSheet{name, rows, layout.mapping()};
}

staff::PlanFacts facts_asked(Fields& in) {
    staff::PlanFacts facts;
    auto const plan = in.value("plan");
    if (!plan || plan->kind() != json::Kind::object) {
        in.miss("plan");
        return facts;
    }
    in.only(*plan, {"code", "name", "instrument", "from", "until", "unit", "strategic_plan"});
    facts.code = in.text(*plan, "code");
    facts.name = in.text(*plan, "name");
    facts.instrument = in.text(*plan, "instrument");
    facts.from = in.text(*plan, "from");
    facts.until = in.text(*plan, "until");
    facts.unit = in.text(*plan, "unit");
    facts.strategic_plan = in.text(*plan, "strategic_plan");
    return facts;
}

std::vector<domain::ImportCorrection> corrections_asked(Fields& in, staff::Course const& course) {
    std::vector<domain::ImportCorrection> list;
    for (auto const one : in.objects("cells")) {
        in.only(one, {"sheet", "cell", "text"});
        auto const sheet = in.text(one, "sheet");
        auto const place = xlsx::parse_cell_name(in.text(one, "cell"));
        auto text = in.text(one, "text");
        bool const is_there =
            place && std::ranges::find(course.workbook().sheets, sheet, &xlsx::ReadSheet::name) !=
                         course.workbook().sheets.end();
        if (!is_there) {
            in.refuse(one, text::mark("names no cell of the workbook, such as Metas and C5"));
            continue;
        }
        domain::SheetPlace const at{sheet, place->row, place->column};
        if (exchange::text_at(course.workbook(), course.import.corrections, at) != text)
            list.push_back({at, std::move(text)});
    }
    return list;
}

}  // namespace

http::Response list_imports(Visit const& visit) {
    return list_of(app::list_imports(staff::store_of(visit), staff::occasion_of(visit)),
                   write_session);
}

http::Response begin_import(Visit const& visit) {
    auto const& file = visit.request.body;
    auto const workbook = xlsx::read_workbook(file);
    if (!workbook) {
        app::refuse_import(staff::store_of(visit), staff::occasion_of(visit), file);
        return problem({.type = "file-unusable",
                        .status = http::Status::unprocessable_content,
                        .detail = std::string(
                            exchange::unread_text(visit.language, workbook.error().problem))});
    }
    auto const name = std::string(visit.request.query.find("name").value_or("plan.xlsx"));
    auto const number =
        app::begin_import(staff::store_of(visit),
                          {.occasion = staff::occasion_of(visit), .file_name = name, .file = file});
    if (!number) return refused(number.error(), visit);
    return named("import", *number, http::Status::created);
}

http::Response get_import_template(Visit const& visit) {
    auto const from = stated_number(visit, "from");
    if (!from) return from.error();
    auto const until = stated_number(visit, "until");
    if (!until) return until.error();
    constexpr int first_year = 2000;
    constexpr int last_year = 2100;
    auto const first = std::clamp(from->value_or(visit.today.year()), first_year, last_year);
    return staff::template_file(visit, first, until->value_or(first));
}

http::Response get_import(Visit const& visit) {
    auto const course = staff::load_course(visit, number_of(visit));
    if (!course) return refused(course.error(), visit);
    return object_of([&](json::Writer& writer) {
        write_session(writer, course->import.session);
        if (course->import.session.state == ImportState::open)
            write_reading(writer, visit, *course);
    });
}

http::Response choose_import(Visit const& visit) {
    auto const course = staff::load_course(visit, number_of(visit));
    if (!course) return refused(course.error(), visit);
    Fields in(visit);
    exchange::ImportChoices choices;
    for (auto const one : in.objects("sheets"))
        if (auto sheet = sheet_asked(in, *course, one)) choices.sheets.push_back(std::move(*sheet));
    if (choices.sheets.empty()) choices.sheets = course->choices.sheets;
    staff::give_facts(visit, choices, facts_asked(in));
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const chosen =
        app::choose_import(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                    .number = course->number(),
                                                    .choices = exchange::choice_text(choices)});
    return named(visit, chosen, "import", course->number());
}

http::Response mend_import(Visit const& visit) {
    auto const course = staff::load_course(visit, number_of(visit));
    if (!course) return refused(course.error(), visit);
    Fields in(visit);
    auto corrections = corrections_asked(in, *course);
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const mended =
        app::correct_import(staff::store_of(visit), {.occasion = staff::occasion_of(visit),
                                                     .number = course->number(),
                                                     .corrections = std::move(corrections)});
    return named(visit, mended, "import", course->number());
}

http::Response confirm_import(Visit const& visit) {
    Fields in(visit);
    auto const seen = in.text("seen");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const course = staff::load_course(visit, number_of(visit));
    if (!course) return refused(course.error(), visit);
    auto const& session = course->import.session;
    if (session.state == ImportState::confirmed) return named("plan", session.plan);
    if (session.state != ImportState::open)
        return refused(domain::Refusal{RefusalKind::import_closed}, visit);
    auto const preview = course->preview();
    if (preview->is_refused())
        return problem({.type = "file-unusable",
                        .status = http::Status::unprocessable_content,
                        .detail = std::string(visit.tr("Mend the errors, here or in your file, to "
                                                       "go on."))});
    auto const confirmed = staff::confirm_as_seen(visit, *course, *preview, seen);
    return confirmed ? named("plan", *confirmed) : refused(confirmed.error(), visit);
}

http::Response undo_import(Visit const& visit) {
    auto const undone =
        app::undo_import(staff::store_of(visit),
                         {.occasion = staff::occasion_of(visit), .number = number_of(visit)});
    return named(visit, undone, "import", number_of(visit));
}

http::Response discard_import(Visit const& visit) {
    auto const gone = app::discard_import(
        staff::store_of(visit),
        {.occasion = staff::occasion_of(visit), .number = number_of(visit), .choices = {}});
    return named(visit, gone, "import", number_of(visit));
}

}  // namespace web::api
