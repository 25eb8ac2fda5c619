#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/cut_off.hpp"
#include "cli/commands/explanation_text.hpp"
#include "cli/input.hpp"
#include "domain/plan/locate.hpp"

namespace cli {
namespace {

using documents::Unfold;

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

std::string explained(domain::Evaluation const& evaluation, domain::Place const& place,
                      Session const& session) {
    auto const explanation =
        place.goal != nullptr
            ? documents::explain(session.language, evaluation,
                                 domain::result_of(evaluation, *place.goal))
            : documents::explain(session.language, evaluation,
                                 place.node == nullptr ? evaluation.root
                                                       : domain::result_of(evaluation, *place.node),
                                 Unfold::all);
    return explanation_text(explanation, evaluation, session);
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
    std::string_view between;
    for (auto const& place : places) {
        session.out << between << explained(evaluation, place, session);
        between = "\n";
    }
    return exit_done;
}

}  // namespace cli
