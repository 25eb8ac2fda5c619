#include "web/staff/plans/schedule_review.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "documents/figures.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
#include "domain/plan/checks/levels.hpp"
#include "domain/plan/checks/weights.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/staff/plans/cell_edits.hpp"
#include "web/staff/plans/cell_fields.hpp"
#include "web/staff/plans/object_findings.hpp"
#include "web/staff/plans/plans.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

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
        auto read = read_cell(visit_, *object, named.cell, typed);
        lines_ += read.readings ? readings_choice(visit_, named.object, named.cell, *read.readings)
                                : line_of(field, named.cell, read);
        if (read.problem.empty()) set_cell(*object, named.cell, std::move(read.text));
    }

    // What will be said once it is saved stands beside what is said now, where it is worth keeping.
    Html line_of(std::string const& field, std::string const& cell, TypedCell const& read) const {
        bool const is_wrong = !read.problem.empty();
        auto const value = documents::cell_value(visit_.language, cell, read.text);
        auto const words = is_wrong ? read.problem
                           : read.text.empty()
                               ? std::string(visit_.tr("It will be emptied"))
                               : visit_.tr("It will be saved: {value}", fmt::arg("value", value));
        bool const has_notice = !read.notice.empty();
        return p(cls("app-eco", is_wrong ? "app-eco--mal" : ""), attr("data-celda", field),
                 when(has_notice, attr("data-luego", saved_notice(visit_, cell, read))), words,
                 when(has_notice, ". "), read.notice);
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

// Of a goal that adds up and has empty periods yet.
Html programmed_so_far(Visit const& visit, domain::DraftObject const* goal) {
    if (goal == nullptr || goal->text("schedule") != "sum") return {};
    std::optional<base::Rational> sum;
    for (auto const& [name, text] : goal->cells)
        if (auto const target = base::Decimal::parse(text); name.starts_with("targets/") && target)
            sum = sum.value_or(base::Rational{}) + base::Rational(*target);
    if (!sum) return {};
    auto const value = documents::amount(visit.language, domain::Figure(*sum));
    return p(cls("app-bajo"), visit.tr("Programmed so far: {value}", fmt::arg("value", value)));
}

// What its targets add up to, or reach.
Html programmed_words(Visit const& visit, MadePlan const& plan, int id) {
    auto const& [whole, problems, objects] = plan.reading;
    auto const object = std::ranges::find(objects, id, [](auto const& one) { return one.second; });
    if (!whole || object == objects.end()) return {};
    auto const* const goal = goal_at(*whole, object->first);
    auto const magnitude =
        goal == nullptr ? std::nullopt : domain::scheduled_magnitude(*goal, *whole);
    if (!magnitude) return programmed_so_far(visit, domain::find_object(plan.making.draft, id));
    auto const value = documents::amount(visit.language, domain::Figure(*magnitude));
    return p(cls("app-bajo"), visit.tr("Programmed: {value}", fmt::arg("value", value)));
}

// What the weights of a plan of goals alone add up to, whether the draft is a plan or not.
std::optional<base::Rational> weights_below_plan(MadePlan const& plan) {
    if (auto const& whole = plan.reading.plan)
        return whole->children.empty() ? domain::sum_of_weights(*whole) : std::nullopt;
    std::optional<base::Rational> sum;
    for (auto const& object : plan.making.draft) {
        if (object.kind == domain::ObjectKind::node) return std::nullopt;
        auto const weight = base::Decimal::parse(object.text("weight"));
        if (object.kind == domain::ObjectKind::goal && weight)
            sum = sum.value_or(base::Rational{}) + base::Rational(*weight);
    }
    return sum;
}

// None where they are not to add up to anything.
std::optional<base::Rational> weights_below(domain::Draft const& draft, int part) {
    auto const* const whole = domain::find_object(draft, part);
    if (whole == nullptr || whole->text("combine") == "independent") return std::nullopt;
    std::optional<base::Rational> sum;
    for (auto const& object : draft) {
        if (object.id == 0 || object.parent != part) continue;
        for (auto const& cell : object.cells)
            if (cell.name.starts_with("weight/")) return std::nullopt;
        if (auto const weight = base::Decimal::parse(object.text("weight")))
            sum = sum.value_or(base::Rational{}) + base::Rational(*weight);
    }
    return sum;
}

}  // namespace

Html sum_below(Visit const& visit, MadePlan const& plan, int part) {
    auto const sum = weights_below(plan.making.draft, part);
    auto const number = [&](base::Rational const& value) {
        return text::number(visit.language, domain::Figure(value).plain(2));
    };
    base::Rational const whole(100);
    std::string words;
    if (sum && *sum == whole)
        words = visit.tr("They add up to 100.");
    else if (sum && *sum < whole)
        words = visit.tr("They add up to {sum}: {left} are missing.", fmt::arg("sum", number(*sum)),
                         fmt::arg("left", number(whole - *sum)));
    else if (sum)
        words = visit.tr("They add up to {sum}: {left} too many.", fmt::arg("sum", number(*sum)),
                         fmt::arg("left", number(*sum - whole)));
    bool const is_wrong = sum && *sum != whole;
    return span(cls("app-suma", is_wrong ? "app-suma--mal" : ""),
                attr("data-suma", std::to_string(part)), words);
}

Html goal_review(Visit const& visit, MadePlan const& plan, domain::DraftObject const& goal) {
    auto words = object_findings(visit, plan, goal.id);
    // Of a draft that is no plan nothing was checked.
    if (words.empty() && plan.reading.problems) words = checks_wait(visit, plan);
    if (words.empty())
        words = c::status_tag({c::Tone::on_target, std::string(visit.tr("Coherent"))});
    return fragment(std::move(words), programmed_words(visit, plan, goal.id));
}

Html whole_review(Visit const& visit, MadePlan const& plan) {
    Html items;
    auto const& draft = plan.making.draft;
    auto const goals = static_cast<std::size_t>(
        std::ranges::count(draft, domain::ObjectKind::goal, &domain::DraftObject::kind));
    if (goals == 0) return {};
    int items_max = 8;  // of what keeps the draft from being a plan; each stands in its row
    for (auto const& object : draft)
        if (object.kind != domain::ObjectKind::goal)
            for (auto const* one : plan.unmet_of(object.id))
                items += li(unmet_link(visit, plan, *one), ": ", unmet_words(visit, plan, *one));
    for (auto const& [id, problems] : plan.problems_by_object)
        if (auto const& first = *plan.problems_of(id).front(); items_max-- > 0)
            items += li(place_link(visit, plan, first.place.pointer), ": ",
                        problem_words(visit, plan, first));
    auto totals =
        text::trn(visit.language, "{count} goal", "{count} goals", goals, fmt::arg("count", goals));
    if (auto const sum = weights_below_plan(plan))
        totals +=
            " · " +
            visit.tr("weights: {sum}",
                     fmt::arg("sum", text::percent(visit.language, domain::Figure(*sum).plain(2))));
    auto const left = plan.left();
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
    std::set<int> parts{0};
    for (auto const id : named_objects(visit)) {
        auto const* const object = domain::find_object(plan.making.draft, id);
        if (object == nullptr) continue;
        parts.insert(object->parent);
        reviews += div(attr("data-meta", std::to_string(id)),
                       object->kind == domain::ObjectKind::goal ? goal_review(visit, plan, *object)
                                                                : object_findings(visit, plan, id));
    }
    for (int const part : parts)
        reviews += sum_below(visit, plan, part);
    auto fragment_of = fragment(std::move(lines), std::move(reviews),
                                div(attr("data-total"), whole_review(visit, plan)));
    return http::html(std::string(fragment_of.text()));
}

}  // namespace web::staff
