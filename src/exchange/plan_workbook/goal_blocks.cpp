#include "exchange/plan_workbook/goal_blocks.hpp"

#include <algorithm>

#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_workbook/block_weights.hpp"
#include "exchange/plan_workbook/field.hpp"

namespace exchange {
namespace {

using domain::NodeKind;
using domain::ObjectKind;
using domain::Severity;
using domain::WorkbookProblemCode;

constexpr int nowhere = -1;

bool is_group(RowObject const& object) {
    auto const kind = object.cells.find("kind");
    return kind != object.cells.end() &&
           kind->second == domain::node_kind_tokens.token(NodeKind::group);
}

std::string text_of(RowObject const& object, std::string const& cell) {
    auto const found = object.cells.find(cell);
    return found == object.cells.end() ? std::string() : cell_characters(found->second);
}

// T1, MT-2, TR 3: of a transversal goal, where other goals of the sheet have another.
bool is_transversal_code(std::string_view code) {
    auto const key = heading_key(code);
    auto const digit = key.find_first_of("0123456789");
    auto const letters = key.substr(0, digit);
    return digit != key.npos && (letters == "t" || letters == "mt" || letters == "tr");
}

std::string_view other_block(std::string_view name) {
    return name == transversal_block ? process_block : transversal_block;
}

class Settling {
public:
    Settling(DraftRows& rows, SheetBlocks const& blocks) : rows_(rows), blocks_(blocks) {
        for (int place = blocks.begin; place < rows.size(); ++place)
            if (rows.object(place).kind == ObjectKind::goal) goals_.push_back(place);
    }

    std::vector<int> settle() {
        sort_marks();
        if (!closing_.empty()) close();
        return std::move(groups_);
    }

private:
    // Rows of a block that has no goals below it, and of goals above that are of none, close
    // theirs.
    void sort_marks() {
        bool const has_free = std::ranges::any_of(
            goals_, [&](int goal) { return goal < first_band() && group_above(goal) == nowhere; });
        auto const last = std::ranges::find_if(blocks_.marks.rbegin(), blocks_.marks.rend(),
                                               [](BlockMark const& one) { return one.group >= 0; });
        bool const is_closing =
            has_free && last != blocks_.marks.rend() && std::ranges::none_of(goals_, [&](int goal) {
                return group_above(goal) == last->group;
            });
        for (auto const& mark : blocks_.marks) {
            if (mark.group >= 0 && !is_closing) {
                groups_.push_back(mark.group);
            } else if (mark.group < 0 && tell_weight(mark)) {
                continue;
            } else {
                closing_.push_back(mark);
            }
        }
        if (is_closing) free_from_bands();
    }

    int first_band() const {
        for (auto const& mark : blocks_.marks)
            if (mark.group >= 0) return mark.group;
        return nowhere;
    }

    int group_above(int place) const {
        while (place > 0 && !is_group(rows_.object(place)))
            place = rows_.object(place).parent;
        return place > 0 ? place : nowhere;
    }

    void free_from_bands() {
        for (int place = blocks_.begin; place < rows_.size(); ++place) {
            auto& object = rows_.object(place);
            bool const is_in_band = std::ranges::any_of(closing_, [&](BlockMark const& one) {
                return one.group >= 0 && one.group == object.parent;
            });
            if (is_in_band) object.parent = rows_.object(object.parent).parent;
        }
    }

    // The subtotal of a block that a row above its goals opened: its weight, said once more.
    bool tell_weight(BlockMark const& subtotal) {
        for (auto const& band : blocks_.marks) {
            if (band.group < 0 || band.name != subtotal.name || band.end > subtotal.end) continue;
            bool const has_goals = std::ranges::any_of(
                goals_, [&](int goal) { return group_above(goal) == band.group; });
            if (!has_goals) continue;
            if (!subtotal.weight.empty())
                rows_.object(band.group).cells.try_emplace("weight", subtotal.weight);
            leave_out(subtotal);
            return true;
        }
        return false;
    }

    void leave_out(BlockMark const& mark) {
        if (mark.group >= 0) return;
        rows_.report({.code = WorkbookProblemCode::total_left_out,
                      .severity = Severity::note,
                      .place = mark.row,
                      .found = mark.text});
    }

    void close() {
        bool const is_alone = closing_.size() == 1;
        if (is_alone && closing_.front().weight.empty()) return leave_out(closing_.front());
        find_evidence();
        if (is_alone && names_other(closing_.front())) {
            auto other = closing_.front();
            other.name = other_block(other.name);
            other.weight.clear();
            other.group = nowhere;
            bool const is_first = other.name == process_block;
            closing_.insert(is_first ? closing_.begin() : closing_.end(), std::move(other));
        }
        bool const is_known = stands_below_goals() ? assign_by_place() : assign_by_words();
        if (is_known && weigh_blocks(rows_, closing_, block_of_)) build();
    }

    // What the sheet itself says: a node above the goal, its row, its column «Transversal».
    void find_evidence() {
        for (int const goal : goals_) {
            auto& names = evidence_[goal];
            if (auto const said = blocks_.said.find(goal); said != blocks_.said.end())
                names = said->second;
            for (int at = rows_.object(goal).parent; at > 0; at = rows_.object(at).parent)
                if (auto const name = block_said(text_of(rows_.object(at), "name")))
                    names.insert(*name);
            auto const truth = rows_.object(goal).cells.find("transversal");
            if (truth != rows_.object(goal).cells.end())
                names.insert(std::string(truth->second.ends_with("true") ? transversal_block
                                                                         : process_block));
        }
        is_told_ = std::ranges::any_of(goals_, [&](int goal) {
            return evidence_[goal].contains(std::string(transversal_block));
        });
        add_codes();
    }

    // «T1» beside «1», where nothing else says it.
    void add_codes() {
        auto const is_coded = [&](int goal) {
            return is_transversal_code(text_of(rows_.object(goal), "code"));
        };
        auto const coded = std::ranges::count_if(goals_, is_coded);
        if (coded == 0 || coded == std::ssize(goals_)) return;
        for (int const goal : goals_)
            if (evidence_[goal].empty() && is_coded(goal)) {
                evidence_[goal].insert(std::string(transversal_block));
                coded_.insert(goal);
            }
        is_told_ = true;
    }

    // Where some goals say that they are transversal, those that say nothing are of the process.
    std::optional<std::string> named_block(int goal) const {
        auto const& names = evidence_.at(goal);
        if (names.size() > 1) return std::nullopt;
        if (names.size() == 1) return *names.begin();
        return is_told_ ? std::optional(std::string(process_block)) : std::nullopt;
    }

    bool names_other(BlockMark const& mark) const {
        return std::ranges::any_of(goals_, [&](int goal) {
            auto const name = named_block(goal);
            return goal < mark.end && name && *name != mark.name;
        });
    }

    std::vector<int> goals_above(std::size_t mark) const {
        int const begin = mark == 0 ? blocks_.begin : closing_[mark - 1].end;
        std::vector<int> found;
        for (int const goal : goals_)
            if (goal >= begin && goal < closing_[mark].end) found.push_back(goal);
        return found;
    }

    bool stands_below_goals() const {
        for (std::size_t i = 0; i < closing_.size(); ++i)
            if (goals_above(i).empty()) return false;
        return true;
    }

    bool assign_by_place() {
        bool is_clear = true;
        for (std::size_t i = 0; i < closing_.size(); ++i)
            for (int const goal : goals_above(i)) {
                auto const& names = evidence_[goal];
                bool const is_same = names.empty() || names == std::set{closing_[i].name};
                if (is_same || coded_.contains(goal))
                    block_of_.emplace(goal, i);
                else
                    is_clear = ask(goal) && is_clear;
            }
        return is_clear;
    }

    bool assign_by_words() {
        bool is_clear = true;
        for (int const goal : goals_) {
            auto const name = named_block(goal);
            auto const mark =
                name ? std::ranges::find(closing_, *name, &BlockMark::name) : closing_.end();
            if (mark == closing_.end())
                is_clear = ask(goal) && is_clear;
            else
                block_of_.emplace(goal, static_cast<std::size_t>(mark - closing_.begin()));
        }
        if (is_clear) tell_assigned();
        return is_clear;
    }

    // Always false: nothing is settled while a goal is asked about.
    bool ask(int goal) {
        std::vector<std::string> choices;
        for (auto const& mark : closing_)
            if (std::ranges::find(choices, mark.name) == choices.end())
                choices.push_back(mark.name);
        auto place = rows_.object(goal).row;
        place.column = blocks_.answer_column;
        rows_.report({.code = WorkbookProblemCode::block_unclear,
                      .place = std::move(place),
                      .object = goal,
                      .found = text_of(rows_.object(goal), "code"),
                      .choices = std::move(choices)});
        return false;
    }

    void tell_assigned() {
        for (std::size_t i = 0; i < closing_.size(); ++i) {
            std::string codes;
            for (auto const& [goal, block] : block_of_)
                if (block == i)
                    codes.append(codes.empty() ? "" : ", ")
                        .append(text_of(rows_.object(goal), "code"));
            if (codes.empty()) continue;
            rows_.report({.code = WorkbookProblemCode::block_assigned,
                          .severity = Severity::note,
                          .place = closing_[i].row,
                          .found = closing_[i].name,
                          .other = std::move(codes)});
        }
    }

    // Below the node that holds all goals of the blocks.
    int shared_parent() const {
        std::vector<int> shared;
        bool is_first = true;
        for (auto const& [goal, block] : block_of_) {
            std::vector<int> above;
            for (int at = rows_.object(goal).parent; at > 0; at = rows_.object(at).parent)
                if (!is_of_column(at)) above.push_back(at);
            if (is_first) shared = above;
            std::erase_if(shared,
                          [&](int at) { return std::ranges::find(above, at) == above.end(); });
            is_first = false;
        }
        return shared.empty() ? 0 : shared.front();
    }

    // A node of a column may hold goals of both blocks; one of a row of its own holds a block.
    bool is_of_column(int place) const {
        return std::ranges::any_of(rows_.object(place).origins,
                                   [](auto const& origin) { return origin.second.column >= 0; });
    }

    void build() {
        int const top = shared_parent();
        std::vector<int> groups;
        for (std::size_t i = 0; i < closing_.size(); ++i)
            groups.push_back(group_of(closing_[i], i, top));
        int const end = rows_.size();
        for (int place = 0; place < end; ++place)
            parents_.push_back(rows_.object(place).parent);
        for (int place = blocks_.begin; place < end; ++place)
            if (auto const block = block_of_.find(place); block != block_of_.end())
                rows_.object(place).parent = node_in(parents_[static_cast<std::size_t>(place)],
                                                     block->second, groups[block->second], top);
        drop_emptied(end);
        groups_.insert(groups_.end(), groups.begin(), groups.end());
    }

    int group_of(BlockMark const& mark, std::size_t number, int top) {
        int const place = mark.group >= 0 ? mark.group : rows_.add(ObjectKind::node, top, mark.row);
        auto& node = rows_.object(place);
        node.parent = top;
        node.cells.insert_or_assign("kind", domain::node_kind_tokens.token(NodeKind::group));
        node.cells.insert_or_assign("code", std::string(1, static_cast<char>('A' + number % 26)));
        node.cells.insert_or_assign("name", mark.name);
        node.cells.insert_or_assign("weight", mark.weight);
        erase_numbered(place);
        return place;
    }

    void erase_numbered(int place) {
        std::erase_if(rows_.problems(), [&](domain::WorkbookProblem const& one) {
            return one.object == place && one.code == WorkbookProblemCode::numbered;
        });
    }

    // The node in that block: itself, a second one of the same, or the block where it names it.
    int node_in(int place, std::size_t block, int group, int top) {
        if (place == top || place <= 0 || place == group) return group;
        if (auto const known = moved_.find({place, block}); known != moved_.end())
            return known->second;
        int const parent = node_in(parents_[static_cast<std::size_t>(place)], block, group, top);
        auto const name = text_of(rows_.object(place), "name");
        auto const title = node_title(name);
        bool const names_block =
            title && title->kind == NodeKind::group && block_said(name) == closing_[block].name;
        if (names_block) {
            replaced_.emplace(place, group);
            return moved_[{place, block}] = parent;
        }
        bool const is_taken =
            std::ranges::any_of(moved_, [&](auto const& one) { return one.first.first == place; });
        int made = place;
        if (is_taken) {
            auto copy = rows_.object(place);
            made = rows_.add(ObjectKind::node, parent, copy.row);
            copy.number = nowhere;
            rows_.object(made) = std::move(copy);
        }
        rows_.object(made).parent = parent;
        return moved_[{place, block}] = made;
    }

    // Nodes that named a block hold nothing any more: the block says it.
    void drop_emptied(int end) {
        for (auto const& [place, group] : replaced_) {
            bool is_empty = true;
            for (int one = blocks_.begin; one < end; ++one)
                is_empty = is_empty && rows_.object(one).parent != place;
            if (!is_empty) continue;
            rows_.object(place).parent = nowhere;
            erase_numbered(place);
            for (auto& problem : rows_.problems())
                if (problem.object == place) problem.object = group;
        }
    }

    DraftRows& rows_;
    SheetBlocks const& blocks_;
    std::vector<int> goals_;
    std::vector<BlockMark> closing_;
    std::map<int, std::set<std::string>> evidence_;  // of each goal
    std::set<int> coded_;                            // that their code alone tells
    bool is_told_ = false;                           // some goal says that it is transversal
    std::map<int, std::size_t> block_of_;
    std::vector<int> parents_;  // as they were before anything moved
    std::map<std::pair<int, std::size_t>, int> moved_;
    std::map<int, int> replaced_;  // a node by the group that stands for it
    std::vector<int> groups_;
};

}  // namespace

std::vector<int> settle_blocks(DraftRows& rows, SheetBlocks const& blocks) {
    return Settling(rows, blocks).settle();
}

}  // namespace exchange
