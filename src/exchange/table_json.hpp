#pragma once
// A table as JSON with its dictionary: {table, title, description, columns: [{key, heading,
// description, type}], rows: [{key: text or null}]}. Numbers are texts, as in every format of ours.

#include <string>

#include "exchange/table.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

std::string table_json(Table const& table, json::Layout layout);

}  // namespace exchange
