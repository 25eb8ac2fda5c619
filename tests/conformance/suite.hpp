#pragma once
// The generated part of the suite: its files, from the reference. (known_answers.json and
// bands.json are by hand.)

#include <string>
#include <vector>

namespace conformance {

struct File {
    std::string name;
    std::string text;
};

std::vector<File> generated_files();

}  // namespace conformance
