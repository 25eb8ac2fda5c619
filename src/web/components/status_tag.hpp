#pragma once
// The state of something: a mark, its word and a colour. The word alone says it all.

#include <string>

#include "kit/chart/tone.hpp"
#include "kit/html/html.hpp"
#include "web/components/icon.hpp"

namespace web::components {

using chart::Tone;

struct StatusTag {
    Tone tone = Tone::none;
    std::string words;  // "Rezago de 4,81"
};

html::Html status_tag(StatusTag const& tag);

// Of work, not of a measured progress: somebody must look at it.
html::Html attention_tag(std::string const& words);

// The mark by itself, where the words stand elsewhere.
Icon icon_of(Tone tone);

}  // namespace web::components
