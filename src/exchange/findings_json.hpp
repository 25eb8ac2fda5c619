#pragma once
// What `check` found, as `rumbo check --json` and the API answer it (plan-document): an array of
// {code, severity, where, message}, `where` a JSON pointer. The message is the caller's, who knows
// the reader's language.

#include <functional>
#include <span>
#include <string>

#include "domain/plan/checks/finding.hpp"
#include "kit/json/writer.hpp"

namespace exchange {

using MessageOf = std::function<std::string(domain::Finding const&)>;

std::string findings_json(std::span<domain::Finding const> findings, MessageOf const& message_of,
                          json::Layout layout);

}  // namespace exchange
