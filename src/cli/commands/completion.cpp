#include "cli/completion.hpp"

#include <ostream>

#include "cli/commands/commands.hpp"

namespace cli {

int completion(Request const& request, Session& session) {
    auto const& shell = request.operands.front();
    if (shell == "bash")
        session.out << bash_completion(session);
    else if (shell == "zsh")
        session.out << zsh_completion(session);
    else
        session.out << fish_completion(session);
    return exit_done;
}

}  // namespace cli
