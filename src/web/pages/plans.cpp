#include "web/pages/plans.hpp"

#include <algorithm>
#include <charconv>

#include "documents/names.hpp"
#include "kit/html/html.hpp"
#include "kit/text/number.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {
namespace {

using namespace html;
namespace c = components;

using Heads = std::vector<app::EditionHead>;

// ?vigencia=2024; none where it is left out or is no year.
std::optional<int> year_asked(Visit const& visit) {
    auto const text = visit.request.query.find("vigencia").value_or("");
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return year;
}

bool covers(app::EditionHead const& head, int year) {
    return head.from.year() <= year && year <= head.to.year();
}

// Those of the year asked for, by kind of plan from the city's plan down, then by code.
Heads listed(Heads heads, std::optional<int> year) {
    if (year) std::erase_if(heads, [&](auto const& head) { return !covers(head, *year); });
    std::ranges::stable_sort(heads, {}, &app::EditionHead::instrument);
    return heads;
}

c::ChoiceField years_field(Visit const& visit, Heads const& heads, std::optional<int> asked) {
    c::ChoiceField field{.id = "vigencia",
                         .name = "vigencia",
                         .label = std::string(visit.tr("Year in force")),
                         .choices = {{"", std::string(visit.tr("All years"))}},
                         .chosen = asked ? std::to_string(*asked) : std::string()};
    auto const first = std::ranges::min(heads, {}, &app::EditionHead::from).from.year();
    auto const last = std::ranges::max(heads, {}, &app::EditionHead::to).to.year();
    for (auto year = last; year >= first; --year)
        if (std::ranges::any_of(heads, [&](auto const& head) { return covers(head, year); }))
            field.choices.push_back({std::to_string(year), std::to_string(year)});
    return field;
}

Html filters(Visit const& visit, Heads const& heads, std::optional<int> asked) {
    return c::filters({.address = visit.link({"planes"}),
                       .fields = c::choice_field(years_field(visit, heads, asked)),
                       .button = std::string(visit.tr("See"))});
}

std::vector<c::Cell> row(Visit const& visit, app::EditionHead const& head) {
    auto const edition = visit.site.library.find_edition(head.code, head.number);
    auto const at = app::default_cut_off(*edition, visit.today);
    auto const kept = visit.site.library.evaluate(edition, at, domain::Scope::year);
    auto const& root = kept->evaluation.root;
    bool const has_reports = edition->published_cut_off.has_value();
    auto const& title = head.short_name.empty() ? head.name : head.short_name;
    return {
        c::markup(fragment(a(href(visit.link({"planes", head.code})), strong(stated(visit, title))),
                           demonstration_tag(visit, edition->plan),
                           span(cls("app-bajo"), stated(visit, head.owner)))),
        c::words(years_of(head)),
        c::words(visit.tr(
            "{number}, of {date}", fmt::arg("number", head.number),
            fmt::arg("date", text::date_short(visit.language, head.issued_at.colombian_date())))),
        c::words(has_reports ? text::date_short(visit.language, at) : "–"),
        c::strong_words(has_reports ? percent_or_none(visit, root.percent) : "–"),
        c::markup(has_reports
                      ? status_tag(visit, root.status, root.percent, kept->evaluation.rules)
                      : c::status_tag({c::Tone::none, std::string(visit.tr("No reports yet"))}))};
}

Html plans_table(Visit const& visit, std::span<app::EditionHead const> heads) {
    c::Table table{.id = "planes",
                   .caption = std::string(
                       visit.tr("Published plans and their progress in the year of the cut-off")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Plan"))},
                               {std::string(visit.tr("Years"))},
                               {std::string(visit.tr("Edition"))},
                               {std::string(visit.tr("Cut-off"))},
                               {std::string(visit.tr("Progress")), c::Align::right},
                               {std::string(visit.tr("Status"))}},
                   .rows = {},
                   .totals = {},
                   .groups = {},
                   .narrow = c::Narrow::cards};
    for (std::size_t i = 0; i < heads.size(); ++i) {
        if (i == 0 || heads[i].instrument != heads[i - 1].instrument)
            table.groups.push_back({i, documents::capitalized(documents::instrument_name(
                                           visit.language, heads[i].instrument))});
        table.rows.push_back(row(visit, heads[i]));
    }
    return c::table(table);
}

Html list(Visit const& visit, Heads const& all) {
    auto const year = year_asked(visit);
    auto const heads = listed(all, year);
    Paging const paging(visit, heads.size());
    if (heads.empty())
        return fragment(filters(visit, all, year),
                        p(visit.tr("No published plan covers {year}.", fmt::arg("year", *year)),
                          " ", a(href(visit.link({"planes"})), visit.tr("See all years"))));
    return fragment(filters(visit, all, year), plans_table(visit, paging.of(heads)),
                    paging.links());
}

}  // namespace

http::Response plans(Visit const& visit) {
    auto const catalogue = visit.site.library.catalogue();
    auto content =
        fragment(h1(visit.tr("Plans")),
                 p(cls("app-bajada"),
                   visit.tr("What the entity promised, edition by edition, and how it goes.")),
                 catalogue->plans.empty() ? no_plans_yet(visit) : list(visit, catalogue->plans));
    PageText text{
        .title = std::string(visit.tr("Plans")),
        .description = std::string(visit.tr("Every published plan, its progress and its status.")),
        .section = Section::plans};
    return page(visit, std::move(text), std::move(content));
}

}  // namespace web::pages
