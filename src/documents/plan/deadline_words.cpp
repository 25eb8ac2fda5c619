#include "documents/plan/deadline_words.hpp"

#include "documents/names.hpp"
#include "kit/text/message.hpp"

namespace documents {

using DeadlineKind = app::Deadline::Kind;
using text::tr;

std::string deadline_text(text::Language language, app::Deadline const& deadline) {
    auto const name = fmt::arg("name", deadline.name);
    switch (deadline.kind) {
        case DeadlineKind::report:
            return tr(language, "{plan}: the report of the {period} is due",
                      fmt::arg("plan", deadline.name),
                      fmt::arg("period", period_name(language, *deadline.period)));
        case DeadlineKind::comments_close:
            return tr(language, "{name}: last day of comments", name);
        case DeadlineKind::answers_due:
            return tr(language, "{name}: the answers to the comments are due", name);
        case DeadlineKind::formulation_closes:
            return tr(language, "Plans of {name}: last day of formulation", name);
        case DeadlineKind::publication:
            return tr(language, "{name}: it is published", name);
        case DeadlineKind::review_ends:
            break;
    }
    return tr(language, "Plans of {name}: last day of review", name);
}

std::string deadline_path(app::Deadline const& deadline) {
    switch (deadline.kind) {
        case DeadlineKind::report:
            return "/planes/" + deadline.object;
        case DeadlineKind::comments_close:
        case DeadlineKind::answers_due:
            return "/participacion/" + deadline.object;
        case DeadlineKind::publication:
            return "/formulacion/" + deadline.object;
        case DeadlineKind::formulation_closes:
        case DeadlineKind::review_ends:
            break;
    }
    return "/metodologias/" + deadline.object;
}

std::string deadline_uid(app::Deadline const& deadline) {
    auto const& [kind, object, name, period, day] = deadline;
    switch (kind) {
        case DeadlineKind::report:
            return object + "." + period->text() + "@rumbo";
        case DeadlineKind::comments_close:
            return "consulta-" + object + ".cierre@rumbo";
        case DeadlineKind::answers_due:
            return "consulta-" + object + ".respuestas@rumbo";
        case DeadlineKind::formulation_closes:
            return "metodologia-" + name + ".formulacion@rumbo";
        case DeadlineKind::publication:
            return object + ".publicacion@rumbo";
        case DeadlineKind::review_ends:
            break;
    }
    return "metodologia-" + name + ".revision@rumbo";
}

}  // namespace documents
