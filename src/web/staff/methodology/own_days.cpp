// The days on which the entity does not work, beside the holidays of the law: what is due then is
// due on the next business day (R2).
#include "app/period/own_days.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "domain/period/business_days.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/table.hpp"
#include "web/portal/day.hpp"
#include "web/staff/methodology/methodology.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html removal(Visit const& visit, domain::OwnDay const& one) {
    auto const day = input(type("hidden"), name("dia"), value(one.day.text()));
    return session_form(visit, visit.link({"dias-no-habiles", "fuera"}), day,
                        std::string(visit.tr("Take it out")), c::ButtonKind::second);
}

// Those to come first may still be taken out; what has passed stays.
Html own_table(Visit const& visit, std::vector<domain::OwnDay> const& list, bool may_change) {
    c::Table table{.id = "dias-propios",
                   .caption = std::string(visit.tr("Days of the entity without work")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Day"))}, {std::string(visit.tr("Reason"))}},
                   .narrow = c::Narrow::cards};
    if (may_change) table.columns.push_back({std::string(visit.tr("What to do"))});
    for (auto const& one : list) {
        std::vector<c::Cell> cells{
            c::strong_words(documents::weekday_and_date(visit.language, one.day)),
            c::words(one.reason)};
        if (may_change)
            cells.push_back(one.day < visit.today ? c::words("–") : c::markup(removal(visit, one)));
        table.rows.push_back(std::move(cells));
    }
    return c::table(table);
}

Html holidays_of(Visit const& visit, int year) {
    auto const line = [&](base::Date day) {
        return li(documents::weekday_and_date(visit.language, day));
    };
    return c::disclosure({.summary = visit.tr("Holidays of {year} by law", fmt::arg("year", year)),
                          .content = ul(cls("govuk-list"), each(domain::holidays(year), line))});
}

Html addition(Visit const& visit, Refused const& refusal) {
    auto fields = fragment(c::input_field({.name = "dia",
                                           .label = std::string(visit.tr("Day (day/month/year)")),
                                           .value = typed_again(visit, refusal, "dia"),
                                           .autocomplete = "off",
                                           .problem = problem_of(visit, refusal, "dia")}),
                           c::input_field({.name = "motivo",
                                           .label = std::string(visit.tr("Why nobody works on it")),
                                           .value = typed_again(visit, refusal, "motivo"),
                                           .autocomplete = "off",
                                           .problem = problem_of(visit, refusal, "motivo")}));
    return fragment(h2(visit.tr("Add a day")),
                    div(cls("app-ficha app-ficha--ancha"),
                        session_form(visit, visit.link({"dias-no-habiles"}), std::move(fields),
                                     std::string(visit.tr("Add")))));
}

http::Response shown_days(Visit const& visit, Refused const& refusal) {
    bool const may_change =
        visit.visitor->may(domain::Permission::prepare_methodology, visit.today);
    auto const list = app::list_own_days(store_of(visit), visit.site.entity);
    auto const title = std::string(visit.tr("Days without work"));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        p(cls("app-bajada"),
          visit.tr("What is due on one of them is due on the next business day (rule R2). "
                   "Saturdays, Sundays and the holidays of the law count already.")),
        list.empty() ? p(visit.tr("The entity has added none."))
                     : own_table(visit, list, may_change),
        when(may_change, [&] { return addition(visit, refusal); }),
        holidays_of(visit, visit.today.year()), holidays_of(visit, visit.today.year() + 1));
    return staff_page(visit,
                      {.title = title,
                       .screen = Screen::methodology,
                       .path = {{std::string(visit.tr("Methodology of each year")),
                                 visit.link({"metodologias"})}}},
                      std::move(content), status_of(refusal));
}

using SetDay = domain::Outcome<void>(storage::Store&, app::SetOwnDay const&);

http::Response set_day(Visit const& visit, SetDay& set) {
    auto const done = set(store_of(visit), {.occasion = occasion_of(visit),
                                            .day = parse_day(typed(visit, "dia"), visit.today),
                                            .reason = typed(visit, "motivo")});
    if (!done) return shown_days(visit, done.error());
    return http::see_other(std::string(visit.link({"dias-no-habiles"}).text()));
}

}  // namespace

http::Response own_days(Visit const& visit) {
    return shown_days(visit, std::nullopt);
}

http::Response add_own_day(Visit const& visit) {
    return set_day(visit, app::add_own_day);
}

http::Response remove_own_day(Visit const& visit) {
    return set_day(visit, app::remove_own_day);
}

}  // namespace web::staff
