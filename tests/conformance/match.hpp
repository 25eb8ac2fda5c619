#pragma once
// Whether an answer holds what a case expects of it.

#include <string>

#include "kit/json/document.hpp"

namespace conformance {

// Every key that is expected must be there with that value; lists have as many elements. Returns
// what differs, a line each; empty: nothing does.
std::string differences(json::Value expected, json::Value answer, std::string const& place = {});

}  // namespace conformance
