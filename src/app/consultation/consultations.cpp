#include "app/consultation/consultations.hpp"

#include <algorithm>

#include "app/plan/authority.hpp"
#include "kit/sql/in_transaction.hpp"
#include "storage/plan/formulation_store.hpp"

namespace app {
namespace {

using domain::Permission;

std::optional<WholeConsultation> whole(sql::Connection& connection, EntityId const& entity,
                                       int number) {
    auto consultation = storage::find_consultation(connection, entity, number);
    if (!consultation) return std::nullopt;
    return WholeConsultation{.consultation = std::move(*consultation),
                             .goals = storage::list_consulted_goals(connection, entity, number),
                             .tally = storage::tally_comments(connection, entity, number),
                             .extensions = storage::list_extensions(connection, entity, number)};
}

}  // namespace

std::optional<domain::Consultation> find_running(sql::Connection& connection,
                                                 EntityId const& entity, std::string const& plan) {
    for (auto& one : storage::list_consultations(connection, entity))
        if (one.plan == plan && !one.published_at) return std::move(one);
    return std::nullopt;
}

std::optional<domain::Consultation> find_running(Store& store, EntityId const& entity,
                                                 std::string const& plan) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return find_running(connection, entity, plan);
    });
}

domain::Refusal unsettled(domain::Consultation const& running) {
    return {.kind = domain::RefusalKind::consultation_unsettled,
            .day = running.closes,
            .rule = "F7",
            .lifted_by = Permission::hold_consultation};
}

CommentCounts count_comments(CommentTallies const& tally) {
    CommentCounts counts;
    for (auto const& one : tally) {
        bool const is_settled =
            one.moderation == domain::Moderation::withdrawn ||
            (one.moderation == domain::Moderation::published && one.decision.has_value());
        counts.all += one.count;
        if (one.moderation == domain::Moderation::pending) counts.pending += one.count;
        if (!is_settled) counts.unsettled += one.count;
    }
    return counts;
}

std::size_t count_comments(Store& store, EntityId const& entity, int consultation,
                           storage::CommentFilter const& filter) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::count_comments(connection, entity, consultation, filter);
    });
}

std::vector<domain::Comment> list_comments(Store& store, EntityId const& entity, int consultation,
                                           storage::CommentFilter const& filter,
                                           storage::CommentRows const& rows) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_comments(connection, entity, consultation, filter, rows);
    });
}

std::optional<domain::Comment> find_comment(Store& store, EntityId const& entity, int consultation,
                                            domain::CommentNumber const& number) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        auto comment = storage::find_comment(connection, entity, number);
        if (comment && comment->consultation != consultation) comment.reset();
        return comment;
    });
}

std::vector<CountedConsultation> list_consultations(Store& store, EntityId const& entity) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        std::vector<CountedConsultation> list;
        for (auto& one : storage::list_consultations(connection, entity)) {
            auto const tally = storage::tally_comments(connection, entity, one.number);
            list.push_back({std::move(one), count_comments(tally)});
        }
        return list;
    });
}

std::vector<CountedConsultation> list_own_consultations(Store& store, EntityId const& entity,
                                                        Visitor const& visitor, base::Date today) {
    auto list = list_consultations(store, entity);
    std::erase_if(list, [&](CountedConsultation const& one) {
        return !domain::may(visitor.roles, Permission::read_drafts, visitor.units,
                            one.consultation.unit, today);
    });
    return list;
}

std::optional<WholeConsultation> find_consultation(Store& store, EntityId const& entity,
                                                   int number) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return whole(connection, entity, number);
    });
}

std::string load_consulted_document(Store& store, EntityId const& entity, int number) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::load_consulted_document(connection, entity, number);
    });
}

std::optional<domain::Draft> load_draft_since(Store& store, EntityId const& entity,
                                              domain::Consultation const& of) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> std::optional<domain::Draft> {
            auto const formulation = storage::find_formulation(connection, entity, of.plan);
            if (!formulation || formulation->number != of.formulation) return std::nullopt;
            return storage::load_draft(connection, entity, *formulation);
        });
}

std::optional<FollowedComment> follow_comment(Store& store, EntityId const& entity,
                                              domain::CommentCode const& code) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> std::optional<FollowedComment> {
            auto comment = storage::find_comment(connection, entity, code.number);
            if (!comment || comment->suffix != code.suffix) return std::nullopt;
            auto consultation =
                storage::find_consultation(connection, entity, comment->consultation);
            return FollowedComment{std::move(*comment), std::move(*consultation)};
        });
}

std::vector<domain::Comment> list_changes_by_comments(Store& store, EntityId const& entity,
                                                      std::string const& plan,
                                                      std::string const& goal) {
    return sql::in_snapshot(store.database(), [&](sql::Connection& connection) {
        return storage::list_changes_by_comments(connection, entity, plan, goal);
    });
}

domain::Outcome<WholeConsultation> load_own_consultation(Store& store, Occasion const& occasion,
                                                         int number) {
    return sql::in_snapshot(
        store.database(), [&](sql::Connection& connection) -> domain::Outcome<WholeConsultation> {
            auto found = whole(connection, occasion.entity, number);
            if (!found) return domain::refuse(domain::RefusalKind::consultation_unknown);
            if (auto flaw = flaw_of_authority(connection, occasion, Permission::read_drafts,
                                              found->consultation.unit))
                return std::unexpected(std::move(*flaw));
            return std::move(*found);
        });
}

std::optional<domain::Commenter> find_commenter(Store& store, Occasion const& occasion,
                                                domain::Consultation const& consultation,
                                                domain::CommentNumber const& number) {
    return sql::in_snapshot(store.database(),
                            [&](sql::Connection& connection) -> std::optional<domain::Commenter> {
                                if (!has_authority(connection, occasion,
                                                   Permission::answer_comments, consultation.unit))
                                    return std::nullopt;
                                return storage::find_commenter(connection, occasion.entity, number);
                            });
}

}  // namespace app
