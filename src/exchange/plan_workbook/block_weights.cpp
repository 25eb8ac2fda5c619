#include "exchange/plan_workbook/block_weights.hpp"

#include <algorithm>

#include "exchange/plan_workbook/weight_number.hpp"
#include "kit/text/typed_number.hpp"

namespace exchange {
namespace {

using base::Int128;
using domain::Severity;
using domain::WorkbookProblemCode;

// Of each block, in percent; none where a goal states no weight or all of them do not make 100.
std::optional<std::vector<Int128>> sums_of(DraftRows& rows, std::size_t blocks,
                                           std::map<int, std::size_t> const& block_of) {
    std::vector<Int128> sums(blocks, 0);
    Int128 all = 0;
    for (auto const& [goal, block] : block_of) {
        auto const weight = weight_of(rows.object(goal));
        if (!weight) return std::nullopt;
        sums[block] += *weight;
        all += *weight;
    }
    bool const is_of_one = is_near(100 * all, in_full);
    if (!is_of_one && !is_near(all, in_full)) return std::nullopt;
    if (is_of_one)
        for (auto& sum : sums)
            sum *= 100;
    return sums;
}

}  // namespace

bool weigh_blocks(DraftRows& rows, std::vector<BlockMark>& marks,
                  std::map<int, std::size_t> const& block_of) {
    auto const sums = sums_of(rows, marks.size(), block_of);
    Int128 known = 0;
    Int128 with_sums = 0;
    std::size_t missing = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        auto const weight = nanos_of(marks[i].weight);
        known += weight.value_or(0);
        missing += weight ? 0 : 1;
        if (sums) with_sums += weight.value_or((*sums)[i]);
    }
    if (missing == 0) return true;
    bool const is_summed = sums && is_near(with_sums, in_full);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        auto& mark = marks[i];
        if (!mark.weight.empty()) continue;
        if (is_summed) mark.weight = decimal_of((*sums)[i]).text();
        domain::WorkbookProblem problem{.code = is_summed
                                                    ? WorkbookProblemCode::block_weight_summed
                                                    : WorkbookProblemCode::block_weight_missing,
                                        .severity = is_summed ? Severity::note : Severity::error,
                                        .place = mark.weight_cell,
                                        .found = mark.name};
        if (is_summed) problem.other = text::as_typed(decimal_of((*sums)[i]));
        bool const is_rest = !is_summed && missing == 1 && known > 0 && known < in_full;
        if (is_rest) problem.choices = {text::as_typed(decimal_of(in_full - known)) + " %"};
        rows.report(std::move(problem));
    }
    return is_summed;
}

}  // namespace exchange
