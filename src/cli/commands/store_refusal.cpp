#include "cli/commands/store_refusal.hpp"

#include "cli/command.hpp"

namespace cli {
namespace {

using text::mark;

struct Refusal {
    int exit_code;
    char const* sentence;
};

Refusal sentence_of(StoreProblem problem) {
    switch (problem) {
        case StoreProblem::bad_address:
            return {exit_bad_input,
                    mark("this is neither a folder nor the address of a PostgreSQL database.")};
        case StoreProblem::not_found:
            return {exit_bad_input,
                    mark("there is nothing of Rumbo here. Fill it with: rumbo import "
                         "FILE… --data DIR, or rumbo demo --data DIR.")};
        case StoreProblem::not_empty:
            return {
                exit_refused,
                mark("this is not empty, and the demonstration is not mixed with anything. Name "
                     "an empty folder.")};
        case StoreProblem::in_use:
            return {exit_refused,
                    mark("another process is using it. Stop that one first, such as rumbo serve.")};
        case StoreProblem::newer_schema:
            return {exit_refused, mark("a later version of Rumbo wrote it. Use that version.")};
        case StoreProblem::unreachable:
            return {exit_bad_input, mark("it cannot be opened. Look at the address, whether the "
                                         "server runs, and the permissions.")};
        case StoreProblem::disk_full:
            return {exit_refused,
                    mark("the disk is full. Nothing was changed; make room and repeat.")};
        case StoreProblem::bad_configuration:
            return {exit_bad_input, mark("its configuration cannot be used. Mend that line.")};
        case StoreProblem::demonstration_open:
            return {exit_refused,
                    mark("the demonstration shows its passwords, so it answers on this machine "
                         "alone. Leave --listen out, or write 127.0.0.1:PORT.")};
        case StoreProblem::restore_not_empty:
            return {exit_refused, mark("this is not empty, and nothing is restored over what is "
                                       "there. Name a new folder.")};
        case StoreProblem::no_backup_here:
            return {exit_bad_input,
                    mark("a PostgreSQL database is backed up by its own tools, such as "
                         "pg_basebackup. See docs/operations.md.")};
        case StoreProblem::backup_failed:
            return {exit_refused, mark("the backup was not made.")};
        case StoreProblem::bad_listen:
            return {exit_bad_input,
                    mark("it cannot listen there. Write --listen HOST:PORT with a free "
                         "port, such as 127.0.0.1:8080.")};
    }
    return {exit_our_fault,
            mark("it cannot be opened. Look at the address, whether the server runs, "
                 "and the permissions.")};
}

}  // namespace

int refuse(Session& session, std::string const& data, StoreRefusal const& refusal) {
    auto const [exit_code, sentence] = sentence_of(refusal.problem);
    auto told = data + ": " + std::string(text::tr(session.language, sentence));
    if (!refusal.detail.empty()) told += " (" + refusal.detail + ")";
    return complain(session, exit_code, told);
}

}  // namespace cli
