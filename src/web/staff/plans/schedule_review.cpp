#include "web/staff/plans/schedule_review.hpp"

#include <algorithm>

#include "documents/finding_text.hpp"
#include "documents/plan/cell_words.hpp"
#include "documents/plan/formulation_words.hpp"
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
        auto const words =
            !read.problem.empty() ? read.problem
            : read.text.empty()
                ? std::string(visit_.tr("It will be emptied"))
                : std::string(visit_.tr(
                      "It will be saved: {value}",
                      fmt::arg("value",
                               documents::cell_value(visit_.language, named.cell, read.text))));
        lines_ += p(cls(read.problem.empty() ? "app-eco" : "app-eco app-eco--mal"),
                    attr("data-celda", field), words);
        if (read.problem.empty()) set_cell(*object, named.cell, std::move(read.text));
    }

    Visit const& visit_;
    domain::Draft& draft_;
    Html lines_;
};

}  // namespace

Html goal_review(Visit const& visit, MadePlan const& plan, domain::DraftObject const& goal) {
    Html words;
    for (auto const* one : plan.unmet_of(goal.id))
        words += p(cls("app-aviso-celda app-aviso-celda--grave"),
                   documents::sentence(visit.language, *one, plan.findings));
    for (auto const* one : plan.remarks_of(goal.id))
        words += p(cls("app-aviso-celda"), documents::sentence(visit.language, *one));
    if (!words.empty()) return words;
    return c::status_tag({c::Tone::on_target, std::string(visit.tr("Coherent"))});
}

Html whole_review(Visit const& visit, MadePlan const& plan) {
    Html items;
    for (auto const& object : plan.making.draft)
        if (object.kind != domain::ObjectKind::goal)
            for (auto const* one : plan.unmet_of(object.id))
                items += li(strong(object_name(visit, object)), ": ",
                            documents::sentence(visit.language, *one, plan.findings));
    return items.empty() ? Html() : ul(cls("app-rejilla__totales"), std::move(items));
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
