#pragma once
// A cell as the plan document states it; null where it states none.

#include <string>

#include "exchange/plan_document/draft.hpp"
#include "kit/json/writer.hpp"

namespace web::api {

inline void write_cell(json::Writer& writer, std::string_view key, std::string const& text) {
    writer.key(key);
    if (text.empty())
        writer.null();
    else
        exchange::write_cell_value(writer, text);
}

}  // namespace web::api
