#include "web/staff/plans/schedule_review.hpp"

#include <algorithm>
#include <charconv>

#include "documents/figures.hpp"
#include "documents/finding_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/checks/levels.hpp"
#include "domain/plan/checks/weights.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/staff/plans/cell_edits.hpp"
#include "web/staff/plans/cell_fields.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

void set_cell(domain::DraftObject& object, std::string_view name, std::string text) {
    auto const cell = std::ranges::find(object.cells, name, &domain::Cell::name);
    if (cell == object.cells.end())
        object.cells.push_back({std::string(name), std::move(text)});
    else
        cell->text = std::move(text);
    std::erase_if(object.cells, [](domain::Cell const& one) { return one.text.empty(); });
    std::ranges::sort(object.cells, {}, &domain::Cell::name);
}

// The draft with what was typed, and a line for each number of how it was understood.
class Typed {
public:
    Typed(Visit const& visit, domain::Draft& draft) : visit_(visit), draft_(draft) {}

    Html run() {
        for (auto const& [name, typed] : visit_.request.form)
            if (auto const cell = named_cell(name)) take(name, *cell, typed);
        return std::move(lines_);
    }

private:
    void take(std::string const& field, NamedCell const& named, std::string const& typed) {
        auto const object = std::ranges::find(draft_, named.object, &domain::DraftObject::id);
        if (object == draft_.end()) return;
        bool const is_left =
            plain(typed) == plain(typed_text(named.cell, object->text(named.cell)));
        if (is_left) return;
        auto read = read_typed(visit_, *object, named.cell, typed);
        lines_ += line_of(field, named.cell, read);
        if (read.problem.empty()) set_cell(*object, named.cell, std::move(read.text));
    }

    // What will be said once it is saved stands beside what is said now, where it is worth keeping.
    Html line_of(std::string const& field, std::string const& cell, TypedCell const& read) const {
        bool const is_wrong = !read.problem.empty();
        auto const value = documents::cell_value(visit_.language, cell, read.text);
        auto const told = fmt::arg("value", value);
        auto const words = is_wrong            ? read.problem
                           : read.text.empty() ? std::string(visit_.tr("It will be emptied"))
                                               : visit_.tr("It will be saved: {value}", told);
        bool const has_notice = !read.notice.empty();
        return p(cls("app-eco", is_wrong ? "app-eco--mal" : ""), attr("data-celda", field),
                 when(has_notice, attr("data-luego", visit_.tr("It was saved: {value}", told) +
                                                         ". " + read.notice)),
                 words, when(has_notice, ". "), read.notice);
    }

    Visit const& visit_;
    domain::Draft& draft_;
    Html lines_;
};

// The goal at such a pointer: "/children/3/goals/1".
domain::Goal const* goal_at(domain::Members const& members, std::string_view pointer) {
    bool const is_goal = pointer.starts_with("/goals/");
    pointer.remove_prefix(std::min(pointer.size(), is_goal ? 7UZ : 10UZ));
    std::size_t i = 0;
    auto const end = std::from_chars(pointer.data(), pointer.data() + pointer.size(), i).ptr;
    if (is_goal) return i < members.goals.size() ? &members.goals[i] : nullptr;
    pointer.remove_prefix(static_cast<std::size_t>(end - pointer.data()));
    return i < members.children.size() && !pointer.empty() ? goal_at(members.children[i], pointer)
                                                           : nullptr;
}

// What its targets add up to, or reach.
Html programmed_words(Visit const& visit, MadePlan const& plan, int id) {
    auto const& [whole, problems, objects] = plan.reading;
    auto const object = std::ranges::find(objects, id, [](auto const& one) { return one.second; });
    if (!whole || object == objects.end()) return {};
    auto const* const goal = goal_at(*whole, object->first);
    auto const magnitude =
        goal == nullptr ? std::nullopt : domain::scheduled_magnitude(*goal, *whole);
    if (!magnitude) return {};
    auto const value = documents::amount(visit.language, domain::Figure(*magnitude));
    return p(cls("app-bajo"), visit.tr("Programmed: {value}", fmt::arg("value", value)));
}

}  // namespace

Html goal_review(Visit const& visit, MadePlan const& plan, domain::DraftObject const& goal) {
    Html words;
    auto const programmed = programmed_words(visit, plan, goal.id);
    for (auto const* one : plan.unmet_of(goal.id))
        words += p(cls("app-aviso-celda app-aviso-celda--grave"),
                   documents::sentence(visit.language, *one, plan.findings));
    for (auto const* one : plan.remarks_of(goal.id))
        words += p(cls("app-aviso-celda"), documents::sentence(visit.language, *one));
    if (words.empty())
        words = c::status_tag({c::Tone::on_target, std::string(visit.tr("Coherent"))});
    return fragment(std::move(words), programmed);
}

Html whole_review(Visit const& visit, MadePlan const& plan) {
    Html items;
    auto const& draft = plan.making.draft;
    auto const goals = static_cast<std::size_t>(
        std::ranges::count(draft, domain::ObjectKind::goal, &domain::DraftObject::kind));
    if (goals == 0) return {};
    for (auto const& object : draft)
        if (object.kind != domain::ObjectKind::goal)
            for (auto const* one : plan.unmet_of(object.id))
                items += li(strong(object_name(visit, object)), ": ",
                            documents::sentence(visit.language, *one, plan.findings));
    auto totals =
        text::trn(visit.language, "{count} goal", "{count} goals", goals, fmt::arg("count", goals));
    if (auto const& whole = plan.reading.plan; whole && whole->children.empty())
        if (auto const sum = domain::sum_of_weights(*whole))
            totals +=
                " · " + visit.tr("weights: {sum}",
                                 fmt::arg("sum", text::percent(visit.language,
                                                               domain::Figure(*sum).plain(2))));
    auto const left = plan.unmet.size();
    if (left > 0)
        totals += " · " + text::trn(visit.language, "{count} thing to resolve",
                                    "{count} things to resolve", left, fmt::arg("count", left));
    return div(cls("app-rejilla__totales"), p(strong(totals)),
               when(!items.empty(), [&] { return ul(std::move(items)); }));
}

http::Response review_schedule(Visit const& visit) {
    auto making = load_making(visit);
    if (!making) return no_plan(visit, making.error());
    auto lines = Typed(visit, making->draft).run();
    auto const plan = made_of(visit, std::move(*making));
    Html reviews;
    for (auto const id : named_objects(visit))
        if (auto const* const goal = domain::find_object(plan.making.draft, id))
            reviews += div(attr("data-meta", std::to_string(id)), goal_review(visit, plan, *goal));
    auto fragment_of = fragment(std::move(lines), std::move(reviews),
                                div(attr("data-total"), whole_review(visit, plan)));
    return http::html(std::string(fragment_of.text()));
}

}  // namespace web::staff
