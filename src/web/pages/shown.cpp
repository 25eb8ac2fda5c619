#include "web/pages/shown.hpp"

#include "base/check.hpp"
#include "documents/figures.hpp"
#include "documents/names.hpp"
#include "kit/chart/bullet_bar.hpp"
#include "web/components/observation.hpp"

namespace web::pages {
namespace {

using components::Tone;

constexpr int bar_end = 130;

html::Url deep_address(Visit const& visit, domain::Plan const& plan,
                       std::initializer_list<std::string_view> kind, std::string_view path) {
    std::string text(visit.link({"planes", plan.code}).text());
    for (auto const segment : kind)
        text.append("/").append(segment);
    while (true) {
        auto const slash = path.find('/');
        text += html::Url::path({path.substr(0, slash)}).text();
        if (slash == path.npos) break;
        path.remove_prefix(slash + 1);
    }
    auto const url = html::Url::parse(text);
    CHECK(url.has_value());
    return *url;
}

}  // namespace

std::string percent_or_none(Visit const& visit, std::optional<domain::Figure> const& percent) {
    return percent ? documents::percent(visit.language, *percent, text::PercentSpace::wide)
                   : std::string(visit.tr("N. P."));
}

Tone tone_of(std::optional<domain::Status> status, std::optional<domain::Figure> const& percent,
             domain::Rules const& rules) {
    if (!status) return Tone::none;
    switch (*status) {
        case domain::Status::unprogrammed:
        case domain::Status::unreported:
            return Tone::none;
        case domain::Status::on_track:
            return Tone::on_target;
        case domain::Status::ahead:
            return Tone::over;
        case domain::Status::behind:
            break;
    }
    auto const bands = domain::bands_of(rules);
    auto const* band = percent ? domain::band_of(bands, *percent) : nullptr;
    return band != nullptr && band->colour == "critical" ? Tone::critical : Tone::behind;
}

html::Html status_tag(Visit const& visit, std::optional<domain::Status> status,
                      std::optional<domain::Figure> const& percent, domain::Rules const& rules) {
    if (!status)
        return components::status_tag({Tone::none, std::string(visit.tr("Measured by component"))});
    return components::status_tag({tone_of(status, percent, rules),
                                   documents::status_label(visit.language, *status, percent)});
}

base::Rational drawn(domain::Figure const& figure) {
    auto const decimal = base::Decimal::parse(figure.fixed(2));
    return decimal ? base::Rational(*decimal) : base::Rational(0);
}

html::Html percent_bar(Visit const& visit, std::string id, std::string const& name,
                       std::optional<domain::Figure> const& percent, Tone tone) {
    chart::BulletBar bar{.id = std::move(id), .title = {}, .end = base::Rational(bar_end)};
    bar.tone = tone;
    if (percent) {
        auto const written = percent_or_none(visit, percent);
        bar.title = visit.tr("{name}: {percent} executed of 100 % programmed",
                             fmt::arg("name", name), fmt::arg("percent", written));
        bar.executed = drawn(*percent);
        bar.programmed = base::Rational(100);
        bar.over = written;
    } else {
        bar.title = visit.tr("{name}: no percentage", fmt::arg("name", name));
    }
    return chart::bullet_bar(bar);
}

html::Url plan_address(Visit const& visit, domain::Plan const& plan) {
    return visit.link({"planes", plan.code});
}
html::Url node_address(Visit const& visit, domain::Plan const& plan, std::string_view path) {
    return deep_address(visit, plan, {"objetivos"}, path);
}
html::Url goal_address(Visit const& visit, domain::Plan const& plan, std::string_view path) {
    return deep_address(visit, plan, {"metas"}, path);
}
std::string lowest_of(Visit const& visit, std::vector<Standing> const& list) {
    Standing const* lowest = nullptr;
    base::Rational least;
    for (auto const& standing : list) {
        if (!standing.percent) continue;
        auto const percent = drawn(*standing.percent);
        if (lowest != nullptr && least <= percent) continue;
        lowest = &standing;
        least = percent;
    }
    if (lowest == nullptr)
        return std::string(visit.tr("None of them is programmed up to this cut-off."));
    return visit.tr("The lowest is {code}, with {percent}.", fmt::arg("code", lowest->code),
                    fmt::arg("percent", percent_or_none(visit, lowest->percent)));
}

html::Url why_address(Visit const& visit, domain::Plan const& plan) {
    return visit.link({"planes", plan.code, "por-que"});
}
html::Url why_node_address(Visit const& visit, domain::Plan const& plan, std::string_view path) {
    return deep_address(visit, plan, {"por-que", "objetivos"}, path);
}
html::Url why_goal_address(Visit const& visit, domain::Plan const& plan, std::string_view path) {
    return deep_address(visit, plan, {"por-que", "metas"}, path);
}

html::Url goal_drawing_address(Visit const& visit, domain::Plan const& plan,
                               std::string_view path) {
    return deep_address(visit, plan, {"graficas", "metas"}, path);
}

namespace {

// Cut between words where it is longer.
std::string cut_to(std::string const& title, std::size_t bytes_max) {
    if (title.size() <= bytes_max) return title;
    auto cut = title.rfind(' ', bytes_max);
    if (cut == title.npos)
        for (cut = bytes_max; cut > 0 && (title[cut] & '\xC0') == '\x80';)
            --cut;  // not within a letter
    return title.substr(0, cut) + "…";
}

}  // namespace

html::Html stated(Visit const& visit, std::string const& words) {
    auto const language = stated_language(visit);
    return language.empty() ? html::text(words) : html::span(html::lang(language), words);
}

std::string_view stated_language(Visit const& visit) {
    return visit.language == text::Language::spanish ? "" : "es";
}

components::Link stated_link(Visit const& visit, std::string words, html::Url address) {
    return {.words = std::move(words),
            .address = std::move(address),
            .language = stated_language(visit)};
}

std::string short_title(std::string const& title) {
    return cut_to(title, 110);
}

std::string heading_title(std::string const& title) {
    return cut_to(title, 220);
}

GoalCount count_goals(domain::NodeResult const& node) {
    GoalCount count;
    for (auto const& goal : node.goals) {
        if (goal.eliminated) continue;
        ++count.goals;
        if (goal.status != domain::Status::unreported &&
            goal.status != domain::Status::unprogrammed)
            ++count.reported;
    }
    for (auto const& child : node.children) {
        auto const below = count_goals(child);
        count.goals += below.goals;
        count.reported += below.reported;
    }
    return count;
}

std::string short_digest(std::string const& digest) {
    return digest.size() < 8 ? digest
                             : digest.substr(0, 4) + "…" + digest.substr(digest.size() - 4);
}

std::string years_of(app::EditionHead const& head) {
    auto const [from, to] = std::pair(head.from.year(), head.to.year());
    return from == to ? std::to_string(from) : fmt::format("{}–{}", from, to);
}

std::string edition_issued(Visit const& visit, app::EditionHead const& head) {
    return visit.tr(
        "Edition {number}, published on {date}", fmt::arg("number", head.number),
        fmt::arg("date", text::date_long(visit.language, head.issued_at.colombian_date())));
}

std::string edition_line(Visit const& visit, app::EditionHead const& head) {
    return visit.tr(
        "Edition {number}, published on {date}, digest {digest}", fmt::arg("number", head.number),
        fmt::arg("date", text::date_long(visit.language, head.issued_at.colombian_date())),
        fmt::arg("digest", short_digest(head.digest)));
}

html::Html replaced_note(Visit const& visit, app::EditionHead const& head) {
    auto& library = visit.site.library;
    auto const latest =
        library.find_edition(library.find_code_today(head.code).value_or(head.code));
    bool const is_in_force =
        latest && latest->head.code == head.code && latest->head.number == head.number;
    if (!latest || is_in_force) return {};
    bool const is_renamed = latest->head.code != head.code;
    auto const number = fmt::arg("number", head.number);
    auto title = is_renamed
                     ? visit.tr(
                           "This is an edition of before: number {number} of {plan}, as the "
                           "plan was called then. Another one is in force.",
                           number, fmt::arg("plan", head.code))
                     : visit.tr(
                           "This is an edition of before: number {number}. Another one is in "
                           "force.",
                           number);
    auto in_force = is_renamed ? latest->head.code + ", " : std::string();
    return components::observation(
        {.kind = components::Observation::Kind::note,
         .title = std::move(title),
         .body = html::p(html::a(html::href(plan_address(visit, latest->plan)),
                                 visit.tr("Read the one in force")),
                         ": ", in_force, edition_issued(visit, latest->head), ".")});
}

html::Html no_plans_yet(Visit const& visit) {
    return html::p(
        visit.tr("No plan has been published yet. The planning office publishes them here."));
}

html::Html demonstration_tag(Visit const& visit, domain::Plan const& plan) {
    if (!is_demonstration(plan)) return {};
    return html::fragment(
        " ", components::status_tag({Tone::none, std::string(visit.tr("demonstration data"))}));
}

}  // namespace web::pages
