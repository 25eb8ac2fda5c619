#include "web/portal/search_query.hpp"

#include <algorithm>
#include <array>

#include "kit/text/search.hpp"

namespace web {
namespace {

constexpr std::size_t query_bytes_max = 200;

// Folded, as everything that is compared.
struct Acronym {
    std::string_view letters;
    std::string_view words;
};
constexpr std::array acronyms{Acronym{"pdd", "plan de desarrollo distrital"},
                              Acronym{"pes", "plan estrategico sectorial"},
                              Acronym{"pei", "plan estrategico institucional"},
                              Acronym{"pai", "plan de accion institucional"},
                              Acronym{"sdg", "secretaria distrital de gobierno"},
                              Acronym{"oap", "oficina asesora de planeacion"},
                              Acronym{"oci", "oficina de control interno"},
                              Acronym{"tic", "tecnologias de la informacion"},
                              Acronym{"mipg", "modelo integrado de planeacion y gestion"},
                              Acronym{"pqrsd", "peticiones, quejas, reclamos"}};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

}  // namespace

bool SearchQuery::Word::stands_in(std::string_view text) const {
    return has(text, typed) || (!or_else.empty() && has(text, or_else));
}

SearchQuery::SearchQuery(std::string_view typed) {
    auto folded = text::fold(typed.substr(0, query_bytes_max));
    for (auto const& [letters, said] : acronyms)
        if (auto const at = folded.find(said); at != folded.npos) {
            words_.push_back({std::string(said), std::string(letters)});
            folded.erase(at, said.size());
        }
    for (std::size_t at = 0; at < folded.size();) {
        auto const end = std::min(folded.find(' ', at), folded.size());
        auto word = folded.substr(at, end - at);
        at = end + 1;
        if (word.empty()) continue;
        auto const known = std::ranges::find(acronyms, word, &Acronym::letters);
        words_.push_back({std::move(word), std::string(known == acronyms.end() ? std::string_view()
                                                                               : known->words)});
    }
}

std::optional<int> SearchQuery::rank(Findable const& entry) const {
    if (!all_in(entry.folded)) return std::nullopt;
    if (words_.size() == 1 && entry.code_folded == words_.front().typed) return 0;
    return all_in(std::string_view(entry.folded).substr(0, entry.title_size)) ? 1 : 2;
}

std::size_t SearchQuery::matching(Findable const& entry) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        words_, [&](Word const& word) { return word.stands_in(entry.folded); }));
}

bool SearchQuery::all_in(std::string_view text) const {
    return std::ranges::all_of(words_, [&](Word const& word) { return word.stands_in(text); });
}

}  // namespace web
