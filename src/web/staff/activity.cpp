#include "web/staff/activity.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

#include "app/people/directory.hpp"
#include "app/record/activity.hpp"
#include "app/record/verify_log.hpp"
#include "documents/people/people_names.hpp"
#include "documents/record/action_subjects.hpp"
#include "documents/record/flaw_text.hpp"
#include "documents/record/verified_text.hpp"
#include "kit/text/number.hpp"
#include "kit/text/search.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/portal/attachment.hpp"
#include "web/portal/day.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/activity_changes.hpp"
#include "web/staff/activity_questions.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::int64_t entries_a_file = 20'000;

std::string asked(Visit const& visit, std::string_view name) {
    return std::string(visit.request.query.find(name).value_or(""));
}

// The moment at which a Colombian day begins, as the log writes it.
std::string start_of(base::Date day) {
    return base::Instant(std::chrono::sys_seconds{day.days()} + std::chrono::hours{5}).text();
}

// The code of a plan, or a person by name or number.
void ask_for_object(Visit const& visit, storage::LogFilter& filter) {
    auto const text = asked(visit, "objeto");
    if (text.empty()) return;
    filter.object = text;
    for (auto const& entry : app::load_directory(store_of(visit), visit.site.entity).people) {
        auto const& person = entry.person;
        if (person.id == text || text::fold(person.name) == text::fold(text)) {
            filter.object.clear();
            filter.about_person = person.id;
        }
    }
}

// A day of the filters; what is none stays in its field, with what is wrong with it.
struct DayAsked {
    std::optional<base::Date> day = {};
    std::string problem = {};
};
DayAsked day_of_filter(Visit const& visit, std::string_view name) {
    auto const text = asked(visit, name);
    if (text.empty()) return {};
    if (auto const day = parse_day(text, visit.today)) return {.day = day};
    return {.problem = std::string(visit.tr("Write a day as day/month/year, such as 31/12/2026."))};
}

// The last day is before the first.
std::string reversed_problem(Visit const& visit) {
    auto const from = day_of_filter(visit, "desde").day;
    auto const until = day_of_filter(visit, "hasta").day;
    if (!from || !until || *from <= *until) return {};
    return std::string(visit.tr("This day is before the one from which it is asked."));
}

bool has_problem(Visit const& visit) {
    return !day_of_filter(visit, "desde").problem.empty() ||
           !day_of_filter(visit, "hasta").problem.empty() || !reversed_problem(visit).empty();
}

storage::LogFilter filter_of(Visit const& visit) {
    storage::LogFilter filter{.action_prefix = asked(visit, "accion"),
                              .person = asked(visit, "persona")};
    ask_for_object(visit, filter);
    if (auto const* const question = find_log_question(asked(visit, "pregunta")))
        filter.actions = question->actions;
    if (auto const from = day_of_filter(visit, "desde").day) filter.from = start_of(*from);
    if (auto const until = day_of_filter(visit, "hasta").day)
        filter.until = start_of(until->plus_days(1));
    return filter;
}

// What only commands do without a person: `import`, `demo`, `export-log`.
bool is_of_a_command(std::string_view action) {
    using enum domain::Action;
    auto const known = domain::action_tokens.find(action);
    return known && (*known == plan_import || *known == person_invite || *known == unit_create ||
                     *known == log_export);
}
// What only somebody does who has not signed in, or not yet.
bool is_of_a_stranger(std::string_view action) {
    using enum domain::Action;
    auto const known = domain::action_tokens.find(action);
    return known &&
           (*known == session_refuse || *known == access_refuse || *known == change_refuse ||
            *known == comment_send || *known == person_found || *known == person_activate);
}

// Where the entry names no person. What came over the net has its address, until it is erased.
std::string nobody_words(Visit const& visit, app::ActivityEntry const& shown) {
    bool const has_peer =
        std::ranges::find(shown.personal, "peer", &domain::Change::field) != shown.personal.end();
    if (has_peer || is_of_a_stranger(shown.entry.action))
        return std::string(visit.tr("somebody who had not signed in"));
    if (is_of_a_command(shown.entry.action)) return std::string(visit.tr("the command line"));
    return std::string(visit.tr("the program itself"));
}

std::string who_acted(Visit const& visit, app::Activity const& activity,
                      app::ActivityEntry const& shown) {
    auto const& actor = shown.entry.actor;
    if (actor.person.empty()) return nobody_words(visit, shown);
    return acting_words(
        visit, person_name(activity, actor.person),
        actor.on_behalf_of.empty() ? std::string() : person_name(activity, actor.on_behalf_of));
}

// A plan leads to its history, where one may read it; a person to all entries about them.
Html object_words(Visit const& visit, app::Activity const& activity,
                  domain::LogEntry const& entry) {
    if (entry.object.empty()) return html::text("–");
    if (entry.object_kind == "person" && activity.names.contains(entry.object))
        return a(href(visit.link({"actividad"}).query("objeto", entry.object)),
                 person_name(activity, entry.object));
    bool const is_plan = entry.object_kind == "plan" &&
                         visit.visitor->may(domain::Permission::read_drafts, visit.today);
    if (is_plan)
        return a(href(visit.link({"formulacion", entry.object, "historia"})), entry.object);
    constexpr std::size_t length_max = 24;
    return html::text(entry.object.size() > length_max ? entry.object.substr(0, 8) + "…"
                                                       : entry.object);
}

// The roles that one had at that moment.
std::string roles_then(Visit const& visit, domain::Actor const& actor) {
    std::string words;
    for (auto const part : std::views::split(actor.role, ','))
        if (auto const role = domain::role_tokens.find(std::string_view(part)))
            words.append(words.empty() ? "" : "; ")
                .append(documents::role_name(visit.language, *role));
    return words;
}

Html entries_table(Visit const& visit, app::Activity const& activity) {
    c::Table table{.id = "actividad",
                   .caption = std::string(visit.tr("Entries, latest first")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Number")), c::Align::right},
                               {std::string(visit.tr("When"))},
                               {std::string(visit.tr("Who"))},
                               {std::string(visit.tr("What"))},
                               {std::string(visit.tr("About"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& shown : activity.entries) {
        auto const& entry = shown.entry;
        auto const at = base::Instant::parse(entry.at);
        table.rows.push_back(
            {c::words(std::to_string(entry.sequence)),
             c::words(at ? moment_words(visit, *at) : entry.at),
             c::markup(fragment(who_acted(visit, activity, shown),
                                span(cls("app-bajo"), roles_then(visit, entry.actor)))),
             c::markup(fragment(documents::action_name(visit.language, entry.action),
                                activity_changes(visit, activity, shown))),
             c::markup(object_words(visit, activity, entry))});
    }
    return c::table(table);
}

std::string object_shown(Visit const& visit, app::Activity const& activity) {
    auto const text = asked(visit, "objeto");
    auto const person = activity.names.find(text);
    return person == activity.names.end() ? text : person->second;
}

Html filter_fields(Visit const& visit, app::Activity const& activity) {
    std::vector<c::Choice> actions{{"", std::string(visit.tr("All"))}};
    for (auto const& subject : documents::action_subjects())
        for (auto const action : subject.actions) {
            auto const token = domain::action_tokens.token(action);
            actions.push_back({std::string(token), documents::action_name(visit.language, token),
                               std::string(visit.tr(subject.words))});
        }
    std::vector<c::Choice> people{{"", std::string(visit.tr("Everyone"))}};
    for (auto const& [id, name] : activity.names)
        people.push_back({id, name});
    return fragment(c::choice_field({.id = "accion",
                                     .name = "accion",
                                     .label = std::string(visit.tr("What")),
                                     .choices = std::move(actions),
                                     .chosen = asked(visit, "accion")}),
                    c::choice_field({.id = "persona",
                                     .name = "persona",
                                     .label = std::string(visit.tr("Who")),
                                     .choices = std::move(people),
                                     .chosen = asked(visit, "persona")}),
                    c::text_field({.id = "objeto",
                                   .name = "objeto",
                                   .label = std::string(visit.tr("About (plan or person)")),
                                   .value = object_shown(visit, activity)}),
                    c::text_field({.id = "desde",
                                   .name = "desde",
                                   .label = std::string(visit.tr("From (day/month/year)")),
                                   .value = asked(visit, "desde"),
                                   .problem = day_of_filter(visit, "desde").problem}),
                    c::text_field({.id = "hasta",
                                   .name = "hasta",
                                   .label = std::string(visit.tr("Until")),
                                   .value = asked(visit, "hasta"),
                                   .problem = day_of_filter(visit, "hasta").problem +
                                              reversed_problem(visit)}));
}

Html questions(Visit const& visit) {
    auto const chosen = asked(visit, "pregunta");
    auto const one = [&](std::string_view token, std::string_view words) {
        auto address = visit.link({"actividad"});
        if (!token.empty()) address = address.query("pregunta", token);
        return li(a(href(address), when(token == chosen, aria_current("true")), words));
    };
    return nav(cls("app-preguntas"), aria_label(visit.tr("What auditors ask")),
               ul(one("", visit.tr("Everything")), each(log_questions(), [&](auto const& question) {
                      return one(question.token, visit.tr(question.words));
                  })));
}

// How many there are; none at all is told in words, with the way out.
Html counted(Visit const& visit, app::Activity const& shown) {
    auto const count = static_cast<std::size_t>(shown.count);
    return p(role("status"),
             count > 0 ? text::trn(visit.language, "{count} entry", "{count} entries", count,
                                   fmt::arg("count", count))
                       : std::string(visit.tr("No entry of the log has these filters.")),
             " · ",
             when(count == 0,
                  [&] {
                      return fragment(
                          a(href(visit.link({"actividad"})), visit.tr("Take the filters away")),
                          " · ");
                  }),
             a(href(visit.link({"actividad", "verificacion"})), visit.tr("Verify the whole chain")),
             " · ", a(href(visit.link({"actividad", "registro.jsonl"})), "JSON Lines"));
}

// Nothing is shown for days that are none: all of it would be taken for their answer.
Html entries_shown(Visit const& visit, app::Activity const& shown, Paging const& paging) {
    if (has_problem(visit))
        return p(role("status"), visit.tr("Nothing is shown until the days are mended."));
    return fragment(counted(visit, shown),
                    when(shown.count > 0, [&] { return entries_table(visit, shown); }),
                    paging.links());
}

}  // namespace

http::Response activity(Visit const& visit) {
    auto const filter = filter_of(visit);
    constexpr std::int64_t page_rows = 50;
    auto shown = app::read_activity(store_of(visit), visit.site.entity, filter, 0, 0);
    Paging const paging(visit, static_cast<std::size_t>(shown.count));
    auto const rows = visit.for_print() ? shown.count : page_rows;
    shown = app::read_activity(store_of(visit), visit.site.entity, filter,
                               static_cast<std::int64_t>(paging.begin()), rows);
    auto content = fragment(
        h1(visit.tr("Activity")),
        p(cls("app-bajada"),
          visit.tr("Every change, refusal and sign-in, in a chain that nobody can alter without "
                   "its showing. The time is that of Colombia (UTC−5).")),
        questions(visit),
        c::filters({.address = visit.link({"actividad"}),
                    .fields = filter_fields(visit, shown),
                    .button = std::string(visit.tr("See")),
                    .kept = {{"pregunta", asked(visit, "pregunta")}}}),
        entries_shown(visit, shown, paging));
    return staff_page(
        visit, {.title = std::string(visit.tr("Activity")), .screen = Screen::activity},
        std::move(content), has_problem(visit) ? http::Status::bad_request : http::Status::ok);
}

http::Response verification(Visit const& visit) {
    auto const verified = app::verify_log(store_of(visit), visit.site.entity);
    bool const holds = verified.flaws.empty();
    auto const title =
        std::string(holds ? visit.tr("The log holds") : visit.tr("The log is broken"));
    auto content = fragment(
        h1(title),
        p(cls(holds ? "app-aviso" : "govuk-error-message"), role("status"),
          documents::verified_text(visit.language, verified)),
        ul(each(verified.flaws,
                [&](app::LogFlaw const& flaw) {
                    return li(documents::flaw_text(visit.language, flaw));
                })),
        each(documents::keys_text(visit.language, verified, visit.site.log_key),
             [](std::string const& sentence) { return p(sentence); }),
        p(visit.tr("Fingerprint of the last entry:"), " ", code(verified.head)),
        p(visit.tr(
            "The clock is that of the machine on which Rumbo runs. Entries hold it in UTC; pages "
            "show that of Colombia, UTC−5. Now it says {moment}, which is {utc}. Rumbo does not "
            "check whether something keeps it at the legal hour (NTP): ask whoever runs the "
            "machine.",
            fmt::arg("moment", moment_words(visit, visit.site.now())),
            fmt::arg("utc", visit.site.now().text()))),
        p(a(href(visit.link({"registro"})), visit.tr("Checkpoints that were signed"))));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::activity,
                       .path = {{std::string(visit.tr("Activity")), visit.link({"actividad"})}}},
                      std::move(content));
}

http::Response log_file(Visit const& visit) {
    std::int64_t from = 1;
    auto const text = asked(visit, "desde");
    std::from_chars(text.data(), text.data() + text.size(), from);
    from = std::max(from, std::int64_t{1});
    app::note_export(store_of(visit), occasion_of(visit), from);
    auto exported = app::export_log(store_of(visit), visit.site.entity, from, entries_a_file);
    auto response = http::bytes("application/x-ndjson; charset=utf-8", std::move(exported.lines));
    response.headers.set("Content-Disposition", "attachment; filename=\"registro.jsonl\"");
    if (exported.next > 0)
        response.headers.set("Link", fmt::format("<{}>; rel=\"next\"",
                                                 visit.link({"actividad", "registro.jsonl"})
                                                     .query("desde", std::to_string(exported.next))
                                                     .text()));
    return response;
}

}  // namespace web::staff
