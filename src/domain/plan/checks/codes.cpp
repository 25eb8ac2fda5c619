// Codes and keys: what is named twice, and what the format does not know.
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include "domain/plan/checks/inspection.hpp"

namespace domain {
namespace {

// A key as a part of a JSON pointer (RFC 6901).
std::string pointer_part(std::string_view key) {
    std::string part;
    for (char const c : key) {
        if (c == '~')
            part += "~0";
        else if (c == '/')
            part += "~1";
        else
            part += c;
    }
    return part;
}

// Codes from the plan down to a goal or node: "2/543" of "/children/1/goals/0".
std::string path_of(Plan const& plan, std::string_view pointer) {
    std::string path;
    Members const* members = &plan;
    while (!pointer.empty()) {
        bool const is_goal = pointer.starts_with("/goals/");
        pointer.remove_prefix(is_goal ? std::string_view("/goals/").size()
                                      : std::string_view("/children/").size());
        std::size_t index = 0;
        std::from_chars(pointer.data(), pointer.data() + pointer.size(), index);
        pointer.remove_prefix(std::min(pointer.find('/'), pointer.size()));
        if (is_goal) return path + members->goals[index].code;
        path += members->children[index].code + (pointer.empty() ? "" : "/");
        members = &members->children[index];
    }
    return path;
}

class KeyReport {
public:
    explicit KeyReport(Findings& findings) : findings_(findings) {}

    void operator()(UnknownKeys const& keys, std::string const& where, std::string const& subject) {
        for (auto const& unknown : keys)
            report(findings_, CheckCode::unknown_key, where + "/" + pointer_part(unknown.key),
                   subject, KeyName{unknown.key});
    }

private:
    Findings& findings_;
};

void check_rules_keys(Plan const& plan, KeyReport& report_keys) {
    for (std::size_t i = 0; i < plan.rules.size(); ++i) {
        auto const& dated = plan.rules[i];
        bool const is_list = plan.rules.size() > 1 || dated.from;
        auto const where = is_list ? "/rules/" + std::to_string(i) : std::string("/rules");
        report_keys(dated.unknown, where, plan.code);
        for (std::size_t band = 0; band < dated.rules.bands.size(); ++band)
            report_keys(dated.rules.bands[band].unknown, where + "/bands/" + std::to_string(band),
                        plan.code);
    }
}

}  // namespace

void check_duplicate_codes(Inspection const& inspection, Findings& findings) {
    auto const visit = [&](Members const& members, std::string const& where) {
        std::unordered_map<std::string_view, SameCode> first;
        auto const see = [&](auto const& member, std::string const& place) {
            if (member.code.empty()) return;
            auto const [seen, is_new] =
                first.emplace(member.code, SameCode{place, {}, name_of(member)});
            if (is_new) return;
            auto same = seen->second;
            same.path = path_of(inspection.plan, same.elsewhere);
            report(findings, CheckCode::duplicate_code, place, member.code, std::move(same));
        };
        for (std::size_t i = 0; i < members.goals.size(); ++i)
            see(members.goals[i], where + "/goals/" + std::to_string(i));
        for (std::size_t i = 0; i < members.children.size(); ++i)
            see(members.children[i], where + "/children/" + std::to_string(i));
    };
    visit(inspection.plan, "");
    for_each_node(inspection.plan, visit);
}

void check_shared_goals(Inspection const& inspection, Findings& findings) {
    auto const parent_of = [](std::string_view where) {
        return where.substr(0, where.rfind("/goals/"));
    };
    std::unordered_map<std::string_view, std::string_view> first;
    for (auto const& row : inspection.goals) {
        if (row.goal.code.empty()) continue;
        auto const [seen, is_new] = first.emplace(row.goal.code, row.where);
        if (!is_new && parent_of(seen->second) != parent_of(row.where))
            report(findings, CheckCode::shared_goal, row,
                   SameCode{std::string(seen->second), path_of(inspection.plan, seen->second)});
    }
}

void check_unknown_keys(Inspection const& inspection, Findings& findings) {
    auto const& plan = inspection.plan;
    KeyReport report_keys(findings);
    report_keys(plan.unknown, "", plan.code);
    report_keys(plan.owner.unknown, "/owner", plan.code);
    report_keys(plan.period.unknown, "/period", plan.code);
    check_rules_keys(plan, report_keys);
    for_each_node(plan, [&](Node const& node, std::string const& where) {
        report_keys(node.unknown, where, node.code);
        if (node.period) report_keys(node.period->unknown, where + "/period", node.code);
        if (node.budget) report_keys(node.budget->unknown, where + "/budget", node.code);
    });
    for (auto const& row : inspection.goals) {
        report_keys(row.goal.unknown, row.where, row.goal.code);
        for (auto const& actual : row.goal.actuals)
            report_keys(actual.unknown, row.where + "/actuals/" + actual.period.text(),
                        row.goal.code);
    }
}

}  // namespace domain
