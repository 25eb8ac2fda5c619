#include "version.hpp"

namespace rumbo {

char const program_version[] = RUMBO_VERSION;
char const program_revision[] = RUMBO_REVISION;

}  // namespace rumbo
