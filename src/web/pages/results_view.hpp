#pragma once
// The same results seen two ways: objectives by cut-offs as a matrix, or each objective as a small
// line beside the others, on one scale.

#include <memory>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "web/portal/asked.hpp"
#include "web/portal/visit.hpp"

namespace web::pages {

struct CutOff {
    base::Date at;
    std::shared_ptr<app::EditionResult const> result;
};

struct ResultsView {
    Visit const& visit;
    Asked const& asked;
    std::vector<CutOff> cut_offs;       // at least one, from early to late
    std::vector<std::size_t> children;  // of the plan, those shown, in their order
};

html::Html results_matrix(ResultsView const& view);
html::Html results_multiples(ResultsView const& view);

// «Avance del Plan Estratégico Sectorial, en la vigencia».
std::string results_title(ResultsView const& view);
// «1. Posicionar un modelo de gobierno abierto…», to its page.
html::Html child_name(ResultsView const& view, std::size_t child);

}  // namespace web::pages
