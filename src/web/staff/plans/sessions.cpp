// The working sessions on a plan (mesas de trabajo, F1): what was held, and how another is
// recorded.
#include "app/plan/working_session.hpp"
#include "kit/text/number.hpp"
#include "web/components/summary_list.hpp"
#include "web/staff/plans/evidence_file.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

std::string person_field(std::string const& person) {
    return "persona." + person;
}
std::string goal_field(int object) {
    return "meta." + std::to_string(object);
}

template <class List, class Name>
std::string names_of(List const& list, Name const& name) {
    std::string words;
    for (auto const& one : list)
        words.append(words.empty() ? "" : "; ").append(name(one));
    return words.empty() ? std::string("–") : words;
}

Html evidence_link(std::string const& address) {
    auto const url = html::Url::parse(address);
    return url ? a(href(*url), attr("rel", "noreferrer"), address) : html::text(address);
}

// «Acta.pdf (PDF, 120 KiB)»
Html file_link(Visit const& visit, MadePlan const& plan, domain::EvidenceFile const& file) {
    auto const address =
        visit.link({"formulacion", plan.formulation().plan, "mesas", "archivos", file.digest});
    std::string kind(domain::evidence_kind_tokens.token(file.kind));
    for (char& c : kind)
        c = static_cast<char>(c - 'a' + 'A');
    return li(a(href(address), file.name), " ",
              span(cls("app-bajo"), "(", kind, ", ",
                   visit.tr("{size} KiB", fmt::arg("size", (file.bytes + 1023) / 1024)), ")"));
}

Html session_item(Visit const& visit, MadePlan const& plan, domain::WorkingSession const& session) {
    auto const people = names_of(session.participants, [&](std::string const& person) {
        auto const found = plan.making.names.find(person);
        return found == plan.making.names.end() ? std::string("–") : found->second;
    });
    auto const goals = names_of(session.goals, [&](int goal) {
        auto const* const object = domain::find_object(plan.making.draft, goal);
        return object == nullptr ? std::string("–") : object_name(visit, *object);
    });
    std::vector<c::SummaryRow> rows{
        {std::string(visit.tr("Who took part")), html::text(people)},
        {std::string(visit.tr("Goals treated")), html::text(goals)},
        {std::string(visit.tr("Agreements")), p(cls("app-dicho"), session.agreements)}};
    if (!session.evidence.empty())
        rows.push_back({std::string(visit.tr("Evidence")), evidence_link(session.evidence)});
    if (!session.files.empty())
        rows.push_back({std::string(visit.tr("Files")),
                        ul(cls("govuk-list"), each(session.files, [&](auto const& file) {
                               return file_link(visit, plan, file);
                           }))});
    return html::article(h2(text::date_long(visit.language, session.day)), c::summary_list(rows));
}

Html session_boxes(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const mark = [&](std::string const& name) {
        return refusal && typed(visit, name) == "si" ? c::CheckBox::Mark::on
                                                     : c::CheckBox::Mark::off;
    };
    c::CheckGroup people{.id = "participantes",
                         .legend = std::string(visit.tr("Who took part")),
                         .boxes = {},
                         .problem = problem_of(visit, refusal, "participantes")};
    for (auto const& person : app::list_possible_participants(store_of(visit), occasion_of(visit),
                                                              plan.formulation().unit))
        people.boxes.push_back(
            {person_field(person.id), person.name, mark(person_field(person.id))});
    c::CheckGroup goals{.id = "metas",
                        .legend = std::string(visit.tr("Goals treated")),
                        .boxes = {},
                        .problem = problem_of(visit, refusal, "metas")};
    for (auto const& object : plan.making.draft)
        if (object.kind == domain::ObjectKind::goal)
            goals.boxes.push_back(
                {goal_field(object.id), object_name(visit, object), mark(goal_field(object.id))});
    return fragment(c::check_group(people),
                    when(!goals.boxes.empty(), [&] { return c::check_group(goals); }));
}

Html record_form(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const day = typed_again(visit, refusal, "dia");
    auto fields = fragment(
        c::input_field({.name = "dia",
                        .label = std::string(visit.tr("Day of the session")),
                        .hint = std::string(visit.tr("Day/month/year")),
                        .value = day.empty() ? text::date_short(visit.language, visit.today) : day,
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "dia")}),
        session_boxes(visit, plan, refusal),
        c::area_field({.name = "acuerdos",
                       .label = std::string(visit.tr("Agreements")),
                       .value = typed_again(visit, refusal, "acuerdos"),
                       .rows = 5,
                       .problem = problem_of(visit, refusal, "acuerdos")}),
        c::input_field(
            {.name = "evidencia",
             .label = std::string(visit.tr("Evidence: web address (optional)")),
             .hint = std::string(visit.tr("Of the minutes or the list of who came, where "
                                          "the entity keeps them")),
             .value = typed_again(visit, refusal, "evidencia"),
             .autocomplete = "off",
             .problem = problem_of(visit, refusal, "evidencia")}),
        c::file_field({.name = "archivos",
                       .label = std::string(visit.tr("Evidence: files (optional)")),
                       .hint = std::string(
                           visit.tr("Up to five, of 10 MiB each and 25 MiB in all: PDF, JPG, PNG, "
                                    "CSV, TXT, or DOCX, XLSX, PPTX, ODT, ODS without macros. "
                                    "Choose them again if the form comes back.")),
                       .accept = ".pdf,.jpg,.jpeg,.png,.csv,.txt,.docx,.xlsx,.pptx,.odt,.ods",
                       .takes = c::FileField::Takes::several,
                       .problem = problem_of(visit, refusal, "archivos")}));
    return fragment(
        h2(visit.tr("Record a working session")),
        div(cls("app-ficha"),
            c::post_form({.address = visit.link({"formulacion", plan.formulation().plan, "mesas"}),
                          .token = form_token(visit),
                          .key = visit.page_key,
                          .fields = std::move(fields),
                          .button = std::string(visit.tr("Record it")),
                          .carries = c::PostForm::Carries::files})));
}

http::Response shown_sessions(Visit const& visit, MadePlan const& plan, Refused const& refusal) {
    auto const& sessions = plan.making.sessions;
    bool const can_record = domain::is_being_formulated(plan.formulation().state) &&
                            domain::may(visit.visitor->roles, domain::Permission::hold_session,
                                        visit.visitor->units, plan.formulation().unit, visit.today);
    auto content = fragment(
        sessions.empty()
            ? p(visit.tr(
                  "No working session has been recorded. The planning office holds them with "
                  "leaders and promoters to settle the goals."))
            : fragment(each(sessions,
                            [&](domain::WorkingSession const& one) {
                                return session_item(visit, plan, one);
                            })),
        when(can_record, [&] { return record_form(visit, plan, refusal); }));
    return plan_page(visit, plan, Tab::sessions, std::string(visit.tr("Working sessions")),
                     std::move(content), refusal);
}

}  // namespace

http::Response plan_sessions(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    return plan ? shown_sessions(visit, *plan, std::nullopt) : no_plan(visit, plan.error());
}

http::Response record_session(Visit const& visit) {
    auto const plan = load_made_plan(visit);
    if (!plan) return no_plan(visit, plan.error());
    auto const& code = plan->formulation().plan;
    auto const day = day_asked(visit, "dia");
    if (!day) return shown_sessions(visit, *plan, day.error());
    if (!*day)
        return shown_sessions(visit, *plan,
                              domain::Refusal{domain::RefusalKind::day_malformed, "dia"});
    app::RecordSession command{.occasion = occasion_of(visit),
                               .plan = code,
                               .session = {.day = **day,
                                           .agreements = typed(visit, "acuerdos"),
                                           .evidence = typed(visit, "evidencia")},
                               .quota_bytes = visit.site.evidence_quota_bytes};
    for (auto const& [person, name] : plan->making.names)
        if (typed(visit, person_field(person)) == "si")
            command.session.participants.push_back(person);
    for (auto const& object : plan->making.draft)
        if (typed(visit, goal_field(object.id)) == "si") command.session.goals.push_back(object.id);
    for (auto const& file : visit.request.files)
        if (file.field == "archivos") command.files.push_back({file.name, file.bytes});
    auto const recorded = app::record_session(store_of(visit), command);
    if (!recorded) return shown_sessions(visit, *plan, recorded.error());
    return http::see_other(std::string(visit.link({"formulacion", code, "mesas"}).text()));
}

http::Response session_evidence(Visit const& visit) {
    auto const read = load_evidence(visit, visit.arguments["huella"]);
    return read ? evidence_file(*read) : no_plan(visit, read.error());
}

}  // namespace web::staff
