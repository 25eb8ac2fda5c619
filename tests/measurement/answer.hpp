#pragma once
// What `rumbo evaluate --json` says (plan-document), as plain texts: the ground on which the
// program, the reference and the conformance suite are compared, to the last digit.

#include <optional>
#include <string>
#include <vector>

#include "domain/measurement/evaluation.hpp"
#include "reference/reference.hpp"

namespace answer {

using Text = std::optional<std::string>;

struct Finding {
    std::string code;
    std::string period;
    friend bool operator==(Finding const&, Finding const&) = default;
};

struct Goal {
    std::string code;
    std::string schedule;
    Text programmed;
    Text executed;
    Text weight;
    Text share;
    Text percent;
    Text counted;
    std::string status;
    Text increment;
    Text trajectory;
    Text gap;
    std::vector<Finding> findings;
    friend bool operator==(Goal const&, Goal const&) = default;
};

struct Node {
    std::string kind;
    std::string code;
    Text weight;
    Text share;
    Text percent;
    Text status;
    std::vector<Goal> goals;
    std::vector<Node> children;
    friend bool operator==(Node const&, Node const&) = default;
};

struct Root {
    std::string plan;
    std::string at;
    std::string scope;
    Node node;
    friend bool operator==(Root const&, Root const&) = default;
};

Root of_program(domain::Plan const& plan, base::Date at, domain::Scope scope);
Root of_reference(domain::Plan const& plan, base::Date at, domain::Scope scope);

// The document of the contract, on one line.
std::string json(Root const& root);

// Where two answers differ, a line each: "/children/0/percent: 12.0000 | 13.0000".
std::string differences(Root const& left, Root const& right);

}  // namespace answer
