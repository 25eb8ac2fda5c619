#pragma once
// A draft and the plan document, one into the other. Taken apart and put together again, a plan is
// the same. A draft that is no plan yet is answered with every problem, each at its object and
// cell.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/plan/document_problem.hpp"
#include "domain/plan/draft.hpp"
#include "domain/plan/plan.hpp"
#include "kit/json/document.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

// Numbered from 0, the plan itself, in the order of the document.
domain::Draft take_apart(domain::Plan const& plan);

// Where a JSON pointer into the document leads to in the draft.
struct DraftPlace {
    int object = 0;
    std::string cell;  // empty: the object as a whole
    friend bool operator==(DraftPlace const&, DraftPlace const&) = default;
};

struct DraftReading {
    std::optional<domain::Plan> plan;
    std::optional<domain::DocumentProblems> problems;  // where there is no plan
    std::vector<std::pair<std::string, int>> objects;  // JSON pointer and number, by pointer

    DraftPlace place(std::string_view pointer) const;
};
DraftReading put_together(domain::Draft const& draft);

// What a cell holds that says these characters, or this list.
std::string cell_text(std::string_view characters);
std::string cell_value_text(json::Value value);
std::string cell_list(std::vector<std::string> const& texts);
// The other way round; a value that is no text as its JSON, one text alone as a list of one.
std::string cell_characters(std::string_view text);
std::vector<std::string> cell_texts(std::string_view text);
// The value that it is in the plan document, where it is not empty.
void write_cell_value(json::Writer& writer, std::string_view text);

}  // namespace exchange
