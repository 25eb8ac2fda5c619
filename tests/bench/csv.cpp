#include <fmt/os.h>

#include "bench/store.hpp"

namespace bench {
namespace {

// Rows as the plan is walked: nodes and goals numbered in the order of the document, the plan is
// node 0. A number that is not stated is an empty field.
class CsvWriter {
public:
    explicit CsvWriter(std::filesystem::path const& folder)
        : nodes_(file(folder / "nodes.csv")),
          goals_(file(folder / "goals.csv")),
          facts_(file(folder / "facts.csv")) {}

    void node(domain::Members const& members, domain::Weights const& weights, int parent,
              int depth) {
        int const number = node_count_++;
        nodes_.print("{},{},{},{}\n", number, parent, depth, text(weights));
        for (auto const& goal : members.goals)
            write(goal, number);
        for (auto const& child : members.children)
            node(child, child.weights, number, depth + 1);
    }

private:
    static fmt::ostream file(std::filesystem::path const& path) {
        return fmt::output_file(path.string(), fmt::buffer_size = 1 << 20);
    }
    static std::string text(std::optional<base::Decimal> const& number) {
        return number ? number->text() : std::string{};
    }
    static std::string text(domain::Weights const& weights) {
        return weights.empty() ? std::string{} : weights.front().percent.text();
    }

    void write(domain::Goal const& goal, int node) {
        goals_.print("{},{},{},{},{},{}\n", goal_count_, node,
                     domain::schedule_tokens.token(goal.schedule), text(goal.baseline),
                     text(goal.total), text(goal.weights));
        // An orderly goal states every target, and reports from the first period on.
        for (std::size_t i = 0; i < goal.targets.size(); ++i) {
            auto const* actual = i < goal.actuals.size() ? &goal.actuals[i] : nullptr;
            facts_.print("{},{},{},{}\n", goal_count_, i, goal.targets[i].value.text(),
                         actual ? text(actual->value) : std::string{});
        }
        ++goal_count_;
    }

    fmt::ostream nodes_, goals_, facts_;
    int node_count_ = 0;
    int goal_count_ = 0;
};

}  // namespace

void write_csv(domain::Plan const& plan, std::filesystem::path const& folder) {
    CsvWriter(folder).node(plan, {}, -1, 0);
}

}  // namespace bench
