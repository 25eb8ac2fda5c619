#include "conformance/suite.hpp"

#include "conformance/complete_cases.hpp"
#include "conformance/pairwise_cases.hpp"

namespace conformance {

std::vector<File> generated_files() {
    std::vector<File> files;
    for (auto const& [schedule, token] : domain::schedule_tokens) {
        files.push_back({"complete-" + std::string{token} + ".json", complete_cases(schedule)});
        files.push_back({"pairs-" + std::string{token} + ".json", pairwise_cases(schedule)});
    }
    return files;
}

}  // namespace conformance
