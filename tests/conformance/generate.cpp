// Writes the generated files of the conformance suite into a folder (README.md). Read the
// difference before committing it: every expected value that changes is a change of what Rumbo
// measures.

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "conformance/suite.hpp"

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: conformance_generate FOLDER\n", stderr);
        return 2;
    }
    std::filesystem::path const folder{argv[1]};
    for (auto const& file : conformance::generated_files()) {
        std::ofstream out{folder / file.name, std::ios::binary};
        if (!(out << file.text).flush()) {
            std::fprintf(stderr, "cannot write %s\n", file.name.c_str());
            return 1;
        }
    }
    return 0;
}
