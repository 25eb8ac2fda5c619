#include "cli/run.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <ostream>

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"

namespace cli {
namespace {

int run_command(Command const& command, std::vector<std::string> const& arguments,
                Session& session) {
    auto const request = parse(command, arguments, session);
    if (!request)
        return complain(session, exit_bad_input,
                        request.error() + ' ' +
                            text::tr(session.language, "See: rumbo {command} --help",
                                     fmt::arg("command", command.name)));
    if (request->has("help")) {
        session.out << help(command, session);
        return exit_done;
    }
    return command.run(*request, session);
}

int dispatch(std::vector<std::string> const& arguments, Session& session) {
    if (arguments.empty()) {
        session.err << help(session);
        return exit_bad_input;
    }
    auto const& first = arguments.front();
    if (first == "--help" || first == "-h") {
        session.out << help(session);
        return exit_done;
    }
    auto const* const command = find_command(first == "--version" ? "version" : first);
    if (command == nullptr)
        return complain(session, exit_bad_input,
                        text::tr(session.language, "“{word}” is no command. See: rumbo --help",
                                 fmt::arg("word", first)));
    return run_command(*command, {arguments.begin() + 1, arguments.end()}, session);
}

int flushed(int exit_code, Session& session) {
    session.out.flush();
    if (session.out) return exit_code;
    return complain(session, exit_our_fault,
                    text::tr(session.language, "The answer could not be written to its end."));
}

}  // namespace

int complain(Session& session, int exit_code, std::string_view sentence) {
    session.err << "rumbo: " << printable(sentence) << '\n';
    return exit_code;
}

int run(std::vector<std::string> const& arguments, Session& session) {
    try {
        return flushed(dispatch(arguments, session), session);
    } catch (std::bad_alloc const&) {
        return complain(session, exit_our_fault,
                        text::tr(session.language, "There is not enough memory."));
    } catch (std::exception const& error) {
        return complain(
            session, exit_our_fault,
            text::tr(session.language, "This is a fault of the program, not of yours: {error}",
                     fmt::arg("error", error.what())));
    }
}

text::Language language_of_locale(char const* lc_all, char const* lc_messages, char const* lang) {
    for (auto const* const locale : {lc_all, lc_messages, lang})
        if (locale != nullptr && *locale != '\0')
            return std::string_view(locale).starts_with("es") ? text::Language::spanish
                                                              : text::Language::english;
    return text::Language::english;
}

}  // namespace cli
