#include "exchange/plan_document/fields.hpp"
#include "exchange/plan_document/objects.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace exchange {
namespace {

using domain::Budget;
using domain::Node;

constexpr std::int64_t count_max = 999'999'999'999'999;

constexpr std::array budget_fields{
    field<Budget, TextCodec, &Budget::currency>("currency"),
    field<Budget, DecimalCodec, &Budget::programmed>("programmed"),
};

constexpr std::array node_fields{
    field<Node, StatedTokenCodec<domain::node_kind_tokens, domain::NodeKind>, &Node::kind>(
        "kind", Need::required),
    field<Node, NonEmptyTextCodec, &Node::code>("code", Need::required),
    field<Node, TextCodec, &Node::name>("name"),
    field<Node, TextCodec, &Node::short_name>("short_name"),
    field<Node, WeightsCodec, &Node::weights>("weight"),
    field<Node, DaySpanCodec, &Node::period>("period"),
    field<Node, BudgetCodec, &Node::budget>("budget"),
    field<Node, WholeNumberCodec<std::int64_t, count_max>, &Node::count>("count"),
    field<Node, DecimalCodec, &Node::programmed>("programmed"),
    field<Node, DecimalCodec, &Node::published>("published"),
    field<Node, TextCodec, &Node::note>("note"),
    field<Node, TokenCodec<domain::combine_tokens, domain::Combine::weighted>, &Node::combine>(
        "combine"),
    field<Node, NodesCodec, &Node::children>("children"),
    field<Node, GoalsCodec, &Node::goals>("goals"),
};

}  // namespace

void BudgetCodec::read(Reader& reader, json::Value value, std::optional<Budget>& budget) {
    read_object<Budget>(reader, value, budget_fields, budget.emplace());
}

void BudgetCodec::write(json::Writer& writer, std::optional<Budget> const& budget) {
    write_object<Budget>(writer, budget_fields, *budget);
}

void NodesCodec::read(Reader& reader, json::Value value, std::vector<Node>& nodes) {
    if (value.kind() != json::Kind::array)
        return reader.refuse_type(value, domain::ExpectedType::list);
    if (reader.levels == node_levels_max && value.size() > 0)
        return reader.refuse(value, {.code = domain::DocumentProblemCode::too_many_levels,
                                     .limit = node_levels_max});
    ++reader.levels;
    nodes.reserve(value.size());
    for (auto const element : value.elements()) {
        if (reader.is_full()) break;
        Reader::Step const step(reader, nodes.size());
        read_object<Node>(reader, element, node_fields, nodes.emplace_back());
    }
    --reader.levels;
}

void NodesCodec::write(json::Writer& writer, std::vector<Node> const& nodes) {
    writer.begin_array();
    for (auto const& node : nodes)
        write_object<Node>(writer, node_fields, node);
    writer.end_array();
}

}  // namespace exchange
