#include "cli/commands/commands.hpp"
#include "cli/commands/store_refusal.hpp"

namespace cli {

int serve(Request const& request, Session& session) {
    auto const& data = *request.find("data");
    auto const* const listen = request.find("listen");
    auto const served = session.doors.serve(data, listen == nullptr ? "127.0.0.1:8080" : *listen);
    return served ? exit_done : refuse(session, data, served.error());
}

}  // namespace cli
