#include "app/plan/working_session.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "app/plan/workshop.hpp"
#include "app/record/decide.hpp"
#include "app/record/evidence_kind.hpp"
#include "domain/people/text_rule.hpp"
#include "domain/plan/destination.hpp"
#include "kit/crypto/sha256.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/unit_store.hpp"
#include "storage/plan/accompaniment_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/record/evidence_store.hpp"

namespace app {
namespace {

using domain::Action;
using domain::Permission;
using domain::Refusal;
using domain::RefusalKind;

constexpr std::size_t words_bytes_max = 20'000;

std::optional<Refusal> flaw_of_state(domain::Formulation const& formulation) {
    if (domain::is_being_formulated(formulation.state)) return std::nullopt;
    return Refusal{.kind = RefusalKind::wrong_state, .rule = "F1"};
}

// The formulation of that plan, if it is being formulated.
domain::Outcome<domain::Formulation> find_formulated(sql::Connection& connection,
                                                     storage::EntityId const& entity,
                                                     std::string const& plan) {
    auto formulation = storage::find_formulation(connection, entity, plan);
    if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
    if (auto flaw = flaw_of_state(*formulation)) return std::unexpected(std::move(*flaw));
    return std::move(*formulation);
}

std::optional<Refusal> flaw_of_words(std::string const& words, std::string const& field) {
    if (domain::is_blank(words)) return Refusal{RefusalKind::words_missing, field};
    if (words.size() > words_bytes_max || words.find('\0') != std::string::npos)
        return Refusal{.kind = RefusalKind::text_too_long, .field = field, .most = words_bytes_max};
    return std::nullopt;
}

std::optional<Refusal> flaw_of_files(std::vector<SentFile> const& files) {
    if (files.size() > domain::evidence_files_max)
        return Refusal{RefusalKind::evidence_too_many, "archivos"};
    for (auto const& [name, bytes] : files) {
        if (!domain::is_usable_text(name, domain::name_bytes_max))
            return Refusal{RefusalKind::text_unusable, "archivos"};
        if (bytes.size() > domain::evidence_bytes_max)
            return Refusal{RefusalKind::evidence_too_large, "archivos"};
        auto const kind = evidence_kind(name, bytes);
        if (!kind)
            return Refusal{
                .kind = RefusalKind::evidence_unknown, .field = "archivos", .both = {name, {}}};
        if (domain::pixels_of(*kind, bytes).value_or(0) > domain::evidence_pixels_max)
            return Refusal{RefusalKind::evidence_too_large, "archivos"};
    }
    return std::nullopt;
}

std::optional<Refusal> flaw_of(sql::Connection& connection, RecordSession const& command,
                               domain::Formulation const& formulation) {
    auto const& entity = command.occasion.entity;
    auto const& session = command.session;
    if (session.day > command.occasion.now.colombian_date())
        return Refusal{RefusalKind::day_to_come, "dia"};
    if (session.participants.empty())
        return Refusal{RefusalKind::participants_missing, "participantes"};
    for (auto const& person : session.participants)
        if (!storage::find_person(connection, entity, person))
            return Refusal{RefusalKind::person_unknown, "participantes"};
    for (auto const goal : session.goals) {
        auto const object = storage::find_draft_object(connection, entity, formulation, goal);
        if (!object || object->kind != domain::ObjectKind::goal)
            return Refusal{RefusalKind::object_unknown, "metas"};
    }
    if (auto flaw = flaw_of_words(session.agreements, "acuerdos")) return flaw;
    if (!session.evidence.empty() && !domain::is_web_address(session.evidence))
        return Refusal{RefusalKind::address_malformed, "evidencia"};
    return flaw_of_files(command.files);
}

// What is sent twice is one.
std::vector<domain::EvidenceFile> named_files(std::vector<SentFile> const& sent) {
    std::vector<domain::EvidenceFile> files;
    for (auto const& [name, bytes] : sent) {
        auto digest = crypto::sha256_hex(bytes);
        if (std::ranges::find(files, digest, &domain::EvidenceFile::digest) != files.end())
            continue;
        files.push_back({.digest = std::move(digest),
                         .kind = *evidence_kind(name, bytes),
                         .bytes = static_cast<std::int64_t>(bytes.size()),
                         .name = name});
    }
    return files;
}

// Begun ones count.
std::string mebibytes(std::int64_t bytes) {
    constexpr std::int64_t one = std::int64_t{1} << 20;
    return std::to_string((bytes + one - 1) / one);
}

// What is kept already takes no more room.
std::optional<Refusal> flaw_of_room(sql::Connection& connection, RecordSession const& command,
                                    std::vector<domain::EvidenceFile> const& files) {
    if (files.empty()) return std::nullopt;
    auto const& entity = command.occasion.entity;
    auto const used = storage::evidence_bytes(connection, entity);
    auto whole = used;
    for (auto const& file : files)
        if (!storage::has_evidence(connection, entity, file.digest)) whole += file.bytes;
    if (whole <= command.quota_bytes || whole == used) return std::nullopt;
    return Refusal{.kind = RefusalKind::evidence_no_room,
                   .field = "archivos",
                   .both = {mebibytes(used), mebibytes(command.quota_bytes)}};
}

void keep_files(sql::Connection& connection, RecordSession const& command,
                domain::Formulation const& formulation,
                std::vector<domain::EvidenceFile> const& files, storage::Logged const& logged) {
    for (auto const& file : files) {
        auto const sent = std::ranges::find_if(command.files, [&](SentFile const& one) {
            return crypto::sha256_hex(one.bytes) == file.digest;
        });
        storage::insert_evidence(connection, file, sent->bytes, logged);
        storage::insert_session_evidence(connection, formulation, file, logged);
    }
}

template <class List, class Text>
std::string joined(List const& list, Text const& text) {
    std::string words;
    for (auto const& one : list)
        words.append(words.empty() ? "" : ", ").append(text(one));
    return words;
}

// People by their number: their names are never part of the chain.
domain::Event event_of(RecordSession const& command,
                       std::vector<domain::EvidenceFile> const& files) {
    auto const& session = command.session;
    auto const number = [](int object) { return std::to_string(object); };
    domain::Event event{
        .action = Action::plan_session,
        .object_kind = "plan",
        .object = command.plan,
        .changes = {{"day", std::nullopt, session.day.text()},
                    {"participants", std::nullopt, joined(session.participants, std::identity{})},
                    {"goals", std::nullopt, joined(session.goals, number)},
                    {"agreements", std::nullopt, session.agreements},
                    {"evidence", std::nullopt, session.evidence}}};
    if (files.empty()) return event;
    event.changes.push_back(
        {"files", std::nullopt,
         joined(files, [](domain::EvidenceFile const& file) { return file.digest; })});
    event.personal = {{"file_name", std::nullopt,
                       joined(files, [](domain::EvidenceFile const& file) { return file.name; })}};
    return event;
}

bool is_transversal(domain::DraftObject const& object) {
    return object.kind == domain::ObjectKind::goal && object.text("transversal") == "=true";
}

// To who neither leads the goal nor reads the plan, it is as if there were none.
std::optional<Refusal> flaw_of_leader(sql::Connection& connection,
                                      storage::Occasion const& occasion,
                                      domain::Formulation const& formulation,
                                      domain::Unit const* unit) {
    auto const may = [&](Permission permission, std::string const& of) {
        return has_authority(connection, occasion, permission, of);
    };
    if (unit != nullptr && may(Permission::guide_goal, unit->code)) return std::nullopt;
    if (!may(Permission::read_drafts, formulation.unit))
        return Refusal{RefusalKind::object_unknown};
    if (unit == nullptr) return Refusal{.kind = RefusalKind::leader_unknown, .rule = "F1"};
    return Refusal{.kind = RefusalKind::not_permitted, .lifted_by = Permission::guide_goal};
}

domain::Outcome<void> guide_in(sql::Connection& connection, GuideGoal const& command) {
    auto const& entity = command.occasion.entity;
    auto const formulation = find_formulated(connection, entity, command.plan);
    if (!formulation) return std::unexpected(formulation.error());
    // A draft object is found with its kind alone.
    auto const draft = storage::load_draft(connection, entity, *formulation);
    auto const* const goal = domain::find_object(draft, command.object);
    if (goal == nullptr || !is_transversal(*goal))
        return domain::refuse(RefusalKind::object_unknown);
    auto const units = storage::load_units(connection, entity);
    auto const* const unit = domain::find_leading_unit(units, goal->text("responsible"));
    if (auto flaw = flaw_of_leader(connection, command.occasion, *formulation, unit))
        return std::unexpected(std::move(*flaw));
    if (auto flaw = flaw_of_words(command.words, "palabras"))
        return std::unexpected(std::move(*flaw));
    auto const logged =
        storage::append_to_log(connection, command.occasion,
                               {.action = Action::plan_guide,
                                .object_kind = "plan",
                                .object = command.plan,
                                .changes = {{"object", std::nullopt, std::to_string(goal->id)},
                                            {"unit", std::nullopt, unit->code},
                                            {"words", std::nullopt, command.words}}});
    storage::insert_guidance(connection, *formulation,
                             {.object = goal->id,
                              .unit = unit->code,
                              .words = command.words,
                              .person = command.occasion.actor.person},
                             logged);
    return {};
}

void add_guided_goals(std::vector<GuidedGoal>& list, sql::Connection& connection,
                      storage::EntityId const& entity, domain::Formulation const& formulation,
                      Visitor const& visitor, base::Date today) {
    auto const draft = storage::load_draft(connection, entity, formulation);
    auto const guidance = storage::list_guidance(connection, entity, formulation);
    auto const begun =
        storage::find_last_moment(connection, entity, "plan", formulation.plan, Action::plan_begin);
    for (auto const& object : draft) {
        if (!is_transversal(object)) continue;
        auto const* const unit =
            domain::find_leading_unit(visitor.units, object.text("responsible"));
        bool const is_theirs = unit != nullptr && domain::may(visitor.roles, Permission::guide_goal,
                                                              visitor.units, unit->code, today);
        if (!is_theirs) continue;
        GuidedGoal goal{.plan = formulation.plan,
                        .plan_name = std::string(draft.front().text("name")),
                        .plan_unit = formulation.unit,
                        .year = domain::year_of(formulation, draft.front().text("period/from")),
                        .since = begun,
                        .object = object.id,
                        .code = std::string(object.text("code")),
                        .goal = std::string(object.text("goal")),
                        .unit = unit->code,
                        .guidance = {}};
        for (auto const& one : guidance)
            if (one.object == object.id) goal.guidance.push_back(one);
        list.push_back(std::move(goal));
    }
}

}  // namespace

domain::Outcome<void> record_session(storage::Store& store, RecordSession const& command) {
    Attempt const attempt{.action = Action::plan_session, .object = command.plan};
    return decide(
        store, command.occasion, attempt,
        [&](sql::Connection& connection) -> domain::Outcome<void> {
            auto const formulation =
                storage::find_formulation(connection, command.occasion.entity, command.plan);
            if (!formulation) return domain::refuse(RefusalKind::plan_unknown);
            if (auto flaw = flaw_of_authority(connection, command.occasion,
                                              Permission::hold_session, formulation->unit))
                return std::unexpected(std::move(*flaw));
            if (auto flaw = flaw_of_state(*formulation)) return std::unexpected(std::move(*flaw));
            if (auto flaw = flaw_of(connection, command, *formulation))
                return std::unexpected(std::move(*flaw));
            auto session = command.session;
            session.person = command.occasion.actor.person;
            auto const files = named_files(command.files);
            if (auto flaw = flaw_of_room(connection, command, files))
                return std::unexpected(std::move(*flaw));
            auto const logged =
                storage::append_to_log(connection, command.occasion, event_of(command, files));
            storage::insert_session(connection, *formulation, session, logged);
            keep_files(connection, command, *formulation, files, logged);
            return {};
        });
}

domain::Outcome<EvidenceRead> load_session_evidence(storage::Store& store,
                                                    storage::Occasion const& occasion,
                                                    std::string const& plan,
                                                    std::string const& digest) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<EvidenceRead> {
            auto const formulation = open_for_reading(connection, occasion, plan);
            if (!formulation) return std::unexpected(formulation.error());
            for (auto& [session, file] :
                 storage::list_session_evidence(connection, occasion.entity, *formulation)) {
                if (file.digest != digest) continue;
                auto content = storage::load_evidence(connection, occasion.entity, digest);
                if (crypto::sha256_hex(content) != digest)
                    throw std::runtime_error("the evidence " + digest + " is damaged");
                return EvidenceRead{std::move(file), std::move(content)};
            }
            return domain::refuse(RefusalKind::object_unknown);
        });
}

std::vector<domain::Person> list_possible_participants(storage::Store& store,
                                                       storage::Occasion const& occasion,
                                                       std::string const& unit) {
    auto const today = occasion.now.colombian_date();
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const units = storage::load_units(connection, occasion.entity);
        auto const roles = storage::list_all_roles(connection, occasion.entity);
        auto people = storage::list_people(connection, occasion.entity);
        std::erase_if(people, [&](domain::Person const& person) {
            return std::ranges::none_of(roles, [&](storage::PersonRole const& one) {
                return one.person == person.id &&
                       domain::may({&one.held, 1}, Permission::read_drafts, units, unit, today);
            });
        });
        return people;
    });
}

std::vector<GuidedGoal> list_guided_goals(storage::Store& store, storage::EntityId const& entity,
                                          Visitor const& visitor, base::Date today) {
    std::vector<GuidedGoal> list;
    if (!domain::may_somewhere(visitor.roles, Permission::guide_goal, today)) return list;
    sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        for (auto const& one : storage::list_formulations(connection, entity))
            if (domain::is_being_formulated(one.state))
                add_guided_goals(list, connection, entity, one, visitor, today);
    });
    std::ranges::stable_sort(list, {}, [](GuidedGoal const& one) { return !one.guidance.empty(); });
    return list;
}

domain::Outcome<void> guide_goal(storage::Store& store, GuideGoal const& command) {
    Attempt const attempt{.action = Action::plan_guide, .object = command.plan};
    return decide(store, command.occasion, attempt,
                  [&](sql::Connection& connection) { return guide_in(connection, command); });
}

}  // namespace app
