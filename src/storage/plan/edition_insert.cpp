#include <algorithm>

#include "kit/sql/bulk_insert.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/facts_codec.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Plan;

// What the rows of one edition have in common.
struct Key {
    std::string const& entity;
    std::string const& code;
    int edition;
};

int next_edition(sql::Connection& connection, EntityId const& entity, std::string const& code) {
    return connection.one<int>(
        "INSERT INTO plan (entity_id, plan_code, latest_edition, version) VALUES ($1, $2, 1, 1) "
        "ON CONFLICT (entity_id, plan_code) DO UPDATE SET "
        "latest_edition = plan.latest_edition + 1, version = plan.version + 1 "
        "RETURNING latest_edition",
        entity.value, code);
}

void insert_head(sql::Connection& connection, Key const& key, EditionHead const& head,
                 Plan const& plan, std::int64_t goals) {
    std::optional<std::string> cut_off;
    if (plan.at) cut_off = plan.at->text();
    connection.execute(
        "INSERT INTO edition (entity_id, plan_code, edition, issued_at, digest, document_size, "
        "instrument, name, short_name, owner_code, owner_name, owner_kind, owner_sector, "
        "owner_unknown, from_date, to_date, from_text, to_text, period_unknown, cut_off, combine, "
        "adopted_by, legal_basis, source, mission, vision, note, unknown, goals) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)",
        key.entity, key.code, key.edition, head.issued_at.text(), head.digest, head.document_size,
        domain::instrument_tokens.token(plan.instrument), plan.name, plan.short_name,
        plan.owner.code, plan.owner.name, plan.owner.kind, plan.owner.sector,
        unknown_text(plan.owner.unknown), plan.period.from.text(), plan.period.to.text(),
        plan.period.from_text, plan.period.to_text, unknown_text(plan.period.unknown), cut_off,
        domain::combine_tokens.token(plan.combine), plan.adopted_by, list_text(plan.legal_basis),
        plan.source, plan.mission, plan.vision, plan.note, unknown_text(plan.unknown), goals);
}

void insert_bands(sql::Connection& connection, Key const& key, int rules_position,
                  std::vector<domain::Band> const& bands) {
    int position = 0;
    for (auto const& band : bands)
        connection.execute(
            "INSERT INTO edition_band (entity_id, plan_code, edition, rules_position, position, "
            "name, colour, icon, from_value, from_inclusive, to_value, to_inclusive, unknown) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            key.entity, key.code, key.edition, rules_position, position++, band.name, band.colour,
            band.icon, decimal_text(band.from.value), band.from.inclusive,
            decimal_text(band.to.value), band.to.inclusive, unknown_text(band.unknown));
}

void insert_rules(sql::Connection& connection, Key const& key, Plan const& plan) {
    int position = 0;
    for (auto const& dated : plan.rules) {
        auto const& rules = dated.rules;
        std::optional<std::string> from_text;
        if (dated.from) from_text = dated.from->text();
        connection.execute(
            "INSERT INTO edition_rules (entity_id, plan_code, edition, position, from_date, cap, "
            "floor, constant, unreported, unprogrammed, tolerance, unknown) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            key.entity, key.code, key.edition, position, from_text, decimal_text(rules.cap),
            decimal_text(rules.floor), domain::constant_rule_tokens.token(rules.constant),
            domain::unreported_rule_tokens.token(rules.unreported),
            domain::unprogrammed_rule_tokens.token(rules.unprogrammed), rules.tolerance.text(),
            unknown_text(dated.unknown));
        insert_bands(connection, key, position, rules.bands);
        ++position;
    }
}

// The members of a plan in the order of the document: a node's goals, then its children.
struct Flat {
    struct NodeAt {
        domain::Node const* node;
        int parent;
    };
    struct GoalAt {
        domain::Goal const* goal;
        int node;
    };
    std::vector<NodeAt> nodes;  // nodes[i] is node i + 1; the plan is node 0
    std::vector<GoalAt> goals;

    void add(domain::Members const& members, int node) {
        for (auto const& goal : members.goals)
            goals.push_back({&goal, node});
        for (auto const& child : members.children) {
            nodes.push_back({&child, node});
            add(child, static_cast<int>(nodes.size()));
        }
    }
};

void insert_nodes(sql::Connection& connection, Key const& key, Flat const& flat) {
    sql::BulkInsert rows(connection, "edition_node",
                         {"entity_id",       "plan_code",  "edition",   "node",
                          "parent",          "kind",       "code",      "name",
                          "short_name",      "note",       "combine",   "weights",
                          "from_date",       "to_date",    "from_text", "to_text",
                          "period_unknown",  "currency",   "budget",    "budget_unknown",
                          "indicator_count", "programmed", "published", "unknown"});
    for (std::size_t i = 0; i < flat.nodes.size(); ++i) {
        auto const& node = *flat.nodes[i].node;
        std::optional<std::string> from, to, from_text, to_text, period_unknown;
        std::optional<std::string> currency, budget, budget_unknown;
        if (node.period) {
            from = node.period->from.text();
            to = node.period->to.text();
            from_text = node.period->from_text;
            to_text = node.period->to_text;
            period_unknown = unknown_text(node.period->unknown);
        }
        if (node.budget) {
            currency = node.budget->currency;
            budget = decimal_text(node.budget->programmed);
            budget_unknown = unknown_text(node.budget->unknown);
        }
        rows.add(key.entity, key.code, key.edition, static_cast<int>(i) + 1, flat.nodes[i].parent,
                 domain::node_kind_tokens.token(node.kind), node.code, node.name, node.short_name,
                 node.note, domain::combine_tokens.token(node.combine), weights_text(node.weights),
                 from, to, from_text, to_text, period_unknown, currency, budget, budget_unknown,
                 node.count, decimal_text(node.programmed), decimal_text(node.published),
                 unknown_text(node.unknown));
    }
    rows.finish();
}

void insert_goals(sql::Connection& connection, Key const& key, Flat const& flat) {
    sql::BulkInsert rows(
        connection, "edition_goal",
        {"entity_id", "plan_code", "edition", "goal", "node", "code", "schedule", "values_kind",
         "frequency", "unit", "baseline", "total", "eliminated", "weights", "targets", "actuals"});
    for (std::size_t i = 0; i < flat.goals.size(); ++i) {
        auto const& goal = *flat.goals[i].goal;
        std::optional<std::string_view> frequency;
        if (goal.frequency) frequency = domain::frequency_tokens.token(*goal.frequency);
        std::optional<std::string> eliminated;
        if (goal.eliminated) eliminated = goal.eliminated->text();
        rows.add(key.entity, key.code, key.edition, static_cast<int>(i), flat.goals[i].node,
                 goal.code, domain::schedule_tokens.token(goal.schedule),
                 domain::values_tokens.token(goal.values), frequency, goal.unit,
                 decimal_text(goal.baseline), decimal_text(goal.total), eliminated,
                 weights_text(goal.weights), pack(goal.targets), pack(goal.actuals));
    }
    rows.finish();
}

void insert_sheets(sql::Connection& connection, Key const& key, Flat const& flat) {
    sql::BulkInsert rows(
        connection, "edition_goal_sheet",
        {"entity_id",    "plan_code",   "edition",   "goal",           "sentence",    "indicator",
         "short_name",   "formula",     "goal_type", "indicator_type", "deliverable", "data_source",
         "verification", "responsible", "origin",    "note",           "decimals",    "transversal",
         "aligned_to",   "published",   "status",    "analysis",       "unknown"});
    for (std::size_t i = 0; i < flat.goals.size(); ++i) {
        auto const& goal = *flat.goals[i].goal;
        auto const& sheet = goal.sheet;
        rows.add(key.entity, key.code, key.edition, static_cast<int>(i), goal.goal, goal.indicator,
                 sheet.short_name, sheet.formula, sheet.goal_type, sheet.indicator_type,
                 sheet.deliverable, sheet.data_source, sheet.verification, sheet.responsible,
                 sheet.origin, sheet.note, sheet.decimals, sheet.transversal,
                 list_text(sheet.aligned_to), decimal_text(sheet.published), sheet.status,
                 sheet.analysis, unknown_text(goal.unknown));
    }
    rows.finish();
}

bool says_something(domain::Actual const& actual) {
    return !actual.analysis.empty() || !actual.evidence.empty() || !actual.reported_by.empty() ||
           !actual.unknown.empty();
}

void insert_reports(sql::Connection& connection, Key const& key, Flat const& flat) {
    sql::BulkInsert rows(connection, "edition_report",
                         {"entity_id", "plan_code", "edition", "goal", "period", "analysis",
                          "evidence", "reported_by", "unknown"});
    for (std::size_t i = 0; i < flat.goals.size(); ++i)
        for (auto const& actual : flat.goals[i].goal->actuals)
            if (says_something(actual))
                rows.add(key.entity, key.code, key.edition, static_cast<int>(i),
                         actual.period.text(), actual.analysis, list_text(actual.evidence),
                         actual.reported_by, unknown_text(actual.unknown));
    rows.finish();
}

}  // namespace

void grow_revision(sql::Connection& connection, Logged const& logged) {
    connection.execute(
        "INSERT INTO entity (entity_id, revision) VALUES ($1, 1) "
        "ON CONFLICT (entity_id) DO UPDATE SET revision = entity.revision + 1",
        logged.entity().value);
}

int insert_edition(sql::Connection& connection, EditionHead const& head, Plan const& plan,
                   Logged const& logged) {
    auto const& entity = logged.entity();
    grow_revision(connection, logged);
    Key const key{entity.value, plan.code, next_edition(connection, entity, plan.code)};
    Flat flat;
    flat.add(plan, 0);
    insert_head(connection, key, head, plan, static_cast<std::int64_t>(flat.goals.size()));
    insert_rules(connection, key, plan);
    insert_nodes(connection, key, flat);
    insert_goals(connection, key, flat);
    insert_sheets(connection, key, flat);
    insert_reports(connection, key, flat);
    return key.edition;
}

}  // namespace storage
