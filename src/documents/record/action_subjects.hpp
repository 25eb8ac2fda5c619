#pragma once
// The kinds of entries of the log by what they are about, for whoever looks for one among them all.
// Every kind is of one subject.

#include <span>

#include "domain/record/event.hpp"
#include "kit/text/language.hpp"

namespace documents {

struct ActionSubject {
    char const* words;  // not yet translated
    std::span<domain::Action const> actions;
};
std::span<ActionSubject const> action_subjects();

}  // namespace documents
