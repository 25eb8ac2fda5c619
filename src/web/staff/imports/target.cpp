#include "web/staff/imports/target.hpp"

#include "app/plan/workshop.hpp"

namespace web::staff {
namespace {

using domain::PlanState;
using domain::RefusalKind;

bool is_over(PlanState state) {
    return state == PlanState::published || state == PlanState::closed;
}

// A formulation that goes on; none where there is none, or it is published.
domain::Outcome<std::optional<app::PlanInTheMaking>> open_formulation(Visit const& visit,
                                                                      std::string const& code) {
    auto making = app::load_plan_in_the_making(store_of(visit), occasion_of(visit), code);
    if (!making && making.error().kind == RefusalKind::plan_unknown)
        return std::optional<app::PlanInTheMaking>();
    if (!making) {
        note_hidden(visit, making.error());
        return std::unexpected(std::move(making.error()));
    }
    auto const state = making->formulation.state;
    if (is_over(state)) return std::optional<app::PlanInTheMaking>();
    if (!domain::find_transition(state, domain::PlanAction::edit))
        return domain::refuse(RefusalKind::wrong_state);
    return std::optional(std::move(*making));
}

app::ConfirmImport confirmation_of(Visit const& visit, Course const& course,
                                   exchange::ImportPreview const& preview,
                                   ImportTarget const& target) {
    app::ConfirmImport command{
        .occasion = occasion_of(visit), .number = course.number(), .what = {}, .mappings = {}};
    for (auto const& sheet : course.choice.sheets)
        command.mappings.push_back({sheet.fingerprint(), sheet.mapping()});
    if (target.kind == ImportTarget::Kind::in_the_making) {
        command.what = app::ChangeDraft{.occasion = command.occasion,
                                        .plan = target.plan,
                                        .seen_version = target.version,
                                        .edits = target.merge.edits,
                                        .added = target.merge.added,
                                        .moved = target.merge.moved,
                                        .removed = target.merge.removed};
        return command;
    }
    auto draft = target.kind == ImportTarget::Kind::fresh
                     ? preview.reading.draft
                     : exchange::merged(target.existing, target.merge);
    command.what = app::BeginFormulation{.occasion = command.occasion,
                                         .plan = target.plan,
                                         .unit = target.unit,
                                         .draft = std::move(draft),
                                         .begun_from = target.edition};
    return command;
}

}  // namespace

domain::Outcome<ImportTarget> find_target(Visit const& visit, Course const& course,
                                          exchange::ImportPreview const& preview) {
    auto const code = exchange::cell_characters(preview.reading.draft.front().text("code"));
    ImportTarget target{.plan = code, .unit = course.choices.unit};
    auto making = open_formulation(visit, code);
    if (!making) return std::unexpected(std::move(making.error()));
    if (*making) {
        auto const& formulation = (*making)->formulation;
        auto& draft = (*making)->draft;
        target.kind = ImportTarget::Kind::in_the_making;
        target.unit = formulation.unit;
        target.version = formulation.version;
        target.was_accepted =
            formulation.state == PlanState::accepted || formulation.state == PlanState::official;
        target.seen = fmt::format("v{}", formulation.version);
        target.merge = exchange::merge(
            draft, formulation.plan + "/" + std::to_string(formulation.number), preview.reading);
        target.existing = std::move(draft);
        return target;
    }
    auto const edition = visit.site.library.find_edition(code);
    if (!edition) return target;
    target.kind = ImportTarget::Kind::published;
    target.edition = code + "/" + std::to_string(edition->head.number);
    target.seen = target.edition;
    target.existing = exchange::take_apart(edition->plan);
    target.merge = exchange::merge(target.existing, {}, preview.reading);
    return target;
}

bool is_there(Visit const& visit, std::string const& plan) {
    return visit.site.library.find_edition(plan) != nullptr ||
           app::load_plan_in_the_making(store_of(visit), occasion_of(visit), plan).has_value();
}

domain::Outcome<std::string> confirm_as_seen(Visit const& visit, Course const& course,
                                             exchange::ImportPreview const& preview,
                                             std::string_view seen) {
    auto const target = find_target(visit, course, preview);
    if (!target) return std::unexpected(target.error());
    if (target->seen != seen) return domain::refuse(RefusalKind::changed_meanwhile);
    auto confirmed =
        app::confirm_import(store_of(visit), confirmation_of(visit, course, preview, *target));
    if (confirmed) course.readings.forget(course.import.session.digest);
    return confirmed;
}

}  // namespace web::staff
