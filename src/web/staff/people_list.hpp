#pragma once
// A list of units and people from a workbook, judged: what each row asks for, and what stands
// against it, at its cell and in the reader's words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/people/enlist.hpp"
#include "exchange/people_workbook/people_list.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

struct ListFlaw {
    app::RowFlaw::List list = app::RowFlaw::List::units;
    std::size_t row = 0;  // of that list
    std::string cell;     // "Personas!C14"
    std::string words;
};

struct JudgedList {
    exchange::PeopleList list;
    app::EnlistAll asked;         // a unit and a person for each row
    std::vector<ListFlaw> flaws;  // units first, by row; none: it can be loaded
    std::size_t unreadable = 0;   // of them: cells with no word that there is
    // For each row of people, who has its address already: they are given its role.
    std::vector<std::optional<domain::Person>> known;
};

// Those to be invited; of several rows of one person, one counts.
std::size_t count_people(JudgedList const& judged);

JudgedList judge_list(Visit const& visit, exchange::PeopleList list);

// What the use case found after all, when it was to be loaded.
std::vector<ListFlaw> flaws_in_words(Visit const& visit, exchange::PeopleList const& list,
                                     std::vector<app::RowFlaw> const& flaws);

}  // namespace web::staff
