#pragma once
// The frame that every page of the portal shares: bar, entity, menu, path, foot.

#include <optional>
#include <string>
#include <vector>

#include "kit/html/html.hpp"
#include "kit/http/message.hpp"
#include "web/components/shell.hpp"
#include "web/portal/visit.hpp"

namespace web {

enum class Section : std::uint8_t {
    home,
    plans,
    results,
    cascade,
    participate,
    methodology,
    open_data,
    none,
};

struct PageText {
    std::string title;        // of the screen alone; plan and entity are added
    std::string description;  // one sentence, for lists of results
    Section section = Section::none;
    std::vector<components::Link> path = {};  // parents, from the top
    std::string here = {};                    // this page in the path; empty: the title
    std::string_view here_language = {};      // of those words, where it is not the page's
    bool is_demo = false;                     // «datos de demostración»
    std::optional<components::Link> feed = {};
    std::optional<html::Url> canonical = {};  // where it is not canonical_address()
};

http::Response page(Visit const& visit, PageText text, html::Html content,
                    http::Status status = http::Status::ok);

}  // namespace web
