#include "web/staff/plans/object_findings.hpp"

#include <algorithm>

#include "documents/finding_text.hpp"
#include "documents/plan/draft_problem_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/disclosure.hpp"
#include "web/staff/plans/cell_edits.hpp"

namespace web::staff {

using namespace html;

namespace {

enum class Weighs { grave, light };

Html finding_words(Weighs weighs, std::string const& words) {
    return p(cls("app-aviso-celda", weighs == Weighs::grave ? "app-aviso-celda--grave" : ""),
             words);
}

domain::Finding const* finding_of(MadePlan const& plan, domain::Unmet const& unmet) {
    return unmet.kind == domain::UnmetKind::finding ? &plan.findings[unmet.finding] : nullptr;
}

domain::MissingWeights const* missing_weights_of(MadePlan const& plan, domain::Unmet const& unmet) {
    auto const* const finding = finding_of(plan, unmet);
    return finding == nullptr ? nullptr : std::get_if<domain::MissingWeights>(&finding->evidence);
}

// One that lacks a weight is named by its link alone; several are named by the sentence.
bool is_of_one(domain::MissingWeights const& missing) {
    return missing.places.size() == 1 && !missing.year;
}

// The field of the weight of the first that has none; `whole` is what they hang from.
Html missing_weight_link(Visit const& visit, MadePlan const& plan,
                         domain::MissingWeights const& missing, std::string const& whole) {
    auto const id = plan.reading.place(missing.places.front()).object;
    auto const* const object = domain::find_object(plan.making.draft, id);
    return a(
        href(
            object_address(visit, plan.formulation().plan, id).fragment(typed_field(id, "weight"))),
        is_of_one(missing) && object != nullptr ? object_name(visit, *object) : whole);
}

std::string weightless_words(Visit const& visit) {
    return std::string(
        visit.tr("It has no weight: write what it is worth in its part, so that the weights there "
                 "add up to 100."));
}

// The finding speaks of what it hangs from, and names it.
bool lacks_weight(MadePlan const& plan, int object) {
    return std::ranges::any_of(plan.unmet, [&](domain::Unmet const& unmet) {
        auto const* const missing = missing_weights_of(plan, unmet);
        return missing != nullptr && std::ranges::any_of(missing->places, [&](auto const& place) {
                   return plan.reading.place(place).object == object;
               });
    });
}

bool has_goals(MadePlan const& plan, int parent) {
    return std::ranges::any_of(plan.making.draft, [&](domain::DraftObject const& one) {
        return one.kind == domain::ObjectKind::goal && one.parent == parent;
    });
}

}  // namespace

std::string problem_words(Visit const& visit, MadePlan const& plan,
                          domain::DocumentProblem const& problem) {
    return documents::draft_sentence(visit.language, problem,
                                     plan.reading.place(problem.place.pointer).cell);
}

Html place_link(Visit const& visit, MadePlan const& plan, std::string_view pointer) {
    auto const place = plan.reading.place(pointer);
    auto const* const object = domain::find_object(plan.making.draft, place.object);
    auto const words = object == nullptr ? std::string() : object_name(visit, *object);
    return a(href(object_address(visit, plan.formulation().plan, place.object)), words);
}

Html unmet_link(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet) {
    auto const& code = plan.formulation().plan;
    auto const id = plan.reading.place(unmet.where).object;
    auto const* const object = domain::find_object(plan.making.draft, id);
    auto const name = object == nullptr ? std::string() : object_name(visit, *object);
    auto const structure = visit.link({"formulacion", code, "estructura"});
    bool const is_of_structure = unmet.kind == domain::UnmetKind::no_goals ||
                                 unmet.kind == domain::UnmetKind::part_empty ||
                                 unmet.kind == domain::UnmetKind::block_weights;
    if (is_of_structure) return a(href(structure), name);
    auto const* const finding = finding_of(plan, unmet);
    if (finding == nullptr) return place_link(visit, plan, unmet.where);
    if (auto const* const missing = missing_weights_of(plan, unmet);
        missing != nullptr && !missing->places.empty())
        return missing_weight_link(visit, plan, *missing, name);
    if (finding->code == domain::CheckCode::weights_not_100)
        return a(href(has_goals(plan, id) ? visit.link({"formulacion", code, "programacion"})
                                          : structure),
                 name);
    return place_link(visit, plan, unmet.where);
}

std::string unmet_words(Visit const& visit, MadePlan const& plan, domain::Unmet const& unmet) {
    auto const* const missing = missing_weights_of(plan, unmet);
    return missing != nullptr && is_of_one(*missing)
               ? weightless_words(visit)
               : documents::sentence(visit.language, unmet, plan.findings);
}

Html object_findings(Visit const& visit, MadePlan const& plan, int object) {
    std::vector<Html> all;
    for (auto const* one : plan.problems_of(object))
        all.push_back(finding_words(Weighs::grave, problem_words(visit, plan, *one)));
    for (auto const* one : plan.unmet_of(object))
        all.push_back(
            finding_words(Weighs::grave, documents::sentence(visit.language, *one, plan.findings)));
    if (lacks_weight(plan, object))
        all.push_back(finding_words(Weighs::grave, weightless_words(visit)));
    for (auto const* one : plan.remarks_of(object))
        all.push_back(finding_words(Weighs::light,
                                    documents::sentence(visit.language, *one)
                                        .append(" ")
                                        .append(documents::remedy(visit.language, one->code))));
    if (all.empty()) return {};
    Html rest;
    for (std::size_t i = 1; i < all.size(); ++i)
        rest += all[i];
    auto const more = all.size() - 1;
    return fragment(
        std::move(all.front()), when(more > 0, [&] {
            return components::disclosure(
                {.summary = text::trn(visit.language, "and {count} more", "and {count} more", more,
                                      fmt::arg("count", more)),
                 .content = std::move(rest)});
        }));
}

Html checks_wait(Visit const& visit, MadePlan const& plan) {
    constexpr std::size_t named_max = 3;
    Html links;
    std::size_t count = 0;
    for (auto const& [id, problems] : plan.problems_by_object) {
        auto const* const object = domain::find_object(plan.making.draft, id);
        if (object == nullptr || ++count > named_max) continue;
        auto code = exchange::cell_characters(object->text("code"));
        bool const is_named = object->kind == domain::ObjectKind::plan || code.empty();
        links += fragment(count > 1 ? ", " : " ",
                          a(href(object_address(visit, plan.formulation().plan, id)),
                            is_named ? object_name(visit, *object) : std::move(code)));
    }
    return p(cls("app-bajo"), visit.tr("The review waits for this to be corrected:"),
             std::move(links), when(count > named_max, ", …"), ".");
}

}  // namespace web::staff
