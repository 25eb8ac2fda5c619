#pragma once
// Rows that are no goal: «Objetivo estratégico 2: Fortalecer…» above its goals, «TOTAL METAS
// TRANSVERSALES 20 %» below a block of them, totals and notes.

#include <optional>
#include <string>
#include <string_view>

#include "domain/plan/plan.hpp"

namespace exchange {

struct NodeTitle {
    domain::NodeKind kind = domain::NodeKind::strategic_objective;
    std::string code;  // empty: it states none
    std::string name;  // empty: it stands elsewhere
};
// «Objetivo estratégico N.º 1. Promover…», «Componente 3», «METAS TRANSVERSALES».
std::optional<NodeTitle> node_title(std::string_view text);
// The same anywhere in the text: «Metas e indicadores Objetivo 1».
std::optional<NodeTitle> node_title_within(std::string_view text);

// Whether a word that nodes are called by stands in it: «Metas del componente de paz».
bool names_node(std::string_view text);

// "1. Promover…": its number and the rest; no number where the text begins with none.
struct Numbered {
    std::string code;
    std::string rest;
};
Numbered numbered(std::string_view text);

// A text that begins with the word of a remark: «Fuente…», «Nota…», «* …», «Elaboró…».
bool begins_as_remark(std::string_view text);
// The same below a table or above it, where it is no part of it; «Elaborar 3 políticas» is none.
bool is_remark(std::string_view text);
// «Elaboró: …», «Nota 1: …», «* …»: a remark wherever it stands.
bool is_marked_remark(std::string_view text);
inline constexpr std::string_view process_block = "Metas de proceso";
inline constexpr std::string_view transversal_block = "Metas transversales";
// The block that a text names by itself: «Transversal», «Meta de proceso: …».
std::optional<std::string> block_said(std::string_view text);
// The block of goals that a subtotal closes: «metas de proceso», «metas transversales».
std::optional<std::string> block_named(std::string_view total);
// "20" of «METAS TRANSVERSALES (20 %)»; empty for none.
std::string percent_in(std::string_view text);

}  // namespace exchange
