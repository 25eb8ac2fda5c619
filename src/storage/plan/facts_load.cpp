// An edition as a table of facts, without its texts: several connections read a stretch of the
// goals each. Editions never change, so what they read belongs together.
#include <algorithm>
#include <exception>
#include <thread>

#include "base/check.hpp"
#include "storage/plan/edition_rows.hpp"
#include "storage/plan/edition_store.hpp"
#include "storage/plan/facts_codec.hpp"
#include "storage/plan/text_columns.hpp"

namespace storage {
namespace {

using domain::FactTable;
using Text = std::string_view;
using MaybeText = std::optional<std::string_view>;

struct NodeToOpen {
    int parent;
    domain::Combine combine;
    domain::Weights weights;
};

struct Frame {
    domain::DaySpan period;
    domain::Combine combine = domain::Combine::weighted;
    std::vector<domain::DatedRules> rules;
    std::vector<NodeToOpen> nodes;
    std::int64_t goals = 0;
};

struct EditionKey {
    EntityId const& entity;
    std::string const& code;
    int edition;
};

Frame read_frame(sql::Connection& connection, EditionKey const& key) {
    Frame frame;
    {
        auto rows = connection.query(
            "SELECT from_date, to_date, combine, goals FROM edition "
            "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3",
            key.entity.value, key.code, key.edition);
        CHECK(rows.next());
        auto const row = rows.row();
        frame.period.from = parse_date(row.get<Text>(0));
        frame.period.to = parse_date(row.get<Text>(1));
        frame.combine = parse_token(domain::combine_tokens, row.get<Text>(2));
        frame.goals = row.get<std::int64_t>(3);
    }
    frame.rules = read_rules(connection, key.entity, key.code, key.edition);
    for (auto const row :
         connection.query("SELECT parent, combine, weights FROM edition_node "
                          "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 ORDER BY node",
                          key.entity.value, key.code, key.edition))
        frame.nodes.push_back({row.get<int>(0),
                               parse_token(domain::combine_tokens, row.get<Text>(1)),
                               parse_weights(row.get<Text>(2))});
    return frame;
}

// The columns of measured_from_row.
class GoalReader {
public:
    void read(sql::Row const& row, FactTable& table) {
        if (!read_plain(row, table)) table.add_goal(measured_from_row(row));
    }

private:
    bool read_plain(sql::Row const& row, FactTable& table) {
        domain::PlainGoal goal;
        goal.schedule = parse_token(domain::schedule_tokens, row.get<Text>(1));
        auto const values = parse_token(domain::values_tokens, row.get<Text>(2));
        if (values == domain::Values::increment && domain::is_level(goal.schedule)) return false;
        std::optional<domain::Frequency> frequency;
        if (auto const stated = row.get<MaybeText>(3))
            frequency = parse_token(domain::frequency_tokens, *stated);
        auto const targets = unpack_run(row.get<sql::Bytes>(8), frequency, targets_);
        auto const actuals = unpack_run(row.get<sql::Bytes>(9), frequency, actuals_);
        if (!targets || !actuals || !frequency) return false;
        goal.frequency = *frequency;
        goal.targets = *targets;
        goal.actuals = *actuals;
        goal.baseline = parse_decimal(row.get<MaybeText>(4));
        goal.total = parse_decimal(row.get<MaybeText>(5));
        if (auto const period = row.get<MaybeText>(6)) goal.eliminated = parse_period(*period);
        parse_weights(row.get<Text>(7), weights_);
        goal.weights = &weights_;
        return table.add_plain(goal);
    }

    std::vector<std::int64_t> targets_;
    std::vector<std::int64_t> actuals_;
    domain::Weights weights_;
};

FactTable read_goals(sql::Connection& connection, EditionKey const& key, Frame const& frame,
                     std::int64_t begin, std::int64_t end) {
    FactTable table(frame.period, frame.rules, frame.combine);
    // The first share takes in the others.
    table.reserve(static_cast<std::size_t>(begin == 0 ? frame.goals : end - begin));
    std::size_t opened = 0;
    auto const open_up_to = [&](std::size_t node) {
        for (; opened < node; ++opened)
            table.open_node(frame.nodes[opened].parent, frame.nodes[opened].combine,
                            frame.nodes[opened].weights);
    };
    GoalReader reader;
    for (auto const row :
         connection.query("SELECT node, schedule, values_kind, frequency, baseline, total, "
                          "eliminated, weights, targets, actuals, unit FROM edition_goal "
                          "WHERE entity_id = $1 AND plan_code = $2 AND edition = $3 AND goal >= $4 "
                          "AND goal < $5 ORDER BY goal",
                          key.entity.value, key.code, key.edition, begin, end)) {
        open_up_to(static_cast<std::size_t>(row.get<int>(0)));
        reader.read(row, table);
    }
    open_up_to(frame.nodes.size());
    return table;
}

// A thread's share, or why it has none.
struct Share {
    std::optional<FactTable> table;
    std::exception_ptr failure;
};

}  // namespace

FactTable load_facts(sql::Database& database, EntityId const& entity, std::string const& code,
                     int edition, std::size_t threads) {
    EditionKey const key{entity, code, edition};
    auto const lease = database.reader();
    auto const frame = read_frame(*lease, key);
    auto const count = std::max<std::int64_t>(static_cast<std::int64_t>(threads), 1);
    auto const begin = [&](std::int64_t share) { return frame.goals * share / count; };

    std::vector<Share> shares(static_cast<std::size_t>(count));
    auto const read = [&](sql::Connection& connection, std::int64_t i, Share& share) {
        try {
            share.table = read_goals(connection, key, frame, begin(i), begin(i + 1));
        } catch (...) {
            share.failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> helpers;
        for (std::int64_t i = 1; i < count; ++i)
            helpers.emplace_back([&, i] {
                auto const own = database.reader();
                read(*own, i, shares[static_cast<std::size_t>(i)]);
            });
        read(*lease, 0, shares.front());
    }
    for (auto const& share : shares)
        if (share.failure) std::rethrow_exception(share.failure);
    auto table = std::move(*shares.front().table);
    for (std::size_t i = 1; i < shares.size(); ++i)
        table.append(*shares[i].table);
    return table;
}

}  // namespace storage
