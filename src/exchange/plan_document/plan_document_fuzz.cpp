// Whatever is read is exported and imported the same; whatever is not has a problem with a place.
#include <cstdlib>

#include "exchange/plan_document/plan_document.hpp"

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* data, std::size_t size) {
    std::string_view const text(reinterpret_cast<char const*>(data), size);
    auto const read = exchange::read_plan_document(text);
    if (!read) {
        if (read.error().empty() || read.error().size() > exchange::problems_max) std::abort();
        for (auto const& problem : read.error())
            if (problem.place.line == 0 || problem.place.column == 0) std::abort();
        return 0;
    }
    auto const written = exchange::write_plan_document(*read);
    auto const again = exchange::read_plan_document(written);
    if (!again || *again != *read || exchange::write_plan_document(*again) != written) std::abort();
    return 0;
}
