#include "documents/explanation/recompute.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::mark;

constexpr std::array steps{
    mark(
        "This file holds all that is needed. Numbers are texts: calculate with exact fractions and "
        "round once, at the end, half up."),
    mark("Of a goal, take the rows of \"periods\" where \"enters\" is true. P comes from "
         "\"programmed\" and E from \"executed\"; \"facts\" is what the document states."),
    mark("Formula \"sum\": P and E are the sums of their rows."),
    mark("Formula \"mean\": P and E are sums, each divided by the number of rows. In scope "
         "\"total\", P is the sum of all the periods of the plan."),
    mark("Formulas \"last-value\" and \"level\": P and E are the last ones. Without a report, a "
         "level "
         "stays at its baseline and a last value is 0."),
    mark("In scope \"total\", P is the \"total\" of the facts, but for a mean."),
    mark("percent = E ÷ P × 100. Of a level with baseline B, (E − B) ÷ (P − B) × 100."),
    mark("counted = percent, raised to the floor and lowered to the cap of \"rules\"; where they "
         "cross, the cap wins."),
    mark(
        "share = weight ÷ sum of weights × 100, over the members that enter. Where no member has a "
        "weight, all weigh the same."),
    mark("Of a node, percent = Σ share × counted ÷ 100. A child node enters with its own percent."),
};

}  // namespace

std::vector<std::string> how_to_recompute(text::Language language) {
    std::vector<std::string> sentences;
    for (auto const* const step : steps)
        sentences.emplace_back(text::tr(language, step));
    return sentences;
}

}  // namespace documents
