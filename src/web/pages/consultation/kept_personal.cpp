#include "web/pages/consultation/kept_personal.hpp"

#include "app/consultation/kept_personal.hpp"
#include "kit/text/number.hpp"
#include "web/components/table.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

// Until the results are published nobody knows their day, but the latest there can be.
std::string until(Visit const& visit, domain::Consultation const& of) {
    auto const days = visit.site.retention_days;
    auto const day = text::date_long(visit.language, of.personal_ends(days));
    if (of.published_at) return day;
    return text::trn(visit.language, "{count} day after the results, on {latest} at the latest",
                     "{count} days after the results, on {latest} at the latest",
                     static_cast<std::size_t>(days), fmt::arg("count", days),
                     fmt::arg("latest", day));
}

class Fields {
public:
    explicit Fields(Visit const& visit)
        : table_{.id = "datos-personales",
                 .caption = std::string(visit.tr("Your personal data, as they are kept")),
                 .caption_is = c::Caption::hidden,
                 .columns = {{std::string(visit.tr("Datum"))},
                             {std::string(visit.tr("As it is kept"))},
                             {std::string(visit.tr("What for"))},
                             {std::string(visit.tr("Kept until"))}},
                 .narrow = c::Narrow::cards} {}

    // Nothing of what nobody gave.
    void add(std::string_view name, std::string const& value, std::string_view purpose,
             std::string const& end) {
        if (!value.empty())
            table_.rows.push_back(
                {c::words(name), c::words(value), c::words(purpose), c::words(end)});
    }
    Html shown() const { return table_.rows.empty() ? Html() : c::table(table_); }

private:
    c::Table table_;
};

Html fields(Visit const& visit, domain::Consultation const& of, app::KeptPersonal const& kept) {
    Fields fields(visit);
    if (kept.who) {
        auto const end = until(visit, of);
        fields.add(visit.tr("Name"), kept.who->name, visit.tr("To answer you"), end);
        fields.add(visit.tr("E-mail"), kept.who->email,
                   visit.tr("To send you one mail, when your comment is answered"), end);
        fields.add(visit.tr("Locality or municipality"), kept.who->locality,
                   visit.tr("To know from which places comments come"), end);
        fields.add(
            visit.tr("Your authorisation"),
            visit.tr("Version {version} of its text", fmt::arg("version", kept.who->consent)),
            visit.tr("To prove that you gave it"), end);
    }
    auto const& ends = kept.origin_ends;
    fields.add(visit.tr("Network address"), kept.origin,
               visit.tr("To stop floods of comments from one place"),
               text::date_long(visit.language, ends.colombian_date()) + ", " +
                   text::clock_time(ends.colombian_minute()));
    return fields.shown();
}

// Where nothing is kept of who they are, why not.
std::string why_nothing(Visit const& visit, app::KeptPersonal const& kept) {
    if (!kept.is_erased)
        return std::string(
            visit.tr("You gave neither name, nor e-mail, nor locality: none is "
                     "kept."));
    if (!kept.erased_on_request)
        return std::string(
            visit.tr("Their time has come: name, e-mail and locality, where you "
                     "had given them, were erased."));
    auto const day = kept.erased_on_request->colombian_date();
    return visit.tr("Name, e-mail and locality, where you had given them, were erased on {day}.",
                    fmt::arg("day", text::date_long(visit.language, day)));
}

}  // namespace

Html kept_personal(Visit const& visit, app::FollowedComment const& followed) {
    auto const kept =
        app::load_kept_personal(*visit.site.store, visit.site.entity, followed.comment);
    return fragment(
        h2(visit.tr("Your personal data")),
        when(!kept.who, [&] { return p(why_nothing(visit, kept)); }),
        fields(visit, followed.consultation, kept),
        when(kept.who.has_value() || !kept.origin.empty(), [&] {
            return p(cls("app-nota"),
                     visit.tr("Only whoever has the code of the comment reads this here. You may "
                              "ask the entity to correct or erase them before."),
                     " ", a(href(visit.link({"privacidad"})), visit.tr("Policy")));
        }));
}

}  // namespace web::pages
