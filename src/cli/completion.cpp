#include "cli/completion.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"

namespace cli {
namespace {

bool takes_files(Command const& command) {
    for (auto const& operand : command.operands)
        if (operand.takes == Takes::file) return true;
    return false;
}

std::string words_of(std::vector<std::string_view> const& words) {
    return fmt::format("{}", fmt::join(words, " "));
}

std::string option_words(Command const& command) {
    std::string words;
    for (auto const& option : command.options)
        words += fmt::format("--{} ", option.name);
    return words + "--help";
}

std::string command_words() {
    std::string words;
    for (auto const& command : commands())
        words += fmt::format("{} ", command.name);
    return words + "--help --version";
}

// Within single quotes of any of the three shells.
std::string in_quotes(std::string_view text) {
    std::string safe = "'";
    for (char const c : text)
        c == '\'' ? safe += "'\\''" : safe += c;
    return safe + "'";
}

// The closed list that an operand of the command is taken from.
std::vector<std::string_view> operand_choices(Command const& command) {
    for (auto const& operand : command.operands)
        if (auto known = choices(operand.takes); !known.empty()) return known;
    return {};
}

}  // namespace

std::string bash_completion(Session const&) {
    std::string script =
        "# bash completion of rumbo: source <(rumbo completion bash)\n"
        "_rumbo() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    COMPREPLY=()\n"
        "    if ((COMP_CWORD == 1)); then\n";
    script += fmt::format("        mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n",
                          command_words());
    script +=
        "        return\n"
        "    fi\n"
        "    case $before in\n";
    script += fmt::format(
        "        --scope) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n",
        words_of(choices(Takes::scope)));
    script +=
        "        --data) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n"
        "        --at | --edition | --listen) return ;;\n"
        "    esac\n"
        "    case ${COMP_WORDS[1]} in\n";
    for (auto const& command : commands()) {
        script += fmt::format("        {})\n", command.name);
        auto words = option_words(command);
        if (auto const known = operand_choices(command); !known.empty())
            words += ' ' + words_of(known);
        script += fmt::format(
            "            mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n", words);
        if (takes_files(command))
            script +=
                "            if [[ $word != -* ]]; then\n"
                "                mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                "            fi\n";
        script += "            ;;\n";
    }
    return script +
           "    esac\n"
           "}\n"
           "complete -o filenames -F _rumbo rumbo\n";
}

std::string zsh_completion(Session const& session) {
    std::string script =
        "#compdef rumbo\n"
        "# zsh completion of rumbo: rumbo completion zsh > a folder of $fpath, as _rumbo\n"
        "_rumbo() {\n"
        "    local -a commands\n"
        "    commands=(\n";
    for (auto const& command : commands())
        script += "        " +
                  in_quotes(fmt::format("{}:{}", command.name,
                                        text::tr(session.language, command.meaning))) +
                  '\n';
    script +=
        "    )\n"
        "    if ((CURRENT == 2)); then\n"
        "        _describe command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    ((CURRENT--))\n"
        "    case $command in\n";
    for (auto const& command : commands()) {
        script += fmt::format("        {})\n            _arguments", command.name);
        for (auto const& option : command.options) {
            std::string action;
            if (option.takes == Takes::data)
                action = ":folder:_files -/";
            else if (auto const known = choices(option.takes); !known.empty())
                action = fmt::format(":value:({})", words_of(known));
            else if (option.takes != Takes::nothing)
                action = ":value: ";
            script +=
                " \\\n                " + in_quotes(fmt::format("--{}{}", option.name, action));
        }
        script += " \\\n                '--help'";
        if (takes_files(command)) script += " \\\n                '*:file:_files'";
        if (auto const known = operand_choices(command); !known.empty())
            script +=
                " \\\n                " + in_quotes(fmt::format("1:value:({})", words_of(known)));
        script += "\n            ;;\n";
    }
    return script +
           "    esac\n"
           "}\n"
           "if [ \"$funcstack[1]\" = _rumbo ]; then _rumbo \"$@\"; else compdef _rumbo rumbo; fi\n";
}

std::string fish_completion(Session const& session) {
    std::string script =
        "# fish completion of rumbo: rumbo completion fish > "
        "~/.config/fish/completions/rumbo.fish\n"
        "complete -c rumbo -f\n";
    for (auto const& command : commands()) {
        script += fmt::format("complete -c rumbo -n __fish_use_subcommand -a {} -d {}\n",
                              command.name, in_quotes(text::tr(session.language, command.meaning)));
        auto const here =
            fmt::format("complete -c rumbo -n '__fish_seen_subcommand_from {}'", command.name);
        if (takes_files(command)) script += here + " -F\n";
        if (auto const known = operand_choices(command); !known.empty())
            script += here + " -a " + in_quotes(words_of(known)) + '\n';
        for (auto const& option : command.options) {
            script += fmt::format("{} -l {} -d {}", here, option.name,
                                  in_quotes(text::tr(session.language, option.meaning)));
            if (option.takes == Takes::data)
                script += " -x -a '(__fish_complete_directories)'";
            else if (auto const known = choices(option.takes); !known.empty())
                script += " -x -a " + in_quotes(words_of(known));
            else if (option.takes != Takes::nothing)
                script += " -x";
            script += '\n';
        }
    }
    return script;
}

}  // namespace cli
