#pragma once
// A drawing with all that it owes its reader: what it shows and from when, one sentence that says
// it in words, the same figures as a table, and files to take away.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"

namespace chart {

struct Download {
    std::string words;
    html::Url address;
};

struct Figure {
    std::string caption;      // "Programado y ejecutado, puntos porcentuales"
    std::string detail = {};  // unit, cut-off, source
    html::Html drawing;
    std::string conclusion;     // the sentence
    std::string table_summary;  // "Ver los datos en tabla"
    html::Html table;           // empty where the table already stands in the page
    enum class Table { folded, open } shown = Table::folded;
    std::vector<Download> downloads = {};
};

html::Html figure(Figure of);

}  // namespace chart
