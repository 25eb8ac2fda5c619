#include "web/staff/mails.hpp"

#include "app/people/outbox.hpp"
#include "documents/people/people_names.hpp"
#include "web/components/table.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

std::string state_words(Visit const& visit, storage::MailRow const& row) {
    if (row.state == storage::MailState::given_up) return std::string(visit.tr("given up"));
    return visit.tr("waiting; next try {moment}",
                    fmt::arg("moment", moment_words(visit, row.next_at)));
}

Html mail_table(Visit const& visit, app::UnsentMails const& unsent) {
    c::Table table{.id = "correos",
                   .caption = std::string(visit.tr("Mails that were not sent, latest first")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("To whom"))},
                               {std::string(visit.tr("What"))},
                               {std::string(visit.tr("Since"))},
                               {std::string(visit.tr("Tries")), c::Align::right},
                               {std::string(visit.tr("State"))},
                               {std::string(visit.tr("What the server said"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& one : unsent.entries)
        table.rows.push_back(
            {c::words(one.name),
             c::words(std::string(documents::mail_kind_name(visit.language, one.row.mail.kind))),
             c::words(moment_words(visit, one.row.mail.created_at)),
             c::words(std::to_string(one.row.mail.tries)), c::words(state_words(visit, one.row)),
             c::words(one.row.failure.empty() ? "–" : one.row.failure)});
    return c::table(table);
}

}  // namespace

http::Response mails(Visit const& visit) {
    auto const title = std::string(visit.tr("Mail"));
    auto unsent = app::list_unsent_mails(store_of(visit), visit.site.entity);
    // Where none is sent, those that would wait say nothing to anybody.
    if (!visit.site.sends_mail)
        std::erase_if(unsent.entries, [](app::UnsentMails::Entry const& one) {
            return one.row.state == storage::MailState::waiting;
        });
    auto content = fragment(
        h1(title),
        p(cls("app-bajada"),
          visit.site.sends_mail
              ? visit.tr("Rumbo sends mail: invitations and links where you ask for it, one mail "
                         "a day to each person, and what is returned.")
              : visit.tr("Rumbo sends no mail: no server is named in its configuration. Links are "
                         "handed over, and what awaits each person is in My work.")),
        unsent.entries.empty() ? p(visit.tr("No mail is waiting, and none was given up."))
                               : mail_table(visit, unsent));
    return staff_page(visit, {.title = title, .screen = Screen::mails}, std::move(content));
}

}  // namespace web::staff
