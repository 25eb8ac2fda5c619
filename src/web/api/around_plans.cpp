#include "web/api/around_plans.hpp"

#include "app/plan/draft_history.hpp"
#include "app/plan/keep_cell.hpp"
#include "app/plan/publication.hpp"
#include "app/plan/take_up_edition.hpp"
#include "app/plan/working_session.hpp"
#include "domain/plan/revision.hpp"
#include "exchange/plan_document/begun_from.hpp"
#include "web/api/answers.hpp"
#include "web/api/cell_json.hpp"
#include "web/api/fields.hpp"
#include "web/api/formulations.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/plans/asked.hpp"
#include "web/staff/plans/evidence_file.hpp"

namespace web::api {
namespace {

using domain::Revision;

constexpr std::array revision_states{"open", "changed", "kept"};
static_assert(revision_states.size() == static_cast<std::size_t>(Revision::State::kept) + 1);

constexpr std::array differences{"changed", "added", "removed"};
static_assert(differences.size() ==
              static_cast<std::size_t>(domain::ObjectDifference::What::removed) + 1);

std::string plan_of(Visit const& visit) {
    return std::string(visit.arguments["plan"]);
}

void write_session(json::Writer& writer, domain::WorkingSession const& session) {
    writer.key("number").integer(session.number).member("day", session.day.text());
    writer.key("participants");
    write_texts(writer, session.participants);
    writer.key("goals").begin_array();
    for (auto const goal : session.goals)
        writer.integer(goal);
    writer.end_array().member("agreements", session.agreements);
    writer.member("evidence", session.evidence).member("person", session.person).key("files");
    write_list(writer, session.files, [](json::Writer& one, domain::EvidenceFile const& file) {
        one.member("digest", file.digest).member("name", file.name);
        one.member("type", domain::media_type(file.kind)).key("bytes").integer(file.bytes);
    });
}

std::vector<app::SentFile> files_asked(Fields& in) {
    std::vector<app::SentFile> files;
    for (auto const one : in.objects("files")) {
        in.only(one, {"name", "content"});
        files.push_back({in.text(one, "name"), in.bytes(one, "content")});
    }
    return files;
}

void write_guided(json::Writer& writer, app::GuidedGoal const& goal) {
    writer.member("plan", goal.plan);
    writer.member("plan_name", exchange::cell_characters(goal.plan_name));
    writer.member("plan_unit", goal.plan_unit).key("object").integer(goal.object);
    writer.member("code", exchange::cell_characters(goal.code));
    writer.member("goal", exchange::cell_characters(goal.goal)).member("unit", goal.unit);
    writer.key("guidance");
    write_list(writer, goal.guidance, [](json::Writer& given, domain::GoalGuidance const& one) {
        given.member("words", one.words).member("unit", one.unit);
        given.member("person", one.person).member("at", one.at.text());
    });
}

void write_plan(json::Writer& writer, app::WorkshopEntry const& entry) {
    auto const& formulation = entry.formulation;
    writer.member("plan", formulation.plan);
    writer.member("name", exchange::cell_characters(entry.name)).member("unit", formulation.unit);
    write_publication_day(writer, formulation);
}

void write_published(json::Writer& writer, app::PublishedPlan const& one) {
    write_plan(writer, one.plan);
    writer.key("edition").integer(one.plan.formulation.edition.value_or(0));
    writer.key("destinations").begin_array();
    for (auto const& confirmed : one.confirmed) {
        if (!confirmed) continue;
        writer.begin_object();
        writer.member("destination", domain::destination_tokens.token(confirmed->destination));
        writer.member("address", confirmed->address).member("day", confirmed->day.text());
        writer.end_object();
    }
    writer.end_array();
}

// Who brought things to what they are, and when.
struct Authors {
    domain::KeptDraft const& now;
    domain::Touches touches;

    void write(json::Writer& writer, int object, std::string_view cell) const {
        auto const* const touched = domain::find_touch(touches, now, object, std::string(cell));
        if (touched == nullptr) return;
        writer.member("person", touched->person).member("at", touched->at);
    }
};

void write_difference(json::Writer& writer, domain::ObjectDifference const& difference,
                      Authors const& authors) {
    auto const object = difference.object.id;
    writer.key("object").integer(object);
    writer.member("kind", domain::object_kind_tokens.token(difference.object.kind));
    writer.member("what", differences[static_cast<std::size_t>(difference.what)]);
    if (difference.what != domain::ObjectDifference::What::changed)
        authors.write(writer, object, "");
    if (difference.parent_before) {
        writer.key("parent").begin_object();
        writer.key("before").integer(*difference.parent_before);
        writer.key("after").integer(difference.object.parent);
        authors.write(writer, object, domain::place_touched);
        writer.end_object();
    }
    if (difference.is_reordered) {
        writer.key("order").begin_object();
        authors.write(writer, object, domain::order_touched);
        writer.end_object();
    }
    writer.key("cells");
    write_list(writer, difference.cells,
               [&](json::Writer& cell, domain::CellDifference const& one) {
                   cell.member("cell", one.cell);
                   write_cell(cell, "before", one.before);
                   write_cell(cell, "after", one.after);
                   authors.write(cell, object, one.cell);
               });
}

}  // namespace

http::Response list_working_sessions(Visit const& visit) {
    auto const making = staff::load_making(visit);
    return making ? list_of(making->sessions, write_session) : refused(making.error(), visit);
}

http::Response record_working_session(Visit const& visit) {
    Fields in(visit);
    auto const day = in.day("day");
    app::RecordSession command{.occasion = staff::occasion_of(visit),
                               .plan = plan_of(visit),
                               .session = {.day = {},
                                           .participants = in.texts("participants"),
                                           .agreements = in.text("agreements"),
                                           .evidence = in.text("evidence")},
                               .files = files_asked(in),
                               .quota_bytes = visit.site.evidence_quota_bytes};
    for (auto const goal : in.numbers("goals"))
        command.session.goals.push_back(static_cast<int>(goal));
    if (auto flaw = in.flaw()) return std::move(*flaw);
    if (!day) return refused(domain::Refusal{domain::RefusalKind::day_malformed, "dia"}, visit);
    command.session.day = *day;
    return named(visit, app::record_session(staff::store_of(visit), command), "plan", command.plan,
                 http::Status::created);
}

http::Response get_session_file(Visit const& visit) {
    auto const read = staff::load_evidence(visit, visit.arguments["digest"]);
    return read ? staff::evidence_file(*read) : refused(read.error(), visit);
}

http::Response list_guidance(Visit const& visit) {
    return list_of(app::list_guided_goals(staff::store_of(visit), visit.site.entity, *visit.visitor,
                                          visit.today),
                   write_guided);
}

http::Response guide_goal(Visit const& visit) {
    Fields in(visit);
    auto const object = staff::object_number(visit.arguments["object"]);
    app::GuideGoal const command{.occasion = staff::occasion_of(visit),
                                 .plan = plan_of(visit),
                                 .object = object,
                                 .words = in.text("words")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::guide_goal(staff::store_of(visit), command), "object", object,
                 http::Status::created);
}

http::Response list_revisions(Visit const& visit) {
    auto const plan = staff::load_made_plan(visit);
    if (!plan) return refused(plan.error(), visit);
    std::vector<Revision> list;
    auto const begun = domain::goes_on(plan->formulation())
                           ? std::nullopt
                           : exchange::draft_begun(visit.site.library, plan->formulation());
    if (begun) list = domain::list_revisions(*begun, plan->making.draft, plan->making.kept);
    return list_of(list, [](json::Writer& writer, Revision const& one) {
        writer.key("object").integer(one.object).member("cell", one.cell);
        writer.member("state", revision_states[static_cast<std::size_t>(one.state)]);
    });
}

http::Response keep_cell(Visit const& visit) {
    Fields in(visit);
    auto const object = staff::object_number(visit.arguments["object"]);
    app::KeepCell const command{.occasion = staff::occasion_of(visit),
                                .plan = plan_of(visit),
                                .object = object,
                                .cell = in.text("cell")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::keep_cell(staff::store_of(visit), command), "object", object);
}

http::Response take_up_edition(Visit const& visit) {
    Fields in(visit);
    app::TakeUpEdition const command{.occasion = staff::occasion_of(visit),
                                     .plan = plan_of(visit),
                                     .edition = in.text("edition")};
    if (auto flaw = in.flaw()) return std::move(*flaw);
    return named(visit, app::take_up_edition(staff::store_of(visit), command), "plan",
                 command.plan);
}

http::Response change_code(Visit const& visit) {
    Fields in(visit);
    auto const code = in.text("code");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    auto const plan = staff::load_made_plan(visit);
    if (!plan) return refused(plan.error(), visit);
    return named(visit, staff::change_code_asked(visit, *plan, code), "plan", code,
                 http::Status::created);
}

http::Response list_publications(Visit const& visit) {
    auto const list = app::list_publications(staff::store_of(visit), visit.site.entity,
                                             *visit.visitor, visit.today);
    return object_of([&](json::Writer& writer) {
        writer.key("awaiting");
        write_list(writer, list.awaiting, write_plan);
        writer.key("published");
        write_list(writer, list.published, write_published);
    });
}

http::Response confirm_destination(Visit const& visit) {
    Fields in(visit);
    auto const destination = in.token("destination", domain::destination_tokens);
    app::ConfirmDestination command{
        .occasion = staff::occasion_of(visit),
        .confirmation = {.plan = plan_of(visit),
                         .edition = static_cast<int>(in.number("edition")),
                         .address = in.text("address"),
                         .day = in.day("day").value_or(visit.today)}};
    auto const reason = in.text("taken_back_for");
    if (!destination) in.miss("destination");
    if (auto flaw = in.flaw()) return std::move(*flaw);
    if (!reason.empty())
        return named(visit,
                     app::take_destination_back(staff::store_of(visit),
                                                {.occasion = command.occasion,
                                                 .plan = command.confirmation.plan,
                                                 .edition = command.confirmation.edition,
                                                 .destination = *destination,
                                                 .reason = reason}),
                     "plan", command.confirmation.plan);
    command.confirmation.destination = *destination;
    return named(visit, app::confirm_destination(staff::store_of(visit), command), "plan",
                 command.confirmation.plan);
}

// From the end of one day to that of another, or to now: what changed, by whom at last.
http::Response get_history(Visit const& visit) {
    auto const from = stated_day(visit, "from");
    if (!from) return from.error();
    auto const until = stated_day(visit, "until");
    if (!until) return until.error();
    if (auto const making = staff::load_making(visit); !making)
        return refused(making.error(), visit);
    auto const history =
        app::load_draft_history(staff::store_of(visit), staff::occasion_of(visit),
                                {.plan = plan_of(visit), .formulation = {}, .day = *until});
    if (!history) return refused(history.error(), visit);
    auto const last = until->value_or(visit.today);
    auto const first = from->value_or(last.plus_days(-1));
    auto const before = history->as_of(first).value_or(domain::Draft{});
    auto const after = history->as_of(last).value_or(domain::Draft{});
    Authors const authors{
        .now = history->now,
        .touches = history->touches_between(history->last_entry(first), history->last_entry(last))};
    return object_of([&](json::Writer& writer) {
        writer.key("formulation").integer(history->formulation.number);
        writer.member("from", first.text()).member("until", last.text()).key("changes");
        write_list(writer, domain::difference_by_object(before, after),
                   [&](json::Writer& one, domain::ObjectDifference const& difference) {
                       write_difference(one, difference, authors);
                   });
    });
}

http::Response get_workbook(Visit const& visit) {
    auto file = staff::plan_as_workbook(visit);
    return file ? std::move(*file) : refused(file.error(), visit);
}

}  // namespace web::api
