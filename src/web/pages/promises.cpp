#include "web/pages/promises.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

struct Promised {
    domain::Goal const* goal;
    std::string path;   // codes from the plan down
    std::string above;  // «Objetivo 1 Fortalecer»; empty: the plan itself
};

void add_goals(text::Language language, domain::Members const& members, std::string const& path,
               std::string const& above, std::vector<Promised>& list) {
    for (auto const& goal : members.goals)
        if (!goal.eliminated) list.push_back({&goal, path + goal.code, above});
    for (auto const& node : members.children) {
        auto const label = documents::capitalized(documents::node_label(language, node));
        auto const title = short_title(documents::title_of(node));
        add_goals(language, node, path + node.code + "/",
                  fmt::format("{}{}{} · {}", above, above.empty() ? "" : " › ", label, title),
                  list);
    }
}

Html name_of(Visit const& visit, Asked const& asked, Promised const& of) {
    auto const& goal = *of.goal;
    auto const& sentence = goal.goal.empty() ? documents::title_of(goal) : goal.goal;
    return fragment(a(href(asked.keep(goal_address(visit, asked.plan(), of.path))),
                      strong(goal.code, "."), " ", stated(visit, sentence)),
                    when(!goal.indicator.empty() && goal.indicator != sentence,
                         [&] { return span(cls("app-bajo"), stated(visit, goal.indicator)); }));
}

std::string weight_words(Visit const& visit, Asked const& asked, domain::Goal const& goal) {
    auto const weight = domain::weight_in_force(goal.weights, asked.plan().period.from.year());
    return weight ? text::number(visit.language, weight->text()) : std::string("–");
}

Html periods(Visit const& visit, domain::Goal const& goal) {
    if (goal.targets.empty()) return html::text("–");
    std::string words;
    for (auto const& target : goal.targets)
        words.append(words.empty() ? "" : " · ")
            .append(documents::period_short(visit.language, target.period))
            .append(": ")
            .append(text::number(visit.language, target.value.text()));
    return fragment(words, span(cls("app-bajo"), documents::capitalized(documents::schedule_name(
                                                     visit.language, goal))));
}

}  // namespace

Html promises(Visit const& visit, Asked const& asked) {
    std::vector<Promised> all;
    add_goals(visit.language, asked.plan(), {}, {}, all);
    if (all.empty()) return {};
    Paging const paging(visit, all.size());
    c::Table table{.id = "promesas",
                   .caption = std::string(visit.tr("What each goal promises")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Goal"))},
                               {std::string(visit.tr("Promise")), c::Align::right}},
                   .narrow = c::Narrow::cards};
    auto const shown = paging.of(all);
    bool const has_weights =
        std::ranges::any_of(all, [](Promised const& one) { return !one.goal->weights.empty(); });
    if (has_weights)
        table.columns.push_back({std::string(visit.tr("Weight (%)")), c::Align::right});
    table.columns.push_back({std::string(visit.tr("By period"))});
    bool const has_parts = !asked.plan().children.empty();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto const& one = shown[i];
        if (has_parts && (i == 0 || one.above != shown[i - 1].above))
            table.groups.push_back(
                {i, one.above.empty() ? std::string(visit.tr("Of the plan")) : one.above});
        auto const promise = documents::promise(visit.language, *one.goal);
        std::vector<c::Cell> row{c::markup(name_of(visit, asked, one)),
                                 c::strong_words(promise.empty() ? "–" : promise)};
        if (has_weights) row.push_back(c::words(weight_words(visit, asked, *one.goal)));
        row.push_back(c::markup(periods(visit, *one.goal)));
        table.rows.push_back(std::move(row));
    }
    return fragment(h2(visit.tr("What it promises")), c::table(table), paging.links());
}

}  // namespace web::pages
