#include "cli/commands/imported.hpp"

namespace cli {

std::string imported_lines(std::vector<ImportedPlan> const& plans, Session const& session) {
    std::string lines;
    for (auto const& plan : plans) {
        auto const code = printable(plan.code);
        auto const plan_code = fmt::arg("plan", code);
        auto const edition = fmt::arg("edition", plan.edition);
        lines += plan.is_new ? text::tr(session.language, "{plan}: edition {edition} was created.",
                                        plan_code, edition)
                             : text::tr(session.language,
                                        "{plan}: nothing has changed since edition {edition}.",
                                        plan_code, edition);
        lines += '\n';
    }
    return lines;
}

}  // namespace cli
