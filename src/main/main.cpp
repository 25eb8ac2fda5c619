#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "cli/run.hpp"
#include "main/clock.hpp"
#include "main/doors.hpp"
#include "main/version.hpp"

int main(int count, char** words) {
    auto const language = cli::language_of_locale(std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"),
                                                  std::getenv("LANG"));
    auto const doors = rumbo::doors(language);
    cli::Session session{
        .language = language,
        .today = rumbo::now().colombian_date(),
        .version = rumbo::version_text(),
        .in = std::cin,
        .out = std::cout,
        .err = std::cerr,
        .terminal = cli::terminal_of(STDOUT_FILENO, std::getenv("NO_COLOR"), std::getenv("TERM")),
        .doors = doors,
    };
    return cli::run({words + 1, words + count}, session);
}
