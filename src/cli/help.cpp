#include "cli/help.hpp"

#include <algorithm>

namespace cli {
namespace {

constexpr int gap = 2;

struct Entry {
    std::string name;
    std::string meaning;
};

std::string padded(std::string const& text, int width) {
    return text + std::string(static_cast<std::size_t>(std::max(width - width_of(text), 0)), ' ');
}

// Names in one column, meanings beside them.
std::string listed(std::vector<Entry> const& entries, Terminal const& terminal) {
    int names = 0;
    for (auto const& entry : entries)
        names = std::max(names, width_of(entry.name));
    auto const margin = gap + names + gap;
    std::string text;
    for (auto const& entry : entries) {
        auto const meaning = wrapped(entry.meaning, terminal.width, margin);
        text += std::string(gap, ' ') + padded(entry.name, names + gap) +
                meaning.substr(static_cast<std::size_t>(margin)) + '\n';
    }
    return text;
}

std::string value_of(Option const& option, Session const& session) {
    return option.value == nullptr ? std::string()
                                   : std::string(text::tr(session.language, option.value));
}

std::string named(Option const& option, Session const& session) {
    auto name = "--" + std::string(option.name);
    if (option.takes != Takes::nothing) name += ' ' + value_of(option, session);
    return name;
}

Entry help_entry(Session const& session) {
    return {"-h, --help", std::string(text::tr(session.language, "This help."))};
}

}  // namespace

std::string synopsis(Command const& command, Session const& session) {
    auto line = "rumbo " + std::string(command.name);
    for (auto const& operand : command.operands) {
        auto name = std::string(text::tr(session.language, operand.name));
        if (operand.count == Count::one_or_more) name += "…";
        if (operand.count == Count::any) name = fmt::format("[{}…]", name);
        line.append(" ").append(name);
    }
    for (auto const& option : command.options)
        line += option.need == Need::required ? ' ' + named(option, session)
                                              : " [" + named(option, session) + ']';
    return line;
}

std::string help(Session const& session) {
    std::vector<Entry> entries;
    for (auto const& command : commands())
        entries.push_back(
            {std::string(command.name), std::string(text::tr(session.language, command.meaning))});
    auto const strong = [&](std::string_view text) {
        return painted(session.terminal, Paint::strong, text);
    };
    return wrapped(text::tr(session.language,
                            "Rumbo: plans of public entities, measured, explained and published."),
                   session.terminal.width, 0) +
           "\n\n" + strong(text::tr(session.language, "Usage")) + "\n  " +
           std::string(text::tr(session.language, "rumbo COMMAND …   rumbo COMMAND --help")) +
           "\n\n" + strong(text::tr(session.language, "Commands")) + '\n' +
           listed(entries, session.terminal) + '\n' +
           strong(text::tr(session.language, "Options")) + '\n' +
           listed({help_entry(session),
                   {"--version",
                    std::string(text::tr(session.language, "Says which version this is."))}},
                  session.terminal) +
           '\n' +
           wrapped(text::tr(session.language,
                            "FILE may be “-”: the standard input. Exit code: 0 done; 1 refused, or "
                            "errors found; 2 bad input or usage; 70 a fault of ours."),
                   session.terminal.width, 0) +
           '\n';
}

std::string help(Command const& command, Session const& session) {
    std::vector<Entry> entries;
    for (auto const& option : command.options)
        entries.push_back(
            {named(option, session), std::string(text::tr(session.language, option.meaning))});
    entries.push_back(help_entry(session));
    return wrapped(text::tr(session.language, command.meaning), session.terminal.width, 0) +
           "\n\n" + painted(session.terminal, Paint::strong, text::tr(session.language, "Usage")) +
           "\n" + wrapped(synopsis(command, session), session.terminal.width, gap) + "\n\n" +
           painted(session.terminal, Paint::strong, text::tr(session.language, "Options")) + '\n' +
           listed(entries, session.terminal);
}

}  // namespace cli
