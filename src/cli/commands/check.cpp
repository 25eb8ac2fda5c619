#include <algorithm>
#include <ostream>

#include "cli/commands/commands.hpp"
#include "cli/input.hpp"
#include "documents/finding_text.hpp"
#include "documents/names.hpp"
#include "domain/plan/checks/check.hpp"
#include "exchange/findings_json.hpp"

namespace cli {
namespace {

using domain::Finding;
using domain::Severity;

Paint paint_of(Severity severity) {
    if (severity == Severity::error) return Paint::bad;
    return severity == Severity::warning ? Paint::warning : Paint::faint;
}

std::string told(Finding const& finding, Session const& session) {
    auto const severity =
        documents::capitalized(documents::severity_name(session.language, finding.severity));
    auto const width = session.terminal.width;
    auto const title = printable(documents::finding_title(session.language, finding.code));
    return painted(session.terminal, paint_of(finding.severity), severity) + " · " +
           painted(session.terminal, Paint::strong, title) + " · " + printable(finding.subject) +
           '\n' + wrapped(printable(documents::sentence(session.language, finding)), width, 2) +
           '\n' + wrapped(printable(documents::remedy(session.language, finding.code)), width, 2) +
           "\n  " +
           painted(session.terminal, Paint::faint,
                   std::string(domain::check_code_tokens.token(finding.code)) + ' ' +
                       printable(finding.where)) +
           "\n\n";
}

std::size_t count_of(std::vector<Finding> const& findings, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

std::string summary(std::vector<Finding> const& findings, Session const& session) {
    if (findings.empty())
        return std::string(text::tr(session.language, "Nothing inconsistent was found."));
    auto const errors = count_of(findings, Severity::error);
    auto const warnings = count_of(findings, Severity::warning);
    auto const notes = count_of(findings, Severity::note);
    auto const language = session.language;
    return text::trn(language, "{count} error", "{count} errors", errors,
                     fmt::arg("count", errors)) +
           ", " +
           text::trn(language, "{count} warning", "{count} warnings", warnings,
                     fmt::arg("count", warnings)) +
           ", " +
           text::trn(language, "{count} note", "{count} notes", notes, fmt::arg("count", notes));
}

}  // namespace

int check(Request const& request, Session& session) {
    auto const plan = read_plan(request.operands.front(), session);
    if (!plan) return exit_bad_input;
    auto const findings = domain::check(*plan);
    if (request.has("json")) {
        session.out << exchange::findings_json(
                           findings,
                           [&](Finding const& finding) {
                               return documents::sentence(session.language, finding);
                           },
                           json::Layout::indented)
                    << '\n';
    } else {
        for (auto const& finding : findings)
            session.out << told(finding, session);
        session.out << summary(findings, session) << '\n';
    }
    return count_of(findings, Severity::error) > 0 ? exit_refused : exit_done;
}

}  // namespace cli
