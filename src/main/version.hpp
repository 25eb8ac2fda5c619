#pragma once
// "0.1.0", and from which state of the repository it was built.

namespace rumbo {

extern char const program_version[];
extern char const program_revision[];

}  // namespace rumbo
