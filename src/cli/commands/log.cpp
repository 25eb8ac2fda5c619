#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"
#include "documents/record/flaw_text.hpp"
#include "documents/record/verified_text.hpp"

namespace cli {

int verify_log(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const verified = session.doors.verify_log(data);
    if (!verified) {  // 1 would say that the log is broken
        refuse(session, data, verified.error());
        return exit_bad_input;
    }
    auto const& [log, key_in_use] = *verified;
    for (auto const& flaw : log.flaws)
        session.out << documents::flaw_text(session.language, flaw) << '\n';
    session.out << documents::verified_text(session.language, log) << '\n';
    for (auto const& sentence : documents::keys_text(session.language, log, key_in_use))
        session.out << sentence << '\n';
    session.out << (log.flaws.empty() ? text::tr(session.language, "The log holds")
                                      : text::tr(session.language, "The log is broken"))
                << '\n';
    return log.flaws.empty() ? exit_done : exit_refused;
}

int export_log(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const exported = session.doors.export_log(data, session.out);
    if (!exported) return refuse(session, data, exported.error());
    return exit_done;
}

}  // namespace cli
