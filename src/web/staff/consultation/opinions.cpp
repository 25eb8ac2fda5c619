// What readers say of the public pages: yes and no of each, those first that served least, and what
// they missed; of one month or ever.
#include <algorithm>

#include "app/consultation/opinions.hpp"
#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "kit/text/number.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

Html page_link(Visit const& visit, std::string const& page) {
    auto const address = html::Url::parse(page);
    if (!address) return html::text(page);
    bool const is_english = visit.language == text::Language::english;
    return a(href(is_english ? in_english(*address) : *address), page);
}

// Of those that are there; empty: all of them.
std::string month_asked(Visit const& visit, std::vector<std::string> const& months) {
    auto const asked = visit.request.query.find("mes").value_or("");
    return std::ranges::find(months, asked) == months.end() ? std::string() : std::string(asked);
}

Html month_filter(Visit const& visit, std::vector<std::string> const& months,
                  std::string const& month) {
    c::ChoiceField field{.id = "mes",
                         .name = "mes",
                         .label = std::string(visit.tr("Month")),
                         .choices = {{"", std::string(visit.tr("Every month"))}},
                         .chosen = month};
    for (auto const& one : months)
        if (auto const period = domain::Period::parse(one))
            field.choices.push_back({one, documents::period_name(visit.language, *period)});
    return c::filters({.address = visit.link({"participacion", "opiniones"}),
                       .fields = c::choice_field(field),
                       .button = std::string(visit.tr("Show"))});
}

std::vector<c::Cell> row_of(Visit const& visit, Html name, domain::OpinionCount const& count) {
    auto const figure = [&](std::int64_t number) {
        return c::words(text::number(visit.language, std::to_string(number)));
    };
    auto const useful = count.useful_percent();
    return {c::markup(std::move(name)), figure(count.useful), figure(count.not_useful),
            c::words(useful ? documents::percent(visit.language, *useful, text::PercentSpace::wide)
                            : std::string("–"))};
}

Html pages_table(Visit const& visit, app::Opinions const& opinions) {
    c::Table table{.id = "opiniones",
                   .caption = std::string(visit.tr("Opinions of each page")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Page"))},
                               {std::string(visit.tr("Yes")), c::Align::right},
                               {std::string(visit.tr("No")), c::Align::right},
                               {std::string(visit.tr("Said yes")), c::Align::right}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : opinions.pages)
        table.rows.push_back(row_of(visit, page_link(visit, one.page), one));
    table.totals.push_back(
        row_of(visit, html::text(visit.tr("Every page together")), opinions.all));
    return c::table(table);
}

Html remark_list(Visit const& visit, std::vector<domain::Remark> const& remarks) {
    if (remarks.empty()) return p(visit.tr("Nobody has said what they missed."));
    return ul(cls("app-lista"), each(remarks, [&](domain::Remark const& one) {
                  return li(div(cls("app-dicho"), one.words),
                            p(cls("app-nota"), page_link(visit, one.page), " · ",
                              text::date_short(visit.language, one.day)));
              }));
}

Html nothing_yet(Visit const& visit) {
    return p(visit.tr(
        "Nobody has answered yet. At the foot of each public page its readers are asked whether it "
        "was of use to them; what they say is counted here."));
}

}  // namespace

http::Response opinions(Visit const& visit) {
    auto& store = store_of(visit);
    auto const& entity = visit.site.entity;
    auto const months = app::list_opinion_months(store, entity);
    auto const month = month_asked(visit, months);
    Paging const paging(visit, app::count_opinion_pages(store, entity, month));
    auto const opinions = app::read_opinions(
        store, entity, {.month = month, .rows = {paging.begin(), paging.end() - paging.begin()}});
    auto const title = std::string(visit.tr("Opinions of the pages"));
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("Whether the public pages are of use to their readers, and what they missed. "
                   "Nobody is asked who they are.")),
        months.empty() ? nothing_yet(visit)
                       : fragment(month_filter(visit, months, month), pages_table(visit, opinions),
                                  paging.links()),
        when(!months.empty() || !opinions.remarks.empty(), [&] {
            return fragment(h2(visit.tr("What they missed")),
                            p(cls("app-nota"), visit.tr("The last 50; each is erased after a "
                                                        "year.")),
                            remark_list(visit, opinions.remarks));
        }));
    return staff_page(
        visit,
        {.title = title, .screen = Screen::participation, .path = {consultations_link(visit)}},
        std::move(content));
}

}  // namespace web::staff
