#pragma once
// The words of the field in the reader's language: the one place where a token of the domain
// becomes a name. Names stand as within a sentence («en la vigencia»); capitalized() makes a label
// of one. Lists follow the order of their enums.

#include <string>
#include <string_view>

#include "domain/measurement/evaluation.hpp"
#include "domain/period/period.hpp"
#include "domain/plan/plan.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string_view scope_name(text::Language, domain::Scope);     // «en la vigencia»
std::string_view scope_meaning(text::Language, domain::Scope);  // what it compares, in a sentence
std::string scope_at(text::Language, domain::Scope, base::Date at);  // «…, al corte del 31 de…»

std::string_view status_name(text::Language, domain::Status);  // «rezago»
// «Rezago de 4,81», «En cumplimiento», «Sobre ejecución de 25,97», «No programada», «Sin reporte».
std::string status_label(text::Language, domain::Status, std::optional<domain::Figure> const&);
// The name that the rules give it; those of the default bands in the reader's language.
std::string band_name(text::Language, domain::Band const&);

std::string_view schedule_name(text::Language, domain::Schedule);     // «creciente»
std::string_view schedule_name(text::Language, domain::Goal const&);  // «creciente sin línea base»
std::string_view values_name(text::Language, domain::Values);         // «nivel», «incremento»
std::string_view frequency_name(text::Language, domain::Frequency);   // «trimestral»
std::string period_name(text::Language, domain::Period);              // «primer trimestre de 2024»
std::string period_short(text::Language, domain::Period);             // «T1 2024»

std::string_view instrument_name(text::Language,
                                 domain::Instrument);               // «plan estratégico sectorial»
std::string_view node_kind_name(text::Language, domain::NodeKind);  // «objetivo estratégico»
std::string node_label(text::Language, domain::Node const&);        // «Objetivo estratégico 1»
// The short name, or the full one; of a goal without one, its indicator or its sentence.
std::string const& title_of(domain::Plan const&);
std::string const& title_of(domain::Node const&);
std::string const& title_of(domain::Goal const&);

std::string_view period_finding_name(text::Language, domain::PeriodFinding);

// The first letter in upper case: «Objetivo estratégico», «Índice».
std::string capitalized(std::string_view name);

}  // namespace documents
