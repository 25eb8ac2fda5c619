// A plan in the making as it stood on a day, and what changed from then on, field by field, with
// who did it and when (procedure.md A2).
#include "app/plan/draft_history.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/filters.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"
#include "web/portal/day.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plan_parts.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;
using domain::ObjectDifference;

namespace {

constexpr std::size_t objects_a_page = 25;

// Which two moments are compared; what was typed stays in the form.
struct Asked {
    base::Date from;
    base::Date until;                         // today: as it stands now
    domain::PlanStep const* since = nullptr;  // from right after that step, not from a day
    std::string from_problem = {};
    std::string until_problem = {};
};

std::string query_of(Visit const& visit, std::string_view name) {
    return std::string(visit.request.query.find(name).value_or(""));
}

// The day before the latest on which something changed: what is shown first is not empty.
base::Date before_latest(Visit const& visit, app::DraftHistory const& history) {
    auto const at =
        history.events.empty() ? std::nullopt : base::Instant::parse(history.events.back().at);
    return (at ? at->colombian_date() : visit.today).plus_days(-1);
}

// A step that is asked for by the number of its entry.
domain::PlanStep const* step_asked(Visit const& visit, domain::Formulation const& formulation) {
    auto const& steps = formulation.steps;
    auto const found = std::ranges::find(steps, query_of(visit, "asiento"), [](auto const& step) {
        return std::to_string(step.sequence);
    });
    return found == steps.end() ? nullptr : &*found;
}

Asked asked_of(Visit const& visit, app::DraftHistory const& history,
               domain::Formulation const& formulation) {
    Asked asked{.from = before_latest(visit, history), .until = visit.today};
    if (auto const* const step = step_asked(visit, formulation)) {
        asked.since = step;
        asked.from = step->at.colombian_date();
        return asked;
    }
    auto const read = [&](std::string_view name, base::Date& day, std::string& problem) {
        auto const typed = query_of(visit, name);
        if (typed.empty()) return;
        auto const known = parse_day(typed, visit.today);
        if (known && *known <= visit.today)
            day = *known;
        else
            problem = known ? visit.tr("This day is still to come.")
                            : visit.tr("Write a day as day/month/year, such as 31/12/2026.");
    };
    read("fecha", asked.from, asked.from_problem);
    read("contra", asked.until, asked.until_problem);
    if (asked.until < asked.from) std::swap(asked.from, asked.until);
    return asked;
}

// What an earlier formulation was, ends with its last change.
void end_with(Asked& asked, app::DraftHistory const& history) {
    auto const at = base::Instant::parse(history.events.back().at);
    if (!history.is_latest() && at) asked.until = std::min(asked.until, at->colombian_date());
    asked.from = std::min(asked.from, asked.until);
}

app::HistoryOf history_asked(Visit const& visit, std::string const& plan) {
    app::HistoryOf of{.plan = plan};
    auto const number = whole_number(query_of(visit, "formulacion"));
    if (number > 0 && number < 1'000'000) of.formulation = static_cast<int>(number);
    if (auto const typed = query_of(visit, "fecha"); !of.formulation && !typed.empty())
        of.day = parse_day(typed, visit.today);
    return of;
}

Html day_form(Visit const& visit, std::string const& plan, Asked const& asked) {
    auto const shown = [&](std::string_view name, base::Date day) {
        auto typed = query_of(visit, name);
        return typed.empty() ? text::date_short(visit.language, day) : typed;
    };
    return c::filters(
        {.address = visit.link({"formulacion", plan, "historia"}),
         .fields =
             fragment(c::text_field({.id = "fecha",
                                     .name = "fecha",
                                     .label = std::string(visit.tr("As it stood at the end of "
                                                                   "(day/month/year)")),
                                     .value = shown("fecha", asked.from),
                                     .problem = asked.from_problem}),
                      c::text_field({.id = "contra",
                                     .name = "contra",
                                     .label = std::string(visit.tr("Compared with the end of")),
                                     .value = shown("contra", asked.until),
                                     .problem = asked.until_problem})),
         .button = std::string(visit.tr("See it"))});
}

std::string_view step_name(Visit const& visit, domain::PlanStep const& step) {
    return documents::plan_action_name(visit.language, step.action);
}

// What an auditor asks: since it was accepted, made official or published; and the log of it.
Html since_steps(Visit const& visit, domain::Formulation const& formulation) {
    auto const history = visit.link({"formulacion", formulation.plan, "historia"})
                             .query("formulacion", std::to_string(formulation.number));
    Html items;
    for (auto const action : {domain::PlanAction::accept, domain::PlanAction::officialise,
                              domain::PlanAction::publish}) {
        auto const* const step = formulation.last(action);
        if (step == nullptr) continue;
        bool const is_shown = query_of(visit, "asiento") == std::to_string(step->sequence);
        items +=
            li(a(href(html::Url(history).query("asiento", std::to_string(step->sequence))),
                 when(is_shown, aria_current("true")),
                 visit.tr("Since «{step}», {moment}", fmt::arg("step", step_name(visit, *step)),
                          fmt::arg("moment", moment_words(visit, step->at)))));
    }
    if (visit.visitor->may(domain::Permission::read_log, visit.today))
        items += li(a(href(visit.link({"actividad"}).query("objeto", formulation.plan)),
                      visit.tr("Every entry of the log about this plan")));
    if (items.empty()) return {};
    return nav(cls("app-preguntas"), aria_label(visit.tr("What auditors ask")),
               ul(std::move(items)));
}

std::string thing_words(Visit const& visit, ObjectDifference const& difference) {
    auto const name = object_name(visit, difference.object);
    if (difference.what == ObjectDifference::What::added)
        return visit.tr("{thing} (new)", fmt::arg("thing", name));
    if (difference.what == ObjectDifference::What::removed)
        return visit.tr("{thing} (taken out)", fmt::arg("thing", name));
    return name;
}

// «Ana Prueba, 21/11/2026 10:42»
std::string touched_words(Visit const& visit, app::DraftHistory const& history,
                          domain::Touches const& touches, int object, std::string const& cell) {
    auto const* const touched = domain::find_touch(touches, history.now, object, cell);
    if (touched == nullptr) return "–";
    auto const& [person, at] = *touched;
    auto const name = history.names.find(person);
    auto const moment = base::Instant::parse(at);
    return (name == history.names.end() ? person : name->second) + ", " +
           (moment ? moment_words(visit, *moment) : at);
}

class Differences {
public:
    Differences(Visit const& visit, app::DraftHistory const& history,
                domain::Touches const& touches)
        : visit_(visit), history_(history), touches_(touches) {}

    Html table_of(std::span<ObjectDifference const> list) {
        c::Table table{.id = "cambios",
                       .caption = std::string(visit_.tr("What changed")),
                       .caption_is = c::Caption::hidden,
                       .columns = {{std::string(visit_.tr("Field"))},
                                   {std::string(visit_.tr("Before"))},
                                   {std::string(visit_.tr("After"))},
                                   {std::string(visit_.tr("Who and when"))}},
                       .narrow = c::Narrow::cards};
        for (auto const& difference : list)
            add(table, difference);
        return c::table(table);
    }

private:
    void add(c::Table& table, ObjectDifference const& difference) {
        auto const number = difference.object.id;
        table.groups.push_back({table.rows.size(), thing_words(visit_, difference)});
        if (difference.what != ObjectDifference::What::changed)
            table.rows.push_back(
                {c::words(visit_.tr("The whole of it")),
                 c::words(existed(difference.what, ObjectDifference::What::added)),
                 c::words(existed(difference.what, ObjectDifference::What::removed)),
                 c::words(touched(number, ""))});
        if (difference.parent_before)
            table.rows.push_back({c::words(visit_.tr("Below")),
                                  c::words(part_name(*difference.parent_before)),
                                  c::words(part_name(difference.object.parent)),
                                  c::words(touched(number, std::string(domain::place_touched)))});
        if (difference.is_reordered)
            table.rows.push_back({c::words(visit_.tr("Order of what stands in it")), c::words("–"),
                                  c::words(visit_.tr("another order")),
                                  c::words(touched(number, std::string(domain::order_touched)))});
        for (auto const& cell : difference.cells)
            table.rows.push_back({c::words(documents::cell_name(visit_.language, cell.cell)),
                                  c::words(value(cell.cell, cell.before)),
                                  c::words(value(cell.cell, cell.after)),
                                  c::words(touched(number, cell.cell))});
    }

    std::string part_name(int number) const {
        auto const* const kept = domain::find_kept(history_.now, number);
        return kept == nullptr ? "–" : object_name(visit_, kept->object);
    }
    std::string existed(ObjectDifference::What what, ObjectDifference::What not_when) const {
        return std::string(what == not_when ? visit_.tr("was not there") : visit_.tr("was there"));
    }
    std::string touched(int object, std::string const& cell) const {
        return touched_words(visit_, history_, touches_, object, cell);
    }
    std::string value(std::string const& cell, std::string const& text) const {
        return text.empty() ? "–" : documents::cell_value(visit_.language, cell, text);
    }

    Visit const& visit_;
    app::DraftHistory const& history_;
    domain::Touches const& touches_;
};

Html object_fold(Visit const& visit, domain::DraftObject const& object) {
    std::vector<c::SummaryRow> rows;
    for (auto const& cell : object.cells)
        rows.push_back({documents::cell_name(visit.language, cell.name),
                        html::text(documents::cell_value(visit.language, cell.name, cell.text))});
    return c::disclosure({.summary = object_name(visit, object),
                          .content = c::summary_list(rows),
                          .shown = visit.for_print() ? c::Shown::open : c::Shown::folded});
}

std::string moment_of_day(Visit const& visit, base::Date day) {
    if (day == visit.today) return std::string(visit.tr("now"));
    return visit.tr("the end of {day}", fmt::arg("day", text::date_short(visit.language, day)));
}

std::string moment_from(Visit const& visit, Asked const& asked) {
    if (asked.since == nullptr) return moment_of_day(visit, asked.from);
    return visit.tr("«{step}», {moment}", fmt::arg("step", step_name(visit, *asked.since)),
                    fmt::arg("moment", moment_words(visit, asked.since->at)));
}

// After which entry the plan is compared; 0: it had not been begun.
std::int64_t first_entry(app::DraftHistory const& history, Asked const& asked) {
    return asked.since != nullptr ? asked.since->sequence : history.last_entry(asked.from);
}

// Both lists stand on one page of the paging: that of the longer one leads.
Html shown_history(Visit const& visit, app::DraftHistory const& history, Asked const& asked,
                   domain::Draft const& before) {
    auto const after = history.as_of(asked.until).value_or(domain::Draft{});
    auto const list = domain::difference_by_object(before, after);
    auto const touches =
        history.touches_between(first_entry(history, asked), history.last_entry(asked.until));
    Paging const paging(visit, std::max(list.size(), before.size()), objects_a_page);
    auto const some = [&](auto const& of) {
        auto const begin = std::min(paging.begin(), of.size());
        return std::span(of).subspan(begin, std::min(paging.end(), of.size()) - begin);
    };
    auto const from = moment_from(visit, asked);
    return fragment(
        h2(visit.tr("From {from} to {until}", fmt::arg("from", from),
                    fmt::arg("until", moment_of_day(visit, asked.until)))),
        p(list.empty() ? std::string(visit.tr("Nothing changed between these two moments."))
                       : text::trn(visit.language, "{count} part of the plan changed.",
                                   "{count} parts of the plan changed.", list.size(),
                                   fmt::arg("count", list.size()))),
        when(!some(list).empty(),
             [&] { return Differences(visit, history, touches).table_of(some(list)); }),
        when(!before.empty(),
             [&] { return h2(visit.tr("The plan at {from}", fmt::arg("from", from))); }),
        each(some(before), [&](auto const& object) { return object_fold(visit, object); }),
        paging.links());
}

Html observation_item(Visit const& visit, app::DraftHistory const& history,
                      domain::Observation const& observation) {
    auto const* const kept = domain::find_kept(history.now, observation.object);
    auto const name = kept == nullptr ? std::string("–") : object_name(visit, kept->object);
    return li(p(strong(name), when(!observation.cell.empty(), " · "),
                documents::cell_name(visit.language, observation.cell), br(), observation.words,
                br(),
                span(cls("app-bajo"), person_of(history.names, observation.person), " · ",
                     moment_words(visit, observation.at), " · ",
                     observation.is_resolved ? visit.tr("answered") : visit.tr("to be answered"))));
}

std::string formulation_words(Visit const& visit, domain::Formulation const& one) {
    auto const number = fmt::arg("number", one.number);
    if (!one.edition)
        return visit.tr("Formulation {number}, {state}", number,
                        fmt::arg("state", documents::plan_state_name(visit.language, one.state)));
    return visit.tr("Formulation {number}, of edition {edition}", number,
                    fmt::arg("edition", *one.edition));
}

// Where the plan was formulated more than once.
Html formulations(Visit const& visit, app::DraftHistory const& history) {
    if (history.formulations.size() < 2) return {};
    Html items;
    for (auto const& one : history.formulations) {
        bool const is_shown = one.number == history.formulation.number;
        items += li(a(href(visit.link({"formulacion", one.plan, "historia"})
                               .query("formulacion", std::to_string(one.number))),
                      when(is_shown, aria_current("true")), formulation_words(visit, one)));
    }
    return nav(cls("app-preguntas"), aria_label(visit.tr("Formulations of this plan")),
               ul(std::move(items)));
}

// What the summary tells of the latest one: its steps, and what its review observed.
Html earlier_record(Visit const& visit, app::DraftHistory const& history) {
    return fragment(steps_taken(visit, history.formulation, history.names),
                    when(!history.observations.empty(), [&] {
                        return fragment(h2(visit.tr("Observations of the review")),
                                        ul(cls("app-resultados"),
                                           each(history.observations, [&](auto const& one) {
                                               return observation_item(visit, history, one);
                                           })));
                    }));
}

}  // namespace

http::Response plan_history(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const& code = plan->formulation().plan;
    auto const history =
        app::load_draft_history(store_of(visit), occasion_of(visit), history_asked(visit, code));
    if (!history) return no_plan(visit, history.error());
    auto asked = asked_of(visit, *history, history->formulation);
    end_with(asked, *history);
    auto const first = first_entry(*history, asked);
    auto const before = first == 0 ? std::nullopt : std::optional(history->after(first));
    auto content = fragment(
        formulations(visit, *history), day_form(visit, code, asked),
        since_steps(visit, history->formulation),
        when(!before,
             [&] {
                 return p(visit.tr("On {day} this plan had not been begun.",
                                   fmt::arg("day", text::date_short(visit.language, asked.from))));
             }),
        shown_history(visit, *history, asked, before.value_or(domain::Draft{})),
        when(!history->is_latest(), [&] { return earlier_record(visit, *history); }));
    return plan_page(visit, *plan, Tab::history, std::string(visit.tr("History")),
                     std::move(content));
}

}  // namespace web::staff
