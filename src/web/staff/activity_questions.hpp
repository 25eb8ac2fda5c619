#pragma once
// What an auditor asks of the log, each as a filter with the question's own words (docs/log.md).

#include <span>
#include <string_view>
#include <vector>

#include "domain/record/event.hpp"

namespace web::staff {

struct LogQuestion {
    std::string_view token;  // of the address
    char const* words;       // to be translated
    std::vector<domain::Action> actions;
};
std::span<LogQuestion const> log_questions();

// None where nothing is called so.
LogQuestion const* find_log_question(std::string_view token);

}  // namespace web::staff
