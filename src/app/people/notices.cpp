#include "app/people/notices.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "kit/sql/in_transaction.hpp"
#include "storage/consultation/consultation_store.hpp"
#include "storage/people/notice_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plan/formulation_store.hpp"
#include "storage/record/canonical_entry.hpp"

namespace app {
namespace {

using domain::Change;
using domain::NoticeRule;

constexpr std::int64_t entries_of_an_action = 200;

std::string text_of(std::vector<Change> const& changes, std::string_view field) {
    auto const found = std::ranges::find(changes, field, &Change::field);
    if (found == changes.end()) return {};
    return found->after.value_or(found->before.value_or(""));
}

bool is_about(Notice const& notice, std::string const& person) {
    auto const reviewer = std::ranges::find(notice.changes, "reviewer", &Change::field);
    bool const is_handed = reviewer != notice.changes.end() &&
                           (reviewer->before == person || reviewer->after == person);
    return is_handed || notice.entry.object == person ||
           text_of(notice.changes, "delegate") == person;
}

class Reader {
public:
    Reader(sql::Connection& connection, EntityId const& entity, Visitor const& visitor,
           base::Instant now)
        : connection_(connection), entity_(entity), visitor_(visitor), now_(now) {}

    std::vector<Notice> after(std::int64_t sequence) {
        std::map<std::int64_t, Notice, std::greater<>> found;  // one for each entry
        for (auto const& rule : domain::notice_rules)
            for (auto& entry :
                 storage::list_action(connection_, entity_,
                                      {.action = rule.action,
                                       .after = sequence,
                                       .since = base::Instant(now_.moment() - domain::notices_last),
                                       .limit = entries_of_an_action})) {
                if (entry.actor.person == visitor_.person.id) continue;
                if (auto notice = told(rule, std::move(entry)))
                    found.emplace(notice->entry.sequence, std::move(*notice));
            }
        std::vector<Notice> list;
        for (auto& [number, notice] : found)
            list.push_back(std::move(notice));
        return list;
    }

private:
    struct Plan {
        std::string code;
        std::string unit;
    };

    std::optional<Notice> told(NoticeRule const& rule, domain::LogEntry entry) {
        Notice notice{.entry = std::move(entry), .changes = {}, .topic = rule.topic, .who = {}};
        notice.changes =
            storage::parse_changes(notice.entry.changes).value_or(std::vector<Change>{});
        auto const& me = visitor_.person.id;
        if (!rule.told) {
            if (notice.entry.object_kind == "plan") notice.plan = notice.entry.object;
            return is_about(notice, me) ? std::optional(std::move(notice)) : std::nullopt;
        }
        auto const today = now_.colombian_date();
        if (rule.topic == domain::NoticeTopic::methodology)
            return domain::may_somewhere(visitor_.roles, *rule.told, today)
                       ? std::optional(std::move(notice))
                       : std::nullopt;
        auto const plan = plan_of(notice);
        bool const is_theirs =
            plan && domain::may(visitor_.roles, *rule.told, visitor_.units, plan->unit, today);
        if (!is_theirs) return std::nullopt;
        notice.plan = plan->code;
        return notice;
    }

    // Of a consultation and its comments, the plan that it is about.
    std::optional<Plan> plan_of(Notice const& notice) {
        if (notice.entry.object_kind == "plan") return plan_named(notice.entry.object);
        auto const number = notice.entry.object_kind == "consultation"
                                ? notice.entry.object
                                : text_of(notice.changes, "consultation");
        auto const known = consultations_.find(number);
        if (known != consultations_.end()) return known->second;
        int digits = 0;
        std::from_chars(number.data(), number.data() + number.size(), digits);
        auto const found = storage::find_consultation(connection_, entity_, digits);
        auto const plan = found ? std::optional(Plan{found->plan, found->unit}) : std::nullopt;
        return consultations_[number] = plan;
    }

    std::optional<Plan> plan_named(std::string const& code) {
        auto const known = plans_.find(code);
        if (known != plans_.end()) return known->second;
        auto const found = storage::find_formulation(connection_, entity_, code);
        auto const plan = found ? std::optional(Plan{code, found->unit}) : std::nullopt;
        return plans_[code] = plan;
    }

    sql::Connection& connection_;
    EntityId const& entity_;
    Visitor const& visitor_;
    base::Instant now_;
    std::map<std::string, std::optional<Plan>> plans_;
    std::map<std::string, std::optional<Plan>> consultations_;
};

void name(sql::Connection& connection, EntityId const& entity, std::vector<Notice>& list) {
    std::map<std::string, std::string> people;
    for (auto& person : storage::list_people(connection, entity))
        people.emplace(person.id, std::move(person.name));
    std::map<std::string, std::string> plans;
    for (auto& notice : list) {
        auto const person = people.find(notice.entry.actor.person);
        if (person != people.end()) notice.who = person->second;
        if (notice.plan.empty()) continue;
        auto const [plan, is_new] = plans.try_emplace(notice.plan, notice.plan);
        auto const formulation =
            is_new ? storage::find_formulation(connection, entity, notice.plan) : std::nullopt;
        auto const title = formulation
                               ? storage::find_cell(connection, entity, *formulation, 0, "name")
                               : std::nullopt;
        if (title) plan->second = title->text;
        notice.plan_name = plan->second;
    }
}

}  // namespace

Notices list_notices(Store& store, EntityId const& entity, Visitor const& visitor,
                     base::Instant now) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const mark = storage::find_notice_mark(connection, entity, visitor.person.id);
        Notices notices{.list = Reader(connection, entity, visitor, now).after(0)};
        name(connection, entity, notices.list);
        if (!notices.list.empty()) notices.latest = notices.list.front().entry.sequence;
        std::ranges::stable_sort(notices.list, std::greater<>{},
                                 [](Notice const& one) { return one.entry.at; });
        for (auto& notice : notices.list) {
            notice.is_new = notice.entry.sequence > mark;
            notices.unread += notice.is_new ? 1 : 0;
        }
        return notices;
    });
}

std::size_t count_unread_notices(Store& store, EntityId const& entity, Visitor const& visitor,
                                 base::Instant now) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto const mark = storage::find_notice_mark(connection, entity, visitor.person.id);
        auto const list = Reader(connection, entity, visitor, now).after(mark);
        return std::min(list.size(), unread_counted);
    });
}

void mark_notices_read(Store& store, EntityId const& entity, std::string const& person,
                       std::int64_t sequence) {
    sql::in_transaction(store.database(), [&](sql::Connection& connection) {
        auto const head = storage::load_log_head(connection, entity).sequence;
        if (sequence > 0 && head > 0)
            storage::advance_notice_mark(connection, entity, person, std::min(sequence, head));
    });
}

}  // namespace app
