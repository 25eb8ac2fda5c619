#include "documents/names.hpp"
#include "kit/text/number.hpp"
#include "web/components/matrix.hpp"
#include "web/pages/results_view.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

// How deep the ground of a cell is: 1 for less than 25 % to 5 from 100 % on.
int depth(domain::Figure const& percent) {
    for (int step = 1; step < 5; ++step)
        if (percent.compare(base::Decimal(25 * step)) < 0) return step;
    return 5;
}

// Certified figures need not be decided at 25, 50 and 75.
domain::Figure decided(domain::Figure const& percent) {
    return domain::Figure(drawn(percent));
}

c::MatrixCell cell(ResultsView const& view, CutOff const& cut_off, domain::NodeResult const& node) {
    auto const& visit = view.visit;
    auto const& plan = view.asked.plan();
    auto const address = node.node == nullptr ? why_address(visit, plan)
                                              : why_node_address(visit, plan, node.node->code);
    c::MatrixCell cell{.value = {}, .full_words = {}};
    cell.tone = tone_of(node.status, node.percent, cut_off.result->evaluation.rules);
    cell.address = view.asked.at_cut_off(address, cut_off.at);
    if (!node.percent) {
        cell.value = visit.tr("N. P.");
        cell.full_words = visit.tr("not programmed");
        return cell;
    }
    cell.value = text::number(visit.language, node.percent->fixed(1));
    cell.step = depth(decided(*node.percent));
    cell.full_words =
        percent_or_none(visit, node.percent) + ", " +
        (node.status ? documents::status_label(visit.language, *node.status, node.percent) : "");
    return cell;
}

}  // namespace

Html results_matrix(ResultsView const& view) {
    auto const& visit = view.visit;
    c::Matrix matrix{.id = "matriz",
                     .caption = results_title(view),
                     .row_heading = std::string(visit.tr("Objective")),
                     .columns = {},
                     .rows = {}};
    c::MatrixRow whole{.name = strong(visit.tr("The whole plan")), .cells = {}};
    for (auto const& cut_off : view.cut_offs) {
        matrix.columns.push_back(text::date_short(visit.language, cut_off.at));
        whole.cells.push_back(cell(view, cut_off, cut_off.result->evaluation.root));
    }
    matrix.rows.push_back(std::move(whole));
    for (auto const child : view.children) {
        c::MatrixRow row{.name = child_name(view, child), .cells = {}};
        for (auto const& cut_off : view.cut_offs)
            row.cells.push_back(
                cell(view, cut_off, cut_off.result->evaluation.root.children[child]));
        matrix.rows.push_back(std::move(row));
    }
    return c::matrix(matrix);
}

}  // namespace web::pages
