#pragma once
// Why a number is what it is: a formula, and below it, along a line, the numbers it is made of,
// each with its own formula, down to the facts.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "web/components/status_tag.hpp"

namespace web::components {

struct Derivation {
    html::Html title;  // "569 · Política de gestión integral del talento humano"
    std::optional<StatusTag> status = {};
    html::Html formula = {};  // "67,25 ejecutado ÷ 66,63 programado = <strong>100,93 %</strong>"
    html::Html note = {};     // who reported, which rule turned it; may be empty
    std::vector<Derivation> parts = {};
};

html::Html derivation(Derivation const& of);

}  // namespace web::components
