#include "main/clock.hpp"

namespace rumbo {

base::Instant now() {
    return base::Instant{
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

}  // namespace rumbo
