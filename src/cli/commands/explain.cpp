#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/cut_off.hpp"
#include "cli/commands/explanation_text.hpp"
#include "cli/input.hpp"
#include "documents/explanation/recompute.hpp"
#include "domain/plan/locate.hpp"
#include "exchange/derivation_json.hpp"
#include "exchange/plan_document/import_command.hpp"

namespace cli {
namespace {

// None, told, where the code names nothing or several things.
std::optional<domain::Place> place_of(domain::Plan const& plan, std::string const& path,
                                      Session& session) {
    auto places = domain::locate(plan, path);
    if (places.size() == 1) return std::move(places.front());
    if (places.empty()) {
        complain(session, exit_bad_input,
                 text::tr(session.language, "Nothing in the plan has the code “{code}”.",
                          fmt::arg("code", path)));
        return std::nullopt;
    }
    std::string paths;
    for (auto const& place : places)
        paths += ' ' + domain::shortest_path(plan, place);
    complain(session, exit_bad_input,
             text::tr(session.language, "“{code}” stands in several places. Name one:{paths}",
                      fmt::arg("code", path), fmt::arg("paths", paths)));
    return std::nullopt;
}

domain::NodeResult const& node_of(domain::Evaluation const& evaluation,
                                  domain::Place const& place) {
    return place.node == nullptr ? evaluation.root : domain::result_of(evaluation, *place.node);
}

std::string in_words(domain::Evaluation const& evaluation, domain::Place const& place,
                     Session const& session) {
    auto const explanation =
        place.goal != nullptr
            ? documents::explain(session.language, evaluation,
                                 domain::result_of(evaluation, *place.goal))
            : documents::explain(session.language, evaluation, node_of(evaluation, place));
    return explanation_text(explanation, evaluation, session);
}

std::string in_json(domain::Evaluation const& evaluation, domain::Place const& place,
                    Session const& session) {
    exchange::DerivationSource const source{session.version, std::nullopt,
                                            exchange::document_digest(*evaluation.plan),
                                            documents::how_to_recompute(session.language)};
    auto const layout = json::Layout::indented;
    if (place.goal != nullptr)
        return exchange::derivation_json(evaluation, domain::result_of(evaluation, *place.goal),
                                         place.path(), source, layout);
    return exchange::derivation_json(evaluation, node_of(evaluation, place),
                                     place.node == nullptr ? "" : place.path(), source, layout);
}

// One object; several of them in an array.
std::string all_in_json(domain::Evaluation const& evaluation,
                        std::vector<domain::Place> const& places, Session const& session) {
    if (places.size() == 1) return in_json(evaluation, places.front(), session) + '\n';
    std::string text = "[";
    for (std::size_t i = 0; i < places.size(); ++i)
        text += (i == 0 ? "\n" : ",\n") + in_json(evaluation, places[i], session);
    return text + "\n]\n";
}

}  // namespace

int explain(Request const& request, Session& session) {
    auto const plan = read_plan(request.operands.front(), session);
    if (!plan) return exit_bad_input;
    std::vector<domain::Place> places;
    for (std::size_t i = 1; i < request.operands.size(); ++i) {
        auto place = place_of(*plan, request.operands[i], session);
        if (!place) return exit_bad_input;
        places.push_back(std::move(*place));
    }
    if (places.empty()) places.emplace_back();
    auto const evaluation = domain::evaluate(*plan, cut_off(request, session), scope(request));
    if (request.has("json")) {
        session.out << all_in_json(evaluation, places, session);
        return exit_done;
    }
    std::string_view between;
    for (auto const& place : places) {
        session.out << between << in_words(evaluation, place, session);
        between = "\n";
    }
    return exit_done;
}

}  // namespace cli
