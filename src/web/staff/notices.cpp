#include "web/staff/notices.hpp"

#include "app/people/notices.hpp"
#include "documents/people/people_names.hpp"
#include "exchange/plan_document/draft.hpp"
#include "web/components/filters.hpp"
#include "web/components/table.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"
#include "web/staff/plans/made_plan.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;
using domain::NoticeTopic;

constexpr std::string_view unread_token = "no";
constexpr std::array topic_names{text::mark("Plans"), text::mark("Consultations"),
                                 text::mark("Methodology"), text::mark("Roles"),
                                 text::mark("Access")};
static_assert(topic_names.size() == domain::notice_topic_tokens.size());

struct Asked {
    std::optional<NoticeTopic> topic;
    bool is_unread_alone = false;
};

Asked asked_of(Visit const& visit) {
    auto const& query = visit.request.query;
    return {.topic = domain::notice_topic_tokens.find(query.find("tema").value_or("")),
            .is_unread_alone = query.find("leidas").value_or("") == unread_token};
}

Html filter_form(Visit const& visit, Asked const& asked) {
    std::vector<c::Choice> topics{{"", std::string(visit.tr("All"))}};
    for (auto const& topic : domain::notice_topic_tokens)
        topics.push_back(
            {std::string(topic.token),
             std::string(visit.tr(topic_names[static_cast<std::size_t>(topic.value)]))});
    return c::filters(
        {.address = visit.link({"notificaciones"}),
         .fields = fragment(
             c::choice_field(
                 {.id = "tema",
                  .name = "tema",
                  .label = std::string(visit.tr("About")),
                  .choices = std::move(topics),
                  .chosen = std::string(
                      asked.topic ? domain::notice_topic_tokens.token(*asked.topic) : "")}),
             c::choice_field(
                 {.id = "leidas",
                  .name = "leidas",
                  .label = std::string(visit.tr("Which")),
                  .choices = {{"", std::string(visit.tr("All"))},
                              {std::string(unread_token), std::string(visit.tr("Not read yet"))}},
                  .chosen = std::string(asked.is_unread_alone ? unread_token : "")})),
         .button = std::string(visit.tr("See"))});
}

// Where one sees what became of it.
Html subject(Visit const& visit, app::Notice const& notice) {
    auto const& entry = notice.entry;
    auto const named = [&](html::Url const& address) {
        return a(href(address), pages::stated(visit, exchange::cell_characters(notice.plan_name)));
    };
    if (notice.topic == NoticeTopic::role || notice.topic == NoticeTopic::access)
        return a(href(visit.link({"mi-perfil"})), visit.tr("My profile"));
    if (notice.topic == NoticeTopic::methodology)
        return a(href(visit.link({"metodologias"})), entry.object);
    if (entry.object_kind == "consultation")
        return named(visit.link({"participacion", entry.object}));
    for (auto const& change : notice.changes)
        if (entry.object_kind == "comment" && change.field == "consultation")
            return fragment(a(href(visit.link({"participacion", change.after.value_or(""),
                                               "aportes", entry.object})),
                              entry.object),
                            span(cls("app-bajo"), pages::stated(visit, notice.plan_name)));
    return named(plan_address(visit, notice.plan));
}

Html notice_table(Visit const& visit, std::span<app::Notice const> list) {
    c::Table table{.id = "notificaciones",
                   .caption = std::string(visit.tr("Notifications, latest first")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("What"))},
                               {std::string(visit.tr("About"))},
                               {std::string(visit.tr("Who"))},
                               {std::string(visit.tr("When"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& notice : list) {
        auto what = html::text(documents::action_name(visit.language, notice.entry.action));
        auto const at = base::Instant::parse(notice.entry.at);
        table.rows.push_back(
            {c::markup(notice.is_new
                           ? fragment(strong(std::move(what)), " ",
                                      c::status_tag({c::Tone::none, std::string(visit.tr("New"))}))
                           : std::move(what)),
             c::markup(subject(visit, notice)), c::words(notice.who.empty() ? "–" : notice.who),
             c::words(at ? moment_words(visit, *at) : notice.entry.at)});
    }
    return c::table(table);
}

Html mark_form(Visit const& visit, app::Notices const& notices) {
    if (notices.unread == 0) return {};
    auto const latest = std::to_string(notices.latest);
    return session_form(visit, visit.link({"notificaciones"}),
                        input(type("hidden"), name("asiento"), value(latest)),
                        std::string(visit.tr("Mark all of them as read")), c::ButtonKind::second);
}

std::string count_words(Visit const& visit, std::size_t count) {
    if (count == 0) return std::string(visit.tr("No notification fits these filters."));
    return text::trn(visit.language, "{count} notification", "{count} notifications", count,
                     fmt::arg("count", count));
}

}  // namespace

http::Response notices(Visit const& visit) {
    auto const asked = asked_of(visit);
    auto const all =
        app::list_notices(store_of(visit), visit.site.entity, *visit.visitor, visit.site.now());
    std::vector<app::Notice> left;
    for (auto const& notice : all.list)
        if ((!asked.topic || notice.topic == *asked.topic) &&
            (!asked.is_unread_alone || notice.is_new))
            left.push_back(notice);
    Paging const paging(visit, left.size());
    auto content = fragment(
        h1(visit.tr("Notifications")),
        p(cls("app-bajada"),
          visit.tr("What others did in the last three months that concerns you. What awaits you is "
                   "in My work; which mails you get, in My profile.")),
        all.list.empty()
            ? p(visit.tr("There are none yet. When somebody submits, returns, decides or publishes "
                         "a plan of yours, it is told here."))
            : fragment(filter_form(visit, asked),
                       p(role("status"), count_words(visit, left.size())), mark_form(visit, all),
                       when(!left.empty(), [&] { return notice_table(visit, paging.of(left)); }),
                       paging.links()));
    return staff_page(visit,
                      {.title = std::string(visit.tr("Notifications")), .screen = Screen::notices},
                      std::move(content));
}

http::Response mark_notices(Visit const& visit) {
    app::mark_notices_read(store_of(visit), visit.site.entity, visit.visitor->person.id,
                           whole_number(typed(visit, "asiento")));
    return http::see_other(std::string(visit.link({"notificaciones"}).text()));
}

}  // namespace web::staff
