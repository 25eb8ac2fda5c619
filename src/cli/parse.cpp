#include "cli/parse.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <deque>

namespace cli {
namespace {

// Every word is taken as it comes; what is missing, twice or wrong is said here, in the reader's
// language.
struct Words {
    std::deque<std::vector<std::string>> of_options;
    std::vector<std::string> operands;
    std::vector<std::string> rest;
    std::vector<std::size_t> counts;
};

std::string dashed(std::string_view name) {
    return "--" + std::string(name);
}

std::string value_name(Option const& option, Session const& session) {
    return std::string(text::tr(session.language, option.value));
}

base::Outcome<Words, std::string> split(Command const& command,
                                        std::vector<std::string> arguments) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    Words words;
    std::vector<CLI::Option*> options;
    for (auto const& option : command.options) {
        auto& values = words.of_options.emplace_back();
        auto* const added = option.takes == Takes::nothing
                                ? app.add_flag(dashed(option.name))
                                : app.add_option(dashed(option.name), values);
        if (option.takes != Takes::nothing)
            added->type_size(1)->expected(0, 1)->allow_extra_args(false)->multi_option_policy(
                CLI::MultiOptionPolicy::TakeAll);
        options.push_back(added);
    }
    auto* const help = app.add_flag("--help,-h");
    if (!command.operands.empty()) app.add_option("operands", words.operands)->expected(0, -1);
    std::ranges::reverse(arguments);
    try {
        app.parse(arguments);
    } catch (CLI::ParseError const& error) {
        return std::unexpected(std::string(error.what()));
    }
    words.rest = app.remaining();
    std::erase(words.rest, "--");  // it did its work
    for (auto const* option : options)
        words.counts.push_back(option->count());
    words.counts.push_back(help->count());
    return words;
}

std::string refuse_choice(Session const& session, std::string_view option, std::string const& value,
                          std::vector<std::string_view> const& known) {
    return text::tr(session.language,
                    "“{value}” is not a value of {option}. The values are: {known}.",
                    fmt::arg("value", value), fmt::arg("option", option),
                    fmt::arg("known", fmt::format("{}", fmt::join(known, ", "))));
}

// What is wrong with the value of an option or with an operand; empty: nothing.
std::string fault_of(Takes takes, std::string_view name, std::string const& value,
                     Session const& session) {
    if (value.empty())
        return text::tr(session.language, "{option} needs a value.", fmt::arg("option", name));
    if (takes == Takes::date && !base::Date::parse(value))
        return text::tr(session.language,
                        "“{value}” is not a date. Write year, month and day: 2024-03-31.",
                        fmt::arg("value", value));
    auto const known = choices(takes);
    if (!known.empty() && std::ranges::find(known, value) == known.end())
        return refuse_choice(session, name, value, known);
    bool const is_number = value.size() <= 9 &&
                           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (takes == Takes::number && !is_number)
        return text::tr(session.language, "“{value}” is not a whole number.",
                        fmt::arg("value", value));
    return {};
}

std::string read_options(Command const& command, Words const& words, Session const& session,
                         Request& request) {
    for (std::size_t i = 0; i < command.options.size(); ++i) {
        auto const& option = command.options[i];
        auto const name = dashed(option.name);
        if (words.counts[i] == 0) {
            if (option.need == Need::required)
                return text::tr(session.language, "{option} is missing.",
                                fmt::arg("option", name + ' ' + value_name(option, session)));
            continue;
        }
        if (words.counts[i] > 1 && option.takes != Takes::nothing)
            return text::tr(session.language, "{option} is given twice.", fmt::arg("option", name));
        auto& value = request.values[option.name];
        if (option.takes == Takes::nothing) continue;
        if (!words.of_options[i].empty()) value = words.of_options[i].front();
        if (auto fault = fault_of(option.takes, name, value, session); !fault.empty()) return fault;
    }
    return {};
}

std::string read_operands(Command const& command, Words const& words, Session const& session,
                          Request& request) {
    std::size_t taken = 0;
    for (auto const& operand : command.operands) {
        bool const is_missing = operand.count != Count::any && taken == words.operands.size();
        if (is_missing)
            return text::tr(session.language, "{operand} is missing.",
                            fmt::arg("operand", text::tr(session.language, operand.name)));
        auto const count = operand.count == Count::one ? 1 : words.operands.size() - taken;
        for (std::size_t i = 0; i < count; ++i, ++taken) {
            auto const& value = words.operands[taken];
            if (auto fault = fault_of(operand.takes, operand.name, value, session); !fault.empty())
                return fault;
            request.operands.push_back(value);
        }
    }
    if (taken < words.operands.size())
        return text::tr(session.language, "“{word}” is one word too many.",
                        fmt::arg("word", words.operands[taken]));
    return {};
}

}  // namespace

base::Outcome<Request, std::string> parse(Command const& command,
                                          std::vector<std::string> const& arguments,
                                          Session const& session) {
    auto const words = split(command, arguments);
    if (!words) return std::unexpected(words.error());
    Request request;
    if (words->counts.back() > 0) {
        request.values["help"];
        return request;
    }
    if (!words->rest.empty())
        return std::unexpected(text::tr(session.language, "“{word}” is not known here.",
                                        fmt::arg("word", words->rest.front())));
    if (auto fault = read_options(command, *words, session, request); !fault.empty())
        return std::unexpected(std::move(fault));
    if (auto fault = read_operands(command, *words, session, request); !fault.empty())
        return std::unexpected(std::move(fault));
    return request;
}

}  // namespace cli
