#pragma once
// Readers say whether a page served them, and what they missed (domain/consultation/opinion.hpp).
// No entry of the log tells of it: nobody is known, and a flood would bury the rest. That remarks
// are erased when their year is over, the log tells. A page is its address in Spanish.

#include <string>
#include <vector>

#include "domain/consultation/opinion.hpp"
#include "domain/refusal.hpp"
#include "storage/consultation/opinion_store.hpp"

namespace app {

// Of a page that there is; of the month of that moment in Colombia.
void give_opinion(storage::Store& store, storage::Occasion const& occasion, std::string const& page,
                  domain::Opinion opinion);

// Refusals: comment_missing, text_unusable, text_too_long, of the field "falta".
domain::Outcome<void> leave_remark(storage::Store& store, storage::Occasion const& occasion,
                                   std::string const& page, std::string words);

// What was said in a month ("2026-11"), or ever where it is empty.
struct OpinionsAsked {
    std::string month = {};
    storage::OpinionRows rows = {};
    std::size_t remarks_max = 50;
};
struct Opinions {
    domain::OpinionCount all;
    std::vector<domain::OpinionCount> pages;
    std::vector<domain::Remark> remarks;  // the last of them, the last first
};
Opinions read_opinions(storage::Store& store, storage::EntityId const& entity,
                       OpinionsAsked const& asked);
// Of which there is anything, the last first.
std::vector<std::string> list_opinion_months(storage::Store& store,
                                             storage::EntityId const& entity);
std::size_t count_opinion_pages(storage::Store& store, storage::EntityId const& entity,
                                std::string const& month);

// Remarks whose year is over on that day; how many. Nothing is written where none is.
std::int64_t erase_old_remarks(storage::Store& store, storage::Occasion const& occasion);

}  // namespace app
