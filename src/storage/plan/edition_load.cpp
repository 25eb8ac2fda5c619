#include <algorithm>

#include "base/check.hpp"
#include "storage/plan/edition_rows.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/facts_codec.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::Goal;
using domain::Node;
using domain::Plan;
using Text = std::string_view;
using MaybeText = std::optional<std::string_view>;

EditionHead head_from_row(sql::Row const& row) {
    auto const [code, number, issued_at, digest, size, instrument, name, short_name, owner, from,
                to, goals] = row.as<Text, int, Text, Text, std::int64_t, Text, Text, Text, Text,
                                    Text, Text, std::int64_t>();
    auto const issued = base::Instant::parse(issued_at);
    if (!issued) refuse_column("moment", issued_at);
    return {std::string(code),
            number,
            *issued,
            std::string(digest),
            size,
            parse_token(domain::instrument_tokens, instrument),
            std::string(name),
            std::string(short_name),
            std::string(owner),
            parse_date(from),
            parse_date(to),
            goals};
}

std::vector<EditionHead> heads(sql::Rows rows) {
    std::vector<EditionHead> list;
    for (auto const row : rows)
        list.push_back(head_from_row(row));
    return list;
}

// The nodes of an edition while their children are still to come: where each stands in the tree.
class Tree {
public:
    explicit Tree(Plan& plan) : plan_(plan) {}

    void add(int parent, Node node) {
        paths_.push_back(path_of(parent));
        auto& siblings = members(parent).children;
        paths_.back().push_back(siblings.size());
        siblings.push_back(std::move(node));
    }

    domain::Members& members(int node) {
        domain::Members* members = &plan_;
        for (auto const index : path_of(node))
            members = &members->children[index];
        return *members;
    }

private:
    std::vector<std::size_t> path_of(int node) const {
        return node == 0 ? std::vector<std::size_t>{}
                         : paths_.at(static_cast<std::size_t>(node) - 1);
    }

    Plan& plan_;
    std::vector<std::vector<std::size_t>> paths_;
};

void read_frame(sql::Connection& connection, EntityId const& entity, int edition, Plan& plan) {
    auto rows = connection.query(
        "SELECT instrument, name, short_name, owner_code, owner_name, owner_kind, owner_sector, "
        "owner_unknown, from_date, to_date, from_text, to_text, cut_off, combine, adopted_by, "
        "legal_basis, source, mission, vision, note, unknown, period_unknown "
        "FROM edition WHERE entity_id = $1 AND plan_code = $2 AND edition = $3",
        entity.value, plan.code, edition);
    CHECK(rows.next());
    auto const row = rows.row();
    plan.instrument = parse_token(domain::instrument_tokens, row.get<Text>(0));
    plan.name = row.get<Text>(1);
    plan.short_name = row.get<Text>(2);
    plan.owner = {row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5),
                  row.get<std::string>(6), parse_unknown(row.get<MaybeText>(7))};
    plan.period = {parse_date(row.get<Text>(8)), parse_date(row.get<Text>(9)),
                   row.get<std::string>(10), row.get<std::string>(11),
                   parse_unknown(row.get<MaybeText>(21))};
    if (auto const cut_off = row.get<MaybeText>(12)) plan.at = parse_date(*cut_off);
    plan.combine = parse_token(domain::combine_tokens, row.get<Text>(13));
    plan.adopted_by = row.get<Text>(14);
    plan.legal_basis = parse_list(row.get<Text>(15));
    plan.source = row.get<Text>(16);
    plan.mission = row.get<Text>(17);
    plan.vision = row.get<Text>(18);
    plan.note = row.get<Text>(19);
    plan.unknown = parse_unknown(row.get<MaybeText>(20));
}

Node node_from_row(sql::Row const& row) {
    Node node;
    node.kind = parse_token(domain::node_kind_tokens, row.get<Text>(1));
    node.code = row.get<Text>(2);
    node.name = row.get<Text>(3);
    node.short_name = row.get<Text>(4);
    node.note = row.get<Text>(5);
    node.combine = parse_token(domain::combine_tokens, row.get<Text>(6));
    node.weights = parse_weights(row.get<Text>(7));
    if (auto const from = row.get<MaybeText>(8))
        node.period = {parse_date(*from), parse_date(row.get<Text>(9)), row.get<std::string>(10),
                       row.get<std::string>(11), parse_unknown(row.get<MaybeText>(19))};
    if (auto const currency = row.get<MaybeText>(12))
        node.budget = {std::string(*currency), parse_decimal(row.get<MaybeText>(13)),
                       parse_unknown(row.get<MaybeText>(14))};
    node.count = row.get<std::optional<std::int64_t>>(15);
    node.programmed = parse_decimal(row.get<MaybeText>(16));
    node.published = parse_decimal(row.get<MaybeText>(17));
    node.unknown = parse_unknown(row.get<MaybeText>(18));
    return node;
}

sql::Rows query_goals(sql::Connection& connection, EntityId const& entity, std::string const& code,
                      int edition) {
    return connection.query(
        "SELECT node, schedule, values_kind, frequency, baseline, total, eliminated, weights, "
        "targets, actuals, unit, code FROM edition_goal "
        "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 ORDER BY goal",
        entity.value, code, edition);
}

void read_sheet(sql::Row const& row, Goal& goal) {
    goal.goal = row.get<Text>(1);
    goal.indicator = row.get<Text>(2);
    auto& sheet = goal.sheet;
    int column = 3;
    for (auto* field : {&sheet.short_name, &sheet.formula, &sheet.goal_type, &sheet.indicator_type,
                        &sheet.deliverable, &sheet.data_source, &sheet.verification,
                        &sheet.responsible, &sheet.origin, &sheet.note})
        *field = row.get<Text>(column++);
    sheet.decimals = row.get<std::optional<int>>(13);
    sheet.transversal = row.get<std::optional<bool>>(14);
    sheet.aligned_to = parse_list(row.get<Text>(15));
    sheet.published = parse_decimal(row.get<MaybeText>(16));
    sheet.status = row.get<Text>(17);
    sheet.analysis = row.get<Text>(18);
    goal.unknown = parse_unknown(row.get<MaybeText>(19));
}

void read_report(sql::Row const& row, Goal& goal) {
    auto const period = parse_period(row.get<Text>(1));
    auto const actual = std::find_if(goal.actuals.begin(), goal.actuals.end(),
                                     [&](auto const& entry) { return entry.period == period; });
    if (actual == goal.actuals.end()) refuse_column("report", row.get<Text>(1));
    actual->analysis = row.get<Text>(2);
    actual->evidence = parse_list(row.get<Text>(3));
    actual->reported_by = row.get<Text>(4);
    actual->unknown = parse_unknown(row.get<MaybeText>(5));
}

void read_goals(sql::Connection& connection, EntityId const& entity, int edition, Plan& plan,
                Tree& tree) {
    std::vector<std::pair<int, std::size_t>> places;  // of each goal: its node, its index there
    for (auto const row : query_goals(connection, entity, plan.code, edition)) {
        auto& goals = tree.members(row.get<int>(0)).goals;
        places.emplace_back(row.get<int>(0), goals.size());
        goals.push_back(measured_from_row(row));
        goals.back().code = row.get<Text>(11);
    }
    auto const goal_at = [&](std::int64_t goal) -> Goal& {
        auto const [node, index] = places.at(static_cast<std::size_t>(goal));
        return tree.members(node).goals[index];
    };
    for (auto const row : connection.query(
             "SELECT goal, sentence, indicator, short_name, formula, goal_type, indicator_type, "
             "deliverable, data_source, verification, responsible, origin, note, decimals, "
             "transversal, aligned_to, published, status, analysis, unknown "
             "FROM edition_goal_sheet "
             "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 ORDER BY goal",
             entity.value, plan.code, edition))
        read_sheet(row, goal_at(row.get<std::int64_t>(0)));
    for (auto const row : connection.query(
             "SELECT goal, period, analysis, evidence, reported_by, unknown FROM edition_report "
             "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 ORDER BY goal, period",
             entity.value, plan.code, edition))
        read_report(row, goal_at(row.get<std::int64_t>(0)));
}

sql::Rows query_nodes(sql::Connection& connection, EntityId const& entity, std::string const& code,
                      int edition) {
    return connection.query(
        "SELECT parent, kind, code, name, short_name, note, combine, weights, from_date, to_date, "
        "from_text, to_text, currency, budget, budget_unknown, indicator_count, programmed, "
        "published, unknown, period_unknown FROM edition_node "
        "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 ORDER BY node",
        entity.value, code, edition);
}

}  // namespace

Goal measured_from_row(sql::Row const& row) {
    Goal goal;
    goal.schedule = parse_token(domain::schedule_tokens, row.get<Text>(1));
    goal.values = parse_token(domain::values_tokens, row.get<Text>(2));
    if (auto const frequency = row.get<MaybeText>(3))
        goal.frequency = parse_token(domain::frequency_tokens, *frequency);
    goal.baseline = parse_decimal(row.get<MaybeText>(4));
    goal.total = parse_decimal(row.get<MaybeText>(5));
    if (auto const eliminated = row.get<MaybeText>(6)) goal.eliminated = parse_period(*eliminated);
    goal.weights = parse_weights(row.get<Text>(7));
    goal.targets = unpack_targets(row.get<sql::Bytes>(8));
    goal.actuals = unpack_actuals(row.get<sql::Bytes>(9));
    goal.unit = row.get<Text>(10);  // a ratio in % is times 100
    return goal;
}

std::vector<domain::DatedRules> read_rules(sql::Connection& connection, EntityId const& entity,
                                           std::string const& code, int edition) {
    std::vector<domain::DatedRules> dated;
    for (auto const row : connection.query(
             "SELECT from_date, cap, floor, constant, unreported, unprogrammed, tolerance, unknown "
             "FROM edition_rules WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 "
             "ORDER BY position",
             entity.value, code, edition)) {
        domain::DatedRules entry;
        if (auto const from = row.get<MaybeText>(0)) entry.from = parse_date(*from);
        entry.rules.cap = parse_decimal(row.get<MaybeText>(1));
        entry.rules.floor = parse_decimal(row.get<MaybeText>(2));
        entry.rules.constant = parse_token(domain::constant_rule_tokens, row.get<Text>(3));
        entry.rules.unreported = parse_token(domain::unreported_rule_tokens, row.get<Text>(4));
        entry.rules.unprogrammed = parse_token(domain::unprogrammed_rule_tokens, row.get<Text>(5));
        entry.rules.tolerance = *parse_decimal(row.get<Text>(6));
        entry.unknown = parse_unknown(row.get<MaybeText>(7));
        dated.push_back(std::move(entry));
    }
    for (auto const row : connection.query(
             "SELECT rules_position, name, colour, icon, from_value, from_inclusive, to_value, "
             "to_inclusive, unknown FROM edition_band "
             "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 "
             "ORDER BY rules_position, position",
             entity.value, code, edition))
        dated.at(static_cast<std::size_t>(row.get<int>(0)))
            .rules.bands.push_back({row.get<std::string>(1),
                                    row.get<std::string>(2),
                                    row.get<std::string>(3),
                                    {parse_decimal(row.get<MaybeText>(4)), row.get<bool>(5)},
                                    {parse_decimal(row.get<MaybeText>(6)), row.get<bool>(7)},
                                    parse_unknown(row.get<MaybeText>(8))});
    return dated;
}

std::int64_t revision(sql::Connection& connection, EntityId const& entity) {
    return connection
        .find<std::int64_t>("SELECT revision FROM entity WHERE entity_id = $1", entity.value)
        .value_or(0);
}

std::vector<EditionHead> list_latest(sql::Connection& connection, EntityId const& entity) {
    return heads(connection.query(
        "SELECT e.plan_code, e.edition, e.issued_at, e.digest, e.document_size, e.instrument, "
        "e.name, e.short_name, e.owner_name, e.from_date, e.to_date, e.goals "
        "FROM plan p JOIN edition e ON e.entity_id = p.entity_id AND e.plan_code = p.plan_code "
        "AND e.edition = p.latest_edition WHERE p.entity_id = $1 AND NOT EXISTS "
        "(SELECT 1 FROM plan_renaming r WHERE r.entity_id = $1 AND r.before = p.plan_code) "
        "ORDER BY e.plan_code",
        entity.value));
}

std::vector<EditionHead> list_latest(sql::Connection& connection, EntityId const& entity,
                                     std::string const& owner, domain::Instrument instrument,
                                     int year) {
    return heads(connection.query(
        "SELECT e.plan_code, e.edition, e.issued_at, e.digest, e.document_size, e.instrument, "
        "e.name, e.short_name, e.owner_name, e.from_date, e.to_date, e.goals "
        "FROM plan p JOIN edition e ON e.entity_id = p.entity_id AND e.plan_code = p.plan_code "
        "AND e.edition = p.latest_edition WHERE p.entity_id = $1 AND NOT EXISTS "
        "(SELECT 1 FROM plan_renaming r WHERE r.entity_id = $1 AND r.before = p.plan_code) "
        "AND e.owner_code = $2 AND e.instrument = $3 AND e.to_date BETWEEN $4 AND $5 "
        "ORDER BY e.plan_code",
        entity.value, owner, domain::instrument_tokens.token(instrument),
        base::Date(year, 1, 1).text(), base::Date(year, 12, 31).text()));
}

std::vector<EditionHead> list_editions(sql::Connection& connection, EntityId const& entity,
                                       std::string const& code) {
    return heads(connection.query(
        "SELECT plan_code, edition, issued_at, digest, document_size, instrument, name, "
        "short_name, owner_name, from_date, to_date, goals FROM edition "
        "WHERE entity_id = $1 AND plan_code = $2 ORDER BY edition DESC",
        entity.value, code));
}

std::optional<EditionHead> find_latest(sql::Connection& connection, EntityId const& entity,
                                       std::string const& code) {
    auto const editions = heads(connection.query(
        "SELECT plan_code, edition, issued_at, digest, document_size, instrument, name, "
        "short_name, owner_name, from_date, to_date, goals FROM edition "
        "WHERE entity_id = $1 AND plan_code = $2 ORDER BY edition DESC LIMIT 1",
        entity.value, code));
    if (editions.empty()) return std::nullopt;
    return editions.front();
}

Plan load_plan(sql::Connection& connection, EntityId const& entity, std::string const& code,
               int edition) {
    Plan plan;
    plan.code = code;
    read_frame(connection, entity, edition, plan);
    plan.rules = read_rules(connection, entity, code, edition);
    Tree tree(plan);
    for (auto const row : query_nodes(connection, entity, code, edition))
        tree.add(row.get<int>(0), node_from_row(row));
    read_goals(connection, entity, edition, plan, tree);
    return plan;
}

}  // namespace storage
