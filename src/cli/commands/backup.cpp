#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"
#include "documents/backup/backup_text.hpp"

namespace cli {
namespace {

int tell(Session& session, std::string const& where, BackupAnswer const& answer,
         std::string_view done) {
    if (!answer) return refuse(session, where, answer.error());
    if (auto const& restored = *answer; !restored)
        return complain(
            session, exit_refused,
            where + ": " + documents::backup_flaw_text(session.language, restored.error()));
    session.out << documents::inspected_text(session.language, **answer) << '\n' << done << '\n';
    return exit_done;
}

}  // namespace

int backup(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const made = session.doors.backup(data);
    if (!made) return refuse(session, data, made.error());
    session.out << made->place << '\n'
                << text::tr(session.language,
                            "{bytes} bytes; the log up to entry {entry}. The key of the log is "
                            "not in it: keep a copy of it elsewhere.",
                            fmt::arg("bytes", made->bytes), fmt::arg("entry", made->log_sequence))
                << '\n';
    return exit_done;
}

int restore(Request const& request, Session& session) {
    auto const& from = request.operands.front();
    auto const* const data = request.find("data");
    if (request.has("verify") == (data != nullptr))
        return complain(session, exit_bad_input,
                        text::tr(session.language,
                                 "Say where to restore with --data DIR, or --verify alone: it "
                                 "restores into a folder that it throws away."));
    if (data == nullptr)
        return tell(session, from, session.doors.verify_backup(from),
                    text::tr(session.language, "It can be restored."));
    return tell(session, from, session.doors.restore(from, *data),
                text::tr(session.language,
                         "It was restored. Bring the key of the log back to its place before "
                         "the server starts."));
}

}  // namespace cli
