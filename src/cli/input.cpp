#include "cli/input.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <istream>

#include "cli/command.hpp"
#include "documents/problem/problem_text.hpp"
#include "exchange/plan_document/plan_document.hpp"

namespace cli {
namespace {

constexpr std::size_t problems_told_max = 10;

std::string first_bytes(std::istream& in, std::size_t max) {
    constexpr std::size_t part = std::size_t{1} << 20;
    std::string bytes;
    while (in && bytes.size() < max) {
        auto const before = bytes.size();
        bytes.resize(before + std::min(part, max - before));
        in.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
        bytes.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    return bytes;
}

// "plan.json:12:5: …", as editors read it; the pointer follows where there is one.
std::string told(std::string const& name, domain::DocumentProblem problem,
                 text::Language language) {
    auto const place = std::exchange(problem.place, {});
    auto sentence = documents::sentence(language, problem);
    if (!place.pointer.empty()) sentence += " (" + place.pointer + ")";
    if (place.line == 0) return name + ": " + sentence;
    return fmt::format("{}:{}:{}: {}", name, place.line, place.column, sentence);
}

}  // namespace

std::string name_of_input(std::string const& file, Session const& session) {
    return file == "-" ? std::string(text::tr(session.language, "standard input"))
                       : printable(file);
}

std::optional<std::string> read_input(std::string const& file, Session& session) {
    auto const bytes_max = exchange::document_bytes_max + 1;
    if (file == "-") return first_bytes(session.in, bytes_max);
    auto const refuse = [&](auto const& sentence) {
        complain(session, exit_bad_input, sentence);
        return std::nullopt;
    };
    auto const name = name_of_input(file, session);
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return refuse(text::tr(session.language,
                               "{file}: this is a folder. Name the file of a plan.",
                               fmt::arg("file", name)));
    errno = 0;
    std::ifstream in(file, std::ios::binary);
    if (!in && errno == ENOENT)
        return refuse(
            text::tr(session.language, "{file}: there is no such file.", fmt::arg("file", name)));
    if (!in)
        return refuse(text::tr(session.language, "{file}: it cannot be opened ({reason}).",
                               fmt::arg("file", name), fmt::arg("reason", std::strerror(errno))));
    auto bytes = first_bytes(in, bytes_max);
    if (in.bad())
        return refuse(text::tr(session.language, "{file}: it cannot be read to its end.",
                               fmt::arg("file", name)));
    return bytes;
}

std::optional<domain::Plan> plan_of_document(std::string const& file, std::string_view bytes,
                                             Session& session) {
    auto plan = exchange::read_plan_document(bytes);
    if (plan) return std::move(*plan);
    auto const& problems = plan.error();
    auto const name = name_of_input(file, session);
    for (std::size_t i = 0; i < std::min(problems.size(), problems_told_max); ++i)
        complain(session, exit_bad_input, told(name, problems[i], session.language));
    if (problems.size() > problems_told_max)
        complain(session, exit_bad_input,
                 name + ": " + documents::problem_count(session.language, problems.size()));
    return std::nullopt;
}

std::optional<domain::Plan> read_plan(std::string const& file, Session& session) {
    auto const bytes = read_input(file, session);
    return bytes ? plan_of_document(file, *bytes, session) : std::nullopt;
}

}  // namespace cli
