#pragma once
// "0.1.0", and from which state of the repository it was built.

#include <string>

namespace rumbo {

extern char const program_version[];
extern char const program_revision[];  // empty outside a repository

// "0.1.0 (e8d2a00)"
std::string version_text();

}  // namespace rumbo
