#pragma once
// A file of the suite being written: documents by name, cases that evaluate one of them, a line
// each. Expected values come from the reference.

#include <set>
#include <string>

#include "domain/measurement/evaluation.hpp"

namespace conformance {

struct Question {
    std::string id;
    std::string title;
    std::string why;  // the section of the specification that decides
    domain::Plan const& plan;
    base::Date at;
    domain::Scope scope;
    std::string expect;  // JSON: all or part of the answer
};

class SuiteFile {
public:
    explicit SuiteFile(std::string theme) : theme_(std::move(theme)) {}

    // Documents are known by the code of their plan and written once.
    void add(Question const& question);

    std::string text() const;

private:
    std::string theme_;
    std::set<std::string> known_;
    std::string documents_;
    std::string cases_;
};

}  // namespace conformance
