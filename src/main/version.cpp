#include "main/version.hpp"

namespace rumbo {

char const program_version[] = RUMBO_VERSION;
char const program_revision[] = RUMBO_REVISION;

std::string version_text() {
    std::string text = program_version;
    if (*program_revision != '\0') text += std::string(" (") + program_revision + ')';
    return text;
}

}  // namespace rumbo
