#include "exchange/plan_workbook/block_shares.hpp"

#include <algorithm>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/weight_number.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using base::Int128;
using domain::ObjectKind;
using domain::Severity;
using domain::WorkbookProblemCode;

void change_weight(DraftRows& rows, int place, Int128 before, Int128 after,
                   WorkbookProblemCode code, Severity severity) {
    auto& object = rows.object(place);
    object.cells.insert_or_assign("weight", decimal_of(after).text());
    auto const origin = object.origins.find("weight");
    rows.report({.code = code,
                 .severity = severity,
                 .place = origin == object.origins.end() ? object.row : origin->second,
                 .object = place,
                 .field = "weight",
                 .found = text::as_typed(decimal_of(before)),
                 .other = text::as_typed(decimal_of(after))});
}

class Shares {
public:
    Shares(DraftRows& rows, int top) : rows_(rows), top_(top) {
        for (int place = 1; place < rows.size(); ++place)
            members_[rows.object(place).parent].push_back(place);
    }

    void share() {
        auto const total = sum_below(top_);
        if (!total || is_shared_) return;
        auto const block = top_ == 0 ? std::optional(in_full) : weight_of(rows_.object(top_));
        if (!block || !(is_near(*total, *block) || is_near(*total, in_full))) return;
        share_below(top_);
    }

private:
    // Of the goals below; none where one states no weight, or a node states one.
    std::optional<Int128> sum_below(int parent) {
        Int128 sum = 0;
        for (int const place : members_[parent]) {
            auto weight = weight_of(rows_.object(place));
            if (rows_.object(place).kind == ObjectKind::node)
                weight = weight ? std::nullopt : sum_below(place);
            if (!weight) return std::nullopt;
            sums_[place] = *weight;
            sum += *weight;
        }
        is_shared_ = is_shared_ && (is_near(sum, in_full) || only_nodes(parent));
        return sum;
    }

    bool only_nodes(int parent) {
        return std::ranges::all_of(members_[parent], [&](int place) {
            return rows_.object(place).kind == ObjectKind::node;
        });
    }

    // The last of them takes what rounding leaves.
    void share_below(int parent) {
        auto const& members = members_[parent];
        Int128 sum = 0;
        for (int const place : members)
            sum += sums_[place];
        if (sum == 0) return;
        auto const last = std::ranges::find_if(members.rbegin(), members.rend(),
                                               [&](int place) { return sums_[place] != 0; });
        Int128 given = 0;
        for (int const place : members) {
            auto const exact = sums_[place] * in_full / sum;
            auto const share = place == *last ? in_full - given : exact;
            given += share;
            change(place, share);
            share_below(place);
        }
    }

    void change(int place, Int128 share) {
        auto& object = rows_.object(place);
        if (weight_of(object) == share) return;
        if (object.kind == ObjectKind::goal)
            return change_weight(rows_, place, sums_[place], share,
                                 WorkbookProblemCode::weight_of_block, Severity::note);
        object.cells.insert_or_assign("weight", decimal_of(share).text());
        bool const is_alone = members_[object.parent].size() == 1;
        if (is_alone) return;
        auto const name = object.cells.find(object.cells.contains("name") ? "name" : "code");
        rows_.report({.code = WorkbookProblemCode::weight_of_node,
                      .severity = Severity::note,
                      .place = object.row,
                      .object = place,
                      .field = "weight",
                      .found = cell_characters(name->second),
                      .other = text::as_typed(decimal_of(share))});
    }

    DraftRows& rows_;
    int top_;
    std::map<int, std::vector<int>> members_;
    std::map<int, Int128> sums_;
    bool is_shared_ = true;  // goals weigh 100 below each node as they stand
};

// Weights of one that are read as of a hundred, where that alone makes them add up.
bool mend_weights(DraftRows& rows, std::vector<int> const& siblings, Int128 expected) {
    Int128 plain = 0;
    Int128 mended = 0;
    for (int const place : siblings) {
        auto const weight = weight_of(rows.object(place)).value_or(0);
        plain += weight;
        mended +=
            rows.object(place).has_plain_weight && weight <= one_in_nanos ? weight * 100 : weight;
    }
    if (plain == mended || is_near(plain, expected) || !is_near(mended, expected)) return false;
    for (int const place : siblings) {
        auto const weight = weight_of(rows.object(place)).value_or(0);
        if (weight == 0 || weight > one_in_nanos || !rows.object(place).has_plain_weight) continue;
        change_weight(rows, place, weight, weight * 100, WorkbookProblemCode::weight_of_one,
                      Severity::warning);
    }
    return true;
}

void mend_siblings(DraftRows& rows, std::map<int, std::vector<int>> const& by_parent) {
    for (auto const& [parent, siblings] : by_parent) {
        if (parent < 0) continue;  // replaced by their block
        auto const block = parent == 0 ? std::nullopt : weight_of(rows.object(parent));
        if (!mend_weights(rows, siblings, in_full) && block) mend_weights(rows, siblings, *block);
    }
}

}  // namespace

void share_weights(DraftRows& rows, int top) {
    Shares(rows, top).share();
}

void read_weights_of_one(DraftRows& rows, int begin) {
    std::map<int, std::vector<int>> nodes;
    std::map<int, std::vector<int>> goals;
    std::vector<int> all;
    for (int place = begin; place < rows.size(); ++place) {
        bool const is_goal = rows.object(place).kind == ObjectKind::goal;
        (is_goal ? goals : nodes)[rows.object(place).parent].push_back(place);
        if (is_goal) all.push_back(place);
    }
    mend_siblings(rows, nodes);
    if (!mend_weights(rows, all, in_full)) mend_siblings(rows, goals);
}

}  // namespace exchange
