#include "exchange/goal_list_json.hpp"

#include "exchange/evaluation_json.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

bool is_within(std::string_view path, std::string_view asked) {
    if (asked.empty() || path == asked) return true;
    return path.starts_with(asked) && path[asked.size()] == '/';
}

void list_below(domain::NodeResult const& node, std::string const& above, std::string_view asked,
                std::vector<ListedGoal>& listed) {
    for (auto const& goal : node.goals) {
        auto path = above + goal.goal->code;
        if (is_within(path, asked)) listed.push_back({std::move(path), &goal});
    }
    for (auto const& child : node.children)
        list_below(child, above + child.node->code + '/', asked, listed);
}

}  // namespace

std::vector<ListedGoal> goals_at(domain::Evaluation const& evaluation, std::string_view path) {
    std::vector<ListedGoal> listed;
    list_below(evaluation.root, "", path, listed);
    return listed;
}

std::string goal_list_json(domain::Evaluation const& evaluation, std::span<ListedGoal const> goals,
                           ListPage page, json::Layout layout) {
    std::string json;
    json::Writer writer(json, layout);
    begin_evaluated(writer, evaluation);
    writer.key("page").integer(page.page);
    writer.key("pages").integer(page.pages);
    writer.key("count").integer(page.count);
    writer.key("goals").begin_array();
    for (auto const& listed : goals) {
        writer.begin_object().member("path", listed.path).key("goal");
        write_goal(writer, *listed.result->goal);
        writer.key("result");
        write_goal_result(writer, *listed.result);
        writer.end_object();
    }
    writer.end_array().end_object();
    return json;
}

}  // namespace exchange
