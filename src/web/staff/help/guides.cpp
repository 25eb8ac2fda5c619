#include "web/staff/help/guides.hpp"

#include <algorithm>

#include "app/people/directory.hpp"
#include "base/check.hpp"
#include "documents/names.hpp"
#include "documents/people/people_names.hpp"
#include "kit/text/number.hpp"
#include "web/components/disclosure.hpp"
#include "web/staff/help/guide.hpp"
#include "web/staff/help/news.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

bool holds_today(Visit const& visit, domain::Role role) {
    return std::ranges::any_of(visit.visitor->roles, [&](domain::RoleHeld const& held) {
        return held.role == role && held.holds_on(visit.today);
    });
}

std::string name_of(Visit const& visit, Guide const& guide) {
    return documents::capitalized(documents::role_name(visit.language, guide.role));
}

enum class Links { shown, none };  // of another's guide, what one may not open is no link

Html step_item(Visit const& visit, GuideStep const& step, Links links) {
    auto const what = visit.tr(step.what);
    return li(p(cls("app-guia__que"), links == Links::shown
                                          ? a(href(visit.link({step.folder, step.page})), what)
                                          : strong(what)),
              p(visit.tr(step.how), when(!step.rules.empty(), [&] {
                    return fragment(
                        " ", span(cls("app-bajo"),
                                  visit.tr("Procedure: {rules}.", fmt::arg("rules", step.rules))));
                })));
}

Html steps_of(Visit const& visit, Guide const& guide, Links links) {
    return ol(cls("app-guia"), each(guide.steps, [&](GuideStep const& step) {
                  return step_item(visit, step, links);
              }));
}

Html own_guides(Visit const& visit) {
    Html own;
    for (auto const& guide : guides())
        if (holds_today(visit, guide.role))
            own += section(h2(id(domain::role_tokens.token(guide.role)), name_of(visit, guide)),
                           steps_of(visit, guide, Links::shown));
    if (!own.empty()) return own;
    return p(visit.tr("You hold no role yet. Whoever administers people gives it to you."));
}

Html other_guides(Visit const& visit) {
    Html others;
    for (auto const& guide : guides())
        if (!holds_today(visit, guide.role))
            others += c::disclosure(
                {.summary = name_of(visit, guide), .content = steps_of(visit, guide, Links::none)});
    return fragment(h2(visit.tr("What the other roles do")), std::move(others));
}

Html more_help(Visit const& visit) {
    auto const line = [&](html::Url const& address, std::string_view words, std::string_view what) {
        return li(a(href(address), words), ": ", what);
    };
    return fragment(h2(visit.tr("Where the rest is explained")),
                    ul(line(visit.link({"atajos"}), visit.tr("Keyboard shortcuts"),
                            visit.tr("the keys, and how to turn them off.")),
                       line(visit.link({"metodologia"}), visit.tr("Methodology and glossary"),
                            visit.tr("how each percentage comes about, and what each word means.")),
                       line(visit.link({"ayuda"}), visit.tr("Help of the public site"),
                            visit.tr("what citizens ask about plans and results.")),
                       line(visit.link({"api"}), "API",
                            visit.tr("for programs that read or work in your name."))));
}

// Their addresses are for whoever administers people, too.
Html administrators(Visit const& visit) {
    bool const may_manage = visit.visitor->may(domain::Permission::manage_people, visit.today);
    Html names;
    for (auto const& entry : app::load_directory(store_of(visit), visit.site.entity).people) {
        auto const is_held = [&](domain::RoleHeld const& held) {
            return held.role == domain::Role::administrator && held.holds_on(visit.today);
        };
        auto const held = std::ranges::find_if(entry.roles, is_held);
        if (entry.person.state != domain::PersonState::active || held == entry.roles.end())
            continue;
        auto const address = visit.link({"administracion", "personas", entry.person.id});
        names +=
            li(may_manage ? a(href(address), entry.person.name) : html::text(entry.person.name),
               " · ", unit_name(visit, held->unit));
    }
    return fragment(
        h2(id("quien-administra"), visit.tr("Who administers")),
        p(visit.tr("They give roles, a new password or a new second factor, and take what does not "
                   "work to whoever keeps the machine.")),
        ul(std::move(names)));
}

Html whats_new(Visit const& visit) {
    auto const of_day = [&](NewsDay const& one) {
        auto const day = base::Date::parse(one.day);
        CHECK(day.has_value());
        return div(dt(text::date_short(visit.language, *day)),
                   each(one.what, [&](char const* sentence) { return dd(visit.tr(sentence)); }));
    };
    auto const of_version = [&](VersionNews const& one) {
        return fragment(h3(visit.tr("Version {version}", fmt::arg("version", one.version))),
                        dl(cls("app-novedades"), each(one.days, of_day)));
    };
    return fragment(h2(id("novedades"), visit.tr("What is new")), each(news(), of_version));
}

}  // namespace

http::Response help_page(Visit const& visit) {
    auto const title = std::string(visit.tr("Help"));
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.tr("What is to be done here, in the order of the work. It begins with your roles "
                   "of today.")),
        own_guides(visit), other_guides(visit), more_help(visit), administrators(visit),
        whats_new(visit));
    return staff_page(visit, {.title = title, .screen = Screen::help}, std::move(content));
}

}  // namespace web::staff
