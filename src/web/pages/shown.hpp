#pragma once
// How results are shown on every page: the words come from documents, the marks from components.

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "domain/measurement/evaluation.hpp"
#include "domain/plan/locate.hpp"
#include "kit/html/html.hpp"
#include "web/components/shell.hpp"
#include "web/components/status_tag.hpp"
#include "web/portal/asked.hpp"
#include "web/portal/demonstration.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

// «72,53 %», or «N. P.» where there is no percentage.
std::string percent_or_none(Visit const& visit, std::optional<domain::Figure> const& percent);

// Behind is critical where the rules' bands say so: bands colour, they decide nothing.
components::Tone tone_of(std::optional<domain::Status> status,
                         std::optional<domain::Figure> const& percent, domain::Rules const& rules);
html::Html status_tag(Visit const& visit, std::optional<domain::Status> status,
                      std::optional<domain::Figure> const& percent, domain::Rules const& rules);

// Where a bar or a line is drawn: two decimals are finer than a pixel.
base::Rational drawn(domain::Figure const& figure);

// A bullet bar of a percentage against 100, on a scale from 0 to 130 %.
html::Html percent_bar(Visit const& visit, std::string id, std::string const& name,
                       std::optional<domain::Figure> const& percent, components::Tone tone);

// The worst of several in one sentence: what a table says, for who reads no table.
struct Standing {
    std::string_view code;
    std::optional<domain::Figure> const& percent;
};
std::string lowest_of(Visit const& visit, std::vector<Standing> const& list);

// Addresses of what a plan holds, in the reader's language. `path` is the whole path of codes.
html::Url plan_address(Visit const& visit, domain::Plan const& plan);
html::Url node_address(Visit const& visit, domain::Plan const& plan, std::string_view path);
html::Url goal_address(Visit const& visit, domain::Plan const& plan, std::string_view path);
html::Url why_address(Visit const& visit, domain::Plan const& plan);
html::Url why_node_address(Visit const& visit, domain::Plan const& plan, std::string_view path);
html::Url why_goal_address(Visit const& visit, domain::Plan const& plan, std::string_view path);
html::Url goal_drawing_address(Visit const& visit, domain::Plan const& plan, std::string_view path);

// What a document states: on a page in another language, marked as Spanish (WCAG 2.2, 3.1.2).
html::Html stated(Visit const& visit, std::string const& words);
components::Link stated_link(Visit const& visit, std::string words, html::Url address);
std::string_view stated_language(Visit const& visit);  // "es", or empty where the page is

// At most a line of a list: «Posicionar un modelo de gobierno abierto y una gestión…».
std::string short_title(std::string const& title);
// At most the height of a heading; whole, but for the longest.
std::string heading_title(std::string const& title);

// How many goals stand below, at any depth, without the eliminated; and how many of them have a
// report in the scope.
struct GoalCount {
    std::size_t goals = 0;
    std::size_t reported = 0;
};
GoalCount count_goals(domain::NodeResult const& node);

// «Edición 1 · publicada el … · huella 9f2c…a81e», the line below a title and at the foot.
std::string edition_line(Visit const& visit, app::EditionHead const& head);
// Of an edition that another one replaced: which, and the way to it; nothing of the one in force.
html::Html replaced_note(Visit const& visit, app::EditionHead const& head);
// «2027», «2024–2027».
std::string years_of(app::EditionHead const& head);
// The line of an edition without its digest, for below a title.
std::string edition_issued(Visit const& visit, app::EditionHead const& head);
std::string short_digest(std::string const& digest);

// Where there is none: what will stand here, and who brings it.
html::Html no_plans_yet(Visit const& visit);

// «datos de demostración», beside its name in a list; nothing for the others.
html::Html demonstration_tag(Visit const& visit, domain::Plan const& plan);

}  // namespace web::pages
