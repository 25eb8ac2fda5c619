#include "web/staff/plans/plan_filter.hpp"

#include <algorithm>
#include <set>

#include "documents/names.hpp"
#include "documents/plan/formulation_words.hpp"
#include "web/components/filters.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

constexpr std::size_t digits_of_a_year = 4;
constexpr std::size_t years_max = 100;  // of one plan, in the choice

std::string year_of(std::string const& period) {
    return period.substr(0, digits_of_a_year);
}

bool covers(app::WorkshopEntry const& entry, std::string const& year) {
    return year_of(entry.first) <= year && year <= year_of(entry.last);
}

std::vector<std::string> years_in(std::vector<app::WorkshopEntry> const& all) {
    std::set<std::string> years;
    for (auto const& entry : all) {
        auto const last =
            static_cast<std::size_t>(std::max<std::int64_t>(whole_number(year_of(entry.last)), 0));
        auto year =
            static_cast<std::size_t>(std::max<std::int64_t>(whole_number(year_of(entry.first)), 0));
        for (std::size_t count = 0; year != 0 && year <= last && count < years_max; ++count, ++year)
            years.insert(std::to_string(year));
    }
    return {years.rbegin(), years.rend()};
}

}  // namespace

PlanFilter::PlanFilter(Visit const& visit, std::vector<app::WorkshopEntry> const& all)
    : visit_(visit),
      typed_(visit.request.query.find("q").value_or("")),
      words_(typed_),
      state_(domain::plan_state_tokens.find(visit.request.query.find("estado").value_or(""))),
      years_(years_in(all)) {
    auto const& tree = visit.visitor->units;
    std::set<std::string> codes;
    for (auto const& entry : all)
        codes.insert(entry.formulation.unit);
    for (auto const& code : codes)
        if (auto const* const unit = tree.find(code)) units_.push_back(unit);
    std::ranges::sort(units_, {}, [](domain::Unit const* unit) { return unit->name; });
    auto const asked = visit.request.query.find("unidad").value_or("");
    unit_ = asked.empty() ? nullptr : tree.find(asked);
    auto const year = std::string(visit.request.query.find("vigencia").value_or(""));
    if (std::ranges::find(years_, year) != years_.end()) year_ = year;
}

bool PlanFilter::is_set() const {
    return !words_.empty() || state_ || unit_ != nullptr || !year_.empty();
}

bool PlanFilter::lets(app::WorkshopEntry const& entry) const {
    auto const& plan = entry.formulation;
    if (state_ && plan.state != *state_) return false;
    if (!year_.empty() && !covers(entry, year_)) return false;
    if (unit_ != nullptr && !visit_.visitor->units.is_within(plan.unit, unit_->code)) return false;
    return words_.empty() ||
           words_.rank(findable(Findable::Kind::plan, {}, plan.plan, entry.name, plan.plan))
               .has_value();
}

std::vector<app::WorkshopEntry> PlanFilter::left_of(
    std::vector<app::WorkshopEntry> const& all) const {
    std::vector<app::WorkshopEntry> left;
    std::ranges::copy_if(all, std::back_inserter(left),
                         [this](app::WorkshopEntry const& entry) { return lets(entry); });
    return left;
}

Html PlanFilter::form() const {
    auto const all = [&](char const* words) {
        return std::vector<c::Choice>{{"", std::string(visit_.tr(words))}};
    };
    auto states = all(text::mark("All"));
    for (auto const& state : domain::plan_state_tokens)
        states.push_back(
            {std::string(state.token),
             documents::capitalized(documents::plan_state_name(visit_.language, state.value))});
    auto units = all(text::mark("All"));
    for (auto const* unit : units_)
        units.push_back({unit->code, unit->name});
    auto years = all(text::mark("All"));
    for (auto const& year : years_)
        years.push_back({year, year});
    return c::filters(
        {.address = visit_.link({"formulacion"}),
         .fields = fragment(
             c::text_field({.id = "q",
                            .name = "q",
                            .label = std::string(visit_.tr("Name or code")),
                            .value = typed_}),
             c::choice_field(
                 {.id = "estado",
                  .name = "estado",
                  .label = std::string(visit_.tr("State")),
                  .choices = std::move(states),
                  .chosen = std::string(state_ ? domain::plan_state_tokens.token(*state_) : "")}),
             c::choice_field({.id = "vigencia",
                              .name = "vigencia",
                              .label = std::string(visit_.tr("Year")),
                              .choices = std::move(years),
                              .chosen = year_}),
             c::choice_field({.id = "de-unidad",
                              .name = "unidad",
                              .label = std::string(visit_.tr("Unit")),
                              .choices = std::move(units),
                              .chosen = unit_ == nullptr ? std::string() : unit_->code})),
         .button = std::string(visit_.tr("See"))});
}

std::string years_of(app::WorkshopEntry const& entry) {
    auto const first = year_of(entry.first);
    auto const last = year_of(entry.last);
    return first == last || last.empty() ? first : first + "–" + last;
}

}  // namespace web::staff
