#include "exchange/plan_workbook/node_title.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "exchange/plan_workbook/field.hpp"
#include "exchange/plan_workbook/grid.hpp"
#include "kit/text/search.hpp"

namespace exchange {
namespace {

using domain::NodeKind;

struct TitleWord {
    std::string_view word;  // folded
    NodeKind kind;
};
constexpr std::array title_words{
    TitleWord{"objetivo estrategico", NodeKind::strategic_objective},
    TitleWord{"objetivo institucional", NodeKind::strategic_objective},
    TitleWord{"objetivo general", NodeKind::general_objective},
    TitleWord{"objetivo especifico", NodeKind::specific_objective},
    TitleWord{"objetivo", NodeKind::strategic_objective},
    TitleWord{"componente", NodeKind::component},
    TitleWord{"linea estrategica", NodeKind::strategy},
    TitleWord{"eje estrategico", NodeKind::strategy},
    TitleWord{"estrategia", NodeKind::strategy},
    TitleWord{"eje", NodeKind::strategy},
    TitleWord{"programa", NodeKind::programme},
    TitleWord{"proyecto de inversion", NodeKind::investment_project},
    TitleWord{"proyecto", NodeKind::investment_project},
    TitleWord{"proceso", NodeKind::process},
    TitleWord{"metas transversales", NodeKind::group},
    TitleWord{"metas de proceso", NodeKind::group},
    TitleWord{"metas del proceso", NodeKind::group},
    TitleWord{"metas propias", NodeKind::group},
    TitleWord{"metas de gestion", NodeKind::group},
};

bool is_digit_of(char c) {
    return c >= '0' && c <= '9';
}

std::string_view after_spaces(std::string_view text) {
    auto const at = text.find_first_not_of(" \t\n");
    return at == text.npos ? std::string_view() : text.substr(at);
}

// A folded text keeps as many characters as its own has, but for compatibility forms; where it
// does not, the title is not taken apart.
std::size_t bytes_of_characters(std::string_view text, std::size_t characters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
        if (begins && characters-- == 0) break;
    }
    return at;
}

std::string_view after_number_sign(std::string_view text) {
    for (std::string_view const sign :
         {"N.º", "N.°", "Nº", "N°", "No.", "No ", "#", "Número", "número", "NÚMERO", "N. º"})
        if (text.starts_with(sign)) return after_spaces(text.substr(sign.size()));
    return text;
}

// The code at the beginning, "1", "2.1", "P3", and what follows its separator.
Numbered code_and_rest(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() &&
           (is_digit_of(text[end]) ||
            (text[end] == '.' && end > 0 && end + 1 < text.size() && is_digit_of(text[end + 1]))))
        ++end;
    bool const is_word = end < text.size() && !std::string_view(" .:-)\n\t").contains(text[end]) &&
                         static_cast<unsigned char>(text[end]) != 0xE2;  // – and —
    if (end == 0 || is_word) return {{}, std::string(text)};
    auto rest = text.substr(end);
    for (std::string_view const dash : {"–", "—"})
        if (after_spaces(rest).starts_with(dash)) rest = after_spaces(rest).substr(dash.size());
    auto const at = rest.find_first_not_of(" .:-)\n\t");
    return {std::string(text.substr(0, end)),
            at == rest.npos ? std::string() : std::string(rest.substr(at))};
}

std::optional<NodeTitle> title_from(std::string_view text, TitleWord const& word) {
    auto rest = after_spaces(text.substr(bytes_of_characters(text, word.word.size())));
    NodeTitle title{word.kind, {}, {}};
    if (word.kind == NodeKind::group) {
        title.name = on_one_line(text);
        return title;
    }
    rest = after_number_sign(rest);
    auto found = code_and_rest(rest);
    bool const has_colon = rest.starts_with(':');
    if (found.code.empty() && !has_colon) return std::nullopt;
    title.code = std::move(found.code);
    title.name = has_colon ? on_one_line(rest.substr(1)) : on_one_line(found.rest);
    return title;
}

}  // namespace

std::optional<NodeTitle> node_title(std::string_view text) {
    auto const folded = text::fold(text);
    for (auto const& word : title_words)
        if (folded.starts_with(word.word))
            if (auto title = title_from(text, word)) return title;
    return std::nullopt;
}

std::optional<NodeTitle> node_title_within(std::string_view text) {
    if (auto title = node_title(text)) return title;
    auto const folded = text::fold(text);
    for (auto const& word : title_words) {
        auto const at = folded.find(fmt::format(" {} ", word.word));
        if (at == folded.npos || word.kind == NodeKind::group) continue;
        auto const characters =
            static_cast<std::size_t>(std::ranges::count_if(folded.substr(0, at + 1), [](char c) {
                return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            }));
        auto title = title_from(text.substr(bytes_of_characters(text, characters)), word);
        if (title && !title->code.empty()) return title;
    }
    return std::nullopt;
}

bool names_node(std::string_view text) {
    auto const folded = std::string(1, ' ').append(text::fold(text)).append(1, ' ');
    return std::ranges::any_of(title_words, [&](TitleWord const& word) {
        auto const at = folded.find(fmt::format(" {}", word.word));
        auto const after = at == folded.npos ? 'a' : folded[at + 1 + word.word.size()];
        return after < 'a' || after > 'z';
    });
}

Numbered numbered(std::string_view text) {
    auto found = code_and_rest(text);
    bool const is_magnitude =
        !found.code.empty() && !std::string_view(".:-)").contains(text[found.code.size()]);
    if (found.rest.empty() || found.code.empty() || is_magnitude) return {{}, std::string(text)};
    return found;
}

bool begins_as_remark(std::string_view text) {
    auto const key = heading_key(text);
    if (text.starts_with('*') || text.starts_with('(')) return true;
    for (std::string_view const word : {"fuente", "nota", "elabor", "aprob", "revis", "version",
                                        "codigo", "fecha", "firma", "pagina", "observacion"})
        if (key.starts_with(word)) return true;
    return false;
}

bool is_remark(std::string_view text) {
    auto const folded = text::fold(text);
    auto const verb = std::string_view(folded).substr(0, folded.find(' '));
    return begins_as_remark(text) && !verb.ends_with("ar");  // «Revisar», «Elaborar», «Firmar»
}

bool is_marked_remark(std::string_view text) {
    constexpr std::size_t label_bytes = 40;
    if (!is_remark(text)) return false;
    if (text.starts_with('*') || text.starts_with('(')) return true;
    auto const key = heading_key(text);
    bool const is_noun = key.starts_with("elaboraci") || key.starts_with("aprobaci") ||
                         key.starts_with("revision");  // «Revisión: fase 2» promises something
    return !is_noun && text.substr(0, label_bytes).contains(':');
}

std::optional<std::string> block_named(std::string_view total) {
    auto const key = heading_key(total);
    if (key.contains("transversal")) return std::string(transversal_block);
    for (std::string_view const word :
         {"metasdeproceso", "metasdelproceso", "metasproceso", "metaspropias", "metasdegestion"})
        if (key.contains(word)) return std::string(process_block);
    return std::nullopt;
}

std::optional<std::string> block_said(std::string_view text) {
    auto const key = heading_key(text);
    for (std::string_view const word : {"metatransversal", "metastransversal"})
        if (key.starts_with(word)) return std::string(transversal_block);
    if (key == "transversal" || key == "transversales") return std::string(transversal_block);
    for (std::string_view const word : {"metadeproceso", "metasdeproceso", "metadelproceso",
                                        "metasdelproceso", "metapropia", "metaspropias"})
        if (key.starts_with(word)) return std::string(process_block);
    return std::nullopt;
}

std::string percent_in(std::string_view text) {
    auto const sign = text.find('%');
    if (sign == text.npos) return {};
    auto end = sign;
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\xA0' || text[end - 1] == '\xC2'))
        --end;
    auto begin = end;
    while (begin > 0 &&
           (is_digit_of(text[begin - 1]) || text[begin - 1] == ',' || text[begin - 1] == '.'))
        --begin;
    return std::string(text.substr(begin, end - begin));
}

}  // namespace exchange
