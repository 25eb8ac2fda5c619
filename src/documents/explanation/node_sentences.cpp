#include "documents/explanation/node_sentences.hpp"

#include <algorithm>

#include "documents/explanation/goal_sentences.hpp"
#include "documents/explanation/members.hpp"
#include "documents/explanation/phrases.hpp"
#include "documents/names.hpp"

namespace documents {
namespace {

using text::mark;
using text::tr;

using Sentences = std::vector<std::string>;

bool is_plan(ExplainedNode const& node) {
    return node.result.node == nullptr;
}

// The same node in the other evaluation.
domain::NodeResult const& otherwise(ExplainedNode const& node) {
    return is_plan(node) ? node.otherwise.root
                         : domain::result_of(node.otherwise, *node.result.node);
}

void say_weights(ExplainedNode const& node, Sentences& out) {
    Sentences without;
    bool has_weight = false;
    base::Rational stated(0);
    for (auto const& member : members_of(node.result)) {
        if (member.goal != nullptr && member.goal->eliminated) continue;
        auto const& weight = member.membership().weight;
        has_weight = has_weight || weight.has_value();
        if (!weight) without.push_back(member.code());
        if (weight && member.enters()) stated += base::Rational(*weight);
    }
    if (!has_weight) {
        out.emplace_back(tr(node.language, "Equal weights: the document states none."));
        return;
    }
    if (!without.empty())
        out.push_back(tr(node.language, "Without a weight, they weigh 0: {codes}.",
                         fmt::arg("codes", listed(node.language, without))));
    if (node.result.percent && stated != base::Rational(100))
        out.push_back(tr(node.language,
                         "The weights of what enters add up to {sum}, and were shared out to 100.",
                         fmt::arg("sum", amount(node.language, domain::Figure(stated)))));
}

char const* reason_message(domain::NoPercent reason) {
    switch (reason) {
        case domain::NoPercent::nothing_due:
            return mark("nothing programmed in these periods");
        case domain::NoPercent::total_unknown:
            return mark("the document does not state its total");
        case domain::NoPercent::zero_denominator:
            return mark("what was programmed is 0");
        case domain::NoPercent::wrong_side:
            return mark("the target is not on its side of the baseline");
        case domain::NoPercent::no_baseline:
            return mark("without a baseline");
        case domain::NoPercent::unreported:
            break;
    }
    return mark("not reported");
}

std::string reason_of(ExplainedNode const& node, Member const& member) {
    if (member.goal == nullptr) return std::string(tr(node.language, "without a percentage"));
    if (member.goal->eliminated) return std::string(tr(node.language, "eliminated"));
    auto const derivation = domain::derive(*member.goal, node.evaluation);
    return std::string(tr(node.language, derivation.no_percent
                                             ? reason_message(*derivation.no_percent)
                                             : mark("without a percentage")));
}

void say_left_out(ExplainedNode const& node, Sentences& out) {
    Sentences left_out;
    Sentences zeros;
    for (auto const& member : members_of(node.result)) {
        if (member.enters()) {
            if (member.goal != nullptr && !member.goal->percent) zeros.push_back(member.code());
            continue;
        }
        left_out.push_back(member.code() + " (" + reason_of(node, member) + ")");
    }
    if (!left_out.empty() && node.result.percent)
        out.push_back(tr(node.language, "Left out of the average: {members}.",
                         fmt::arg("members", listed(node.language, left_out))));
    if (!zeros.empty())
        out.push_back(tr(node.language,
                         "Not programmed, and by the rules of the plan they count 0: "
                         "{members}.",
                         fmt::arg("members", listed(node.language, zeros))));
}

void say_no_percent(ExplainedNode const& node, Sentences& out) {
    if (node.result.percent) return;
    bool const any = std::ranges::any_of(members_of(node.result), [](Member const& member) {
        return member.counted() && (member.goal == nullptr || member.goal->percent) &&
               !(member.goal != nullptr && member.goal->eliminated);
    });
    if (node.result.members->combine == domain::Combine::independent)
        out.emplace_back(
            tr(node.language,
               "Each part is measured by itself: the plan does not combine them into a "
               "percentage."));
    else if (!any)
        out.emplace_back(tr(node.language, "No percentage: none of its parts has one."));
    else
        out.emplace_back(tr(node.language, "No percentage: the weights of its parts add up to 0."));
}

void say_otherwise(ExplainedNode const& node, Sentences& out) {
    if (!node.result.percent) return;
    auto const& other = otherwise(node).percent;
    if (!other) return;
    auto const now = percent(node.language, *node.result.percent);
    auto const then = percent(node.language, *other);
    if (now == then) return;
    auto const shown = fmt::arg("percent", then);
    out.push_back(node.evaluation.rules.cap
                      ? tr(node.language, "Without the cap it would be {percent}.", shown)
                      : tr(node.language, "With a cap of 100 it would be {percent}.", shown));
}

}  // namespace

std::vector<std::string> node_sentences(ExplainedNode const& node) {
    Sentences out;
    say_no_percent(node, out);
    if (node.result.members->combine == domain::Combine::independent) return out;
    say_weights(node, out);
    say_left_out(node, out);
    say_otherwise(node, out);
    return out;
}

}  // namespace documents
