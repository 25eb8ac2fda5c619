#pragma once
// What a reader typed into the search: words that must stand in what is found, accents and case
// aside. An acronym of the field stands for its words and the other way round.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/portal/search_index.hpp"

namespace web {

class SearchQuery {
public:
    // Of what is longer than 200 bytes, the beginning.
    explicit SearchQuery(std::string_view typed);

    bool empty() const { return words_.empty(); }
    bool has_several_words() const { return words_.size() > 1; }

    // None: no match. 0: the code itself; 1: the title has them; 2: the rest.
    std::optional<int> rank(Findable const& entry) const;

    // How many of the words stand in it.
    std::size_t matching(Findable const& entry) const;

private:
    struct Word {
        std::string typed;
        std::string or_else;  // the same otherwise said; may be empty
        bool stands_in(std::string_view text) const;
    };
    bool all_in(std::string_view text) const;

    std::vector<Word> words_;
};

}  // namespace web
