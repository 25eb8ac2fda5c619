#include "web/pages/goal_states.hpp"

#include <numeric>

#include "documents/names.hpp"
#include "kit/chart/figure.hpp"
#include "web/components/table.hpp"

namespace web::pages {
namespace {

namespace c = components;
using domain::Status;

// In the order of the bar, from what is well to what is not known.
constexpr std::array states{Status::ahead, Status::on_track, Status::behind, Status::unreported,
                            Status::unprogrammed};
using Counts = std::array<long, states.size()>;

chart::Tone tone_of_state(Status status) {
    switch (status) {
        case Status::ahead:
            return chart::Tone::over;
        case Status::on_track:
            return chart::Tone::on_target;
        case Status::behind:
            return chart::Tone::behind;
        case Status::unreported:
        case Status::unprogrammed:
            return chart::Tone::none;
    }
    return chart::Tone::none;
}

void add(domain::NodeResult const& node, Counts& counts) {
    for (auto const& goal : node.goals)
        for (std::size_t i = 0; i < states.size(); ++i)
            if (!goal.eliminated && goal.status == states[i]) ++counts[i];
    for (auto const& child : node.children)
        add(child, counts);
}

Counts count(domain::NodeResult const& root) {
    Counts counts{};
    add(root, counts);
    return counts;
}

std::string name_of(Visit const& visit, std::size_t state) {
    return documents::capitalized(
        std::string(documents::status_name(visit.language, states[state])));
}

html::Html table_of(Visit const& visit, Counts const& counts) {
    c::Table table{.id = "indicadores-por-estado",
                   .caption = std::string(visit.tr("Indicators by status")),
                   .columns = {{std::string(visit.tr("Status"))},
                               {std::string(visit.tr("Indicators")), c::Align::right}}};
    for (std::size_t i = 0; i < states.size(); ++i)
        table.rows.push_back({c::words(name_of(visit, i)), c::words(std::to_string(counts[i]))});
    return c::table(table);
}

}  // namespace

std::optional<chart::StackedShare> goal_states_bar(Visit const& visit,
                                                   domain::NodeResult const& root) {
    auto const counts = count(root);
    auto const total = std::accumulate(counts.begin(), counts.end(), 0L);
    if (total == 0) return std::nullopt;
    chart::StackedShare bar{
        .id = "estados",
        .title = std::string(visit.tr("Indicators by status")),
        .description =
            visit.tr("{count} of {total} indicators are on track or ahead; {behind} lag behind.",
                     fmt::arg("count", counts[0] + counts[1]), fmt::arg("total", total),
                     fmt::arg("behind", counts[2])),
        .shares = {}};
    for (std::size_t i = 0; i < states.size(); ++i)
        if (counts[i] > 0)
            bar.shares.push_back({fmt::format("{}: {}", name_of(visit, i), counts[i]), counts[i],
                                  tone_of_state(states[i])});
    return bar;
}

html::Html goal_states(Visit const& visit, Asked const& asked, domain::NodeResult const& root) {
    auto const bar = goal_states_bar(visit, root);
    if (!bar) return {};
    auto const csv = asked.for_api(
        html::Url::path({"api", "v1", "plans", asked.plan().code, "tables", "goals.csv"}));
    auto const image = asked.keep(visit.link({"planes", asked.plan().code, "graficas", "estados"}));
    return chart::figure(
        {.caption = bar->title,
         .drawing = chart::stacked_share(*bar),
         .conclusion = bar->description,
         .table_summary = std::string(visit.tr("See the data as a table")),
         .table = table_of(visit, count(root)),
         .shown = visit.for_print() ? chart::Figure::Table::open : chart::Figure::Table::folded,
         .downloads = {{"CSV", csv}, {std::string(visit.tr("Image (SVG)")), image}}});
}

}  // namespace web::pages
