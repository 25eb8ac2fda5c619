#pragma once
// Objectives by cut-offs in a real table. A cell says its value three ways: a figure, the mark of
// its state, and the depth of its ground; what was not programmed is hatched and says so.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "web/components/status_tag.hpp"

namespace web::components {

struct MatrixCell {
    std::string value;       // "98,5" or "N. P."
    std::string full_words;  // "98,5 %, rezago de 1,5", for who listens
    Tone tone = Tone::none;
    int step = 0;  // 1 to 5: depth of the ground by advance; 0 is not programmed (CHECK)
    std::optional<html::Url> address = {};
};

struct MatrixRow {
    html::Html name;
    std::vector<MatrixCell> cells;  // one for each column
};

struct Matrix {
    std::string id;
    std::string caption;
    std::string row_heading;           // "Objetivo"
    std::vector<std::string> columns;  // "T1 2024"…
    std::vector<MatrixRow> rows;
};

html::Html matrix(Matrix const& of);

}  // namespace web::components
