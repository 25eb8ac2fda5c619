#include "domain/plan/alignment.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace domain {
namespace {

// A goal or a node, and what it leads to: a goal to what it is aligned to, a node to its members.
struct Vertex {
    std::string_view code;
    std::string where;  // of a goal: where it first stands
    std::vector<std::size_t> leads_to;
};

class AlignmentGraph {
public:
    explicit AlignmentGraph(Plan const& plan) {
        add_members(plan, "", nullptr);
        auto const prefix = plan.code + "/";
        for_each_goal(plan, [&](Goal const& goal, std::string const&) {
            for (std::string_view const reference : goal.sheet.aligned_to)
                if (reference.starts_with(prefix))
                    align(goal.code, reference.substr(prefix.size()));
        });
    }

    // Depth first, without recursion; the path of the walk is the chain.
    std::optional<AlignmentCircle> find_circle() const {
        enum class Mark : std::uint8_t { unseen, on_path, done };
        struct Stop {
            std::size_t vertex;
            std::size_t next;  // which of leads_to comes next
        };
        std::vector<Mark> marks(vertices_.size(), Mark::unseen);
        std::vector<Stop> path;
        for (std::size_t start = 0; start < vertices_.size(); ++start) {
            if (marks[start] != Mark::unseen) continue;
            path.push_back({start, 0});
            marks[start] = Mark::on_path;
            while (!path.empty()) {
                auto& stop = path.back();
                auto const& leads_to = vertices_[stop.vertex].leads_to;
                if (stop.next == leads_to.size()) {
                    marks[stop.vertex] = Mark::done;
                    path.pop_back();
                    continue;
                }
                auto const target = leads_to[stop.next++];
                if (marks[target] == Mark::on_path) {
                    std::vector<std::size_t> circle;
                    for (auto const& on_path : path)
                        circle.push_back(on_path.vertex);
                    circle.erase(circle.begin(), std::ranges::find(circle, target));
                    return described(std::move(circle));
                }
                if (marks[target] == Mark::unseen) {
                    marks[target] = Mark::on_path;
                    path.push_back({target, 0});
                }
            }
        }
        return std::nullopt;
    }

private:
    std::size_t add_goal(Goal const& goal, std::string where) {
        auto const [place, is_new] = goals_.try_emplace(goal.code, vertices_.size());
        if (is_new) vertices_.push_back({goal.code, std::move(where), {}});
        return place->second;
    }

    void add_members(Members const& members, std::string const& where, std::size_t const* node) {
        std::vector<std::size_t> own;
        for (std::size_t i = 0; i < members.goals.size(); ++i)
            own.push_back(add_goal(members.goals[i], where + "/goals/" + std::to_string(i)));
        for (std::size_t i = 0; i < members.children.size(); ++i) {
            auto const& child = members.children[i];
            auto const vertex = vertices_.size();
            vertices_.push_back({child.code, "", {}});
            nodes_.emplace(child.code, vertex);
            own.push_back(vertex);
            add_members(child, where + "/children/" + std::to_string(i), &vertex);
        }
        if (node != nullptr) vertices_[*node].leads_to = std::move(own);
    }

    void align(std::string_view goal, std::string_view code) {
        auto& leads_to = vertices_[goals_.at(goal)].leads_to;
        if (auto const found = goals_.find(code); found != goals_.end())
            leads_to.push_back(found->second);
        else
            for (auto [node, past] = nodes_.equal_range(code); node != past; ++node)
                leads_to.push_back(node->second);
    }

    // The chain from a goal, for only goals are aligned.
    AlignmentCircle described(std::vector<std::size_t> circle) const {
        auto const is_goal = [this](std::size_t vertex) {
            return !vertices_[vertex].where.empty();
        };
        std::ranges::rotate(circle, std::ranges::find_if(circle, is_goal));
        AlignmentCircle described{vertices_[circle.front()].where, {}};
        for (auto const vertex : circle)
            described.codes.emplace_back(vertices_[vertex].code);
        described.codes.emplace_back(vertices_[circle.front()].code);
        return described;
    }

    std::vector<Vertex> vertices_;
    std::unordered_map<std::string_view, std::size_t> goals_;
    std::unordered_multimap<std::string_view, std::size_t> nodes_;
};

bool refers_to_itself(Plan const& plan) {
    bool refers = false;
    auto const prefix = plan.code + "/";
    for_each_goal(plan, [&](Goal const& goal, std::string const&) {
        refers = refers || std::ranges::any_of(goal.sheet.aligned_to, [&](std::string const& to) {
                     return to.starts_with(prefix);
                 });
    });
    return refers;
}

}  // namespace

std::optional<AlignmentCircle> find_alignment_circle(Plan const& plan) {
    if (!refers_to_itself(plan)) return std::nullopt;
    return AlignmentGraph(plan).find_circle();
}

}  // namespace domain
