#include "web/pages/opinion.hpp"

#include "app/consultation/opinions.hpp"
#include "kit/text/number.hpp"
#include "web/api/pace.hpp"
#include "web/components/asset_names.hpp"
#include "web/components/form.hpp"
#include "web/pages/errors.hpp"
#include "web/portal/known_page.hpp"
#include "web/portal/layout.hpp"
#include "web/portal/origin.hpp"
#include "web/portal/own_site.hpp"
#include "web/staff/staff_visit.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

using Refused = std::optional<domain::Refusal>;

// Of one origin: a school or a library reads many pages from one address, a flood sends more.
constexpr api::Allowance opinions_of_an_origin{60, 60'000};  // 60 an hour

http::Response own_page(Visit const& visit, std::string const& title, Html content,
                        http::Status status = http::Status::ok) {
    PageText text{.title = title, .description = title};
    text.path = {{std::string(visit.tr("Home")), visit.link({})}};
    auto response = page(visit, std::move(text), std::move(content), status);
    response.headers.set("X-Robots-Tag", "noindex");
    return response;
}

// Where the reader was.
std::string way_back(Visit const& visit, http::Parameters const& said) {
    return path_or(said.find("volver"), visit.link({}));
}

Html back_link(Visit const& visit, std::string const& back) {
    return p(
        a(href(html::Url::parse(back).value_or(visit.link({}))), visit.tr("Back to the page")));
}

Html remark_form(Visit const& visit, std::string const& back, Refused const& refusal) {
    auto fields = fragment(
        input(type("hidden"), name("volver"), value(back)),
        c::area_field(
            {.name = "falta",
             .label = std::string(visit.tr("What was missing? (optional)")),
             .hint = visit.tr(
                 "At most {most} characters. Say nothing here that lets others know who you are: "
                 "nobody can answer you, and it is erased within a year.",
                 fmt::arg("most", text::number(visit.language,
                                               std::to_string(domain::remark_characters_max)))),
             .value = std::string(visit.request.form.find("falta").value_or("")),
             .rows = 4,
             .problem = staff::problem_of(visit, refusal, "falta"),
             .limit = c::TextLimit{
                 .most = domain::remark_characters_max,
                 .left = visit.tr("Characters left: {count}", fmt::arg("count", "#")),
                 .over = visit.tr("Characters too many: {count}", fmt::arg("count", "#"))}}));
    return fragment(div(cls("app-forma"),
                        c::post_form({.address = visit.link({"opinion", "falta"}),
                                      .fields = std::move(fields),
                                      .button = std::string(visit.tr("Send what was missing"))})),
                    script(assets::contador_js, attr("defer"), type("module")));
}

http::Response ask_what_was_missing(Visit const& visit, std::string const& back,
                                    Refused const& refusal, http::Status status) {
    auto const title = std::string(visit.tr("Thank you for your opinion"));
    return own_page(visit, title,
                    fragment(staff::refusal_summary(visit, refusal), h1(title),
                             p(visit.tr("It was counted; who gave it was not noted.")),
                             remark_form(visit, back, refusal), back_link(visit, back)),
                    status);
}

http::Response see_thanks(Visit const& visit, std::string_view said, std::string const& back) {
    auto const address = visit.link({"opinion"}).query("respuesta", said).query("volver", back);
    return http::see_other(std::string(address.text()));
}

// What was typed stays in its field, to be sent again.
http::Response too_many(Visit const& visit, std::string const& back, int seconds) {
    bool const has_words = visit.request.form.contains("falta");
    auto const minutes = (seconds + 59) / 60;
    auto const title = std::string(visit.tr("Many opinions came from this connection"));
    auto response = own_page(
        visit, title,
        fragment(
            h1(title),
            p(text::trn(visit.language, "This one was not counted. Try again in {count} minute.",
                        "This one was not counted. Try again in {count} minutes.",
                        static_cast<std::size_t>(minutes), fmt::arg("count", minutes))),
            when(has_words, [&] { return remark_form(visit, back, std::nullopt); }),
            back_link(visit, back)),
        http::Status::too_many_requests);
    response.headers.set("Retry-After", std::to_string(seconds));
    return response;
}

// The page that the form speaks of; or the answer to a form that speaks of none, comes from
// elsewhere or comes too often.
std::expected<std::string, http::Response> page_spoken_of(Visit const& visit,
                                                          std::string const& back) {
    if (!comes_from_here(visit))
        return std::unexpected(
            bad_query(visit, std::string(visit.tr("The form comes from another site."))));
    auto const origin = origin_of(staff::occasion_of(visit).peer);
    if (auto const wait =
            visit.site.pace->wait("opinion:" + origin, opinions_of_an_origin, visit.site.now()))
        return std::unexpected(too_many(visit, back, *wait));
    auto known = known_page(visit, back);
    if (!known) return std::unexpected(not_found(visit));
    return std::move(*known);
}

}  // namespace

http::Response thanks_for_opinion(Visit const& visit) {
    auto const back = way_back(visit, visit.request.query);
    auto const said = visit.request.query.find("respuesta").value_or("");
    if (said == "no") return ask_what_was_missing(visit, back, std::nullopt, http::Status::ok);
    if (said != "si" && said != "falta") return http::see_other(back);
    auto const words = said == "si" ? visit.tr("It was counted; who gave it was not noted.")
                                    : visit.tr("Your words reached those who write these pages.");
    auto const title = std::string(visit.tr("Thank you for your opinion"));
    return own_page(visit, title, fragment(h1(title), p(words), back_link(visit, back)));
}

http::Response give_opinion(Visit const& visit) {
    auto const back = way_back(visit, visit.request.form);
    auto const known = page_spoken_of(visit, back);
    if (!known) return known.error();
    auto const said = visit.request.form.find("sirvio").value_or("");
    if (said != "si" && said != "no")
        return bad_query(visit, std::string(visit.tr("Answer yes or no.")));
    app::give_opinion(staff::store_of(visit), staff::occasion_of(visit), *known,
                      said == "si" ? domain::Opinion::useful : domain::Opinion::not_useful);
    return see_thanks(visit, said, back);
}

http::Response leave_remark(Visit const& visit) {
    auto const back = way_back(visit, visit.request.form);
    auto const known = page_spoken_of(visit, back);
    if (!known) return known.error();
    auto const left = app::leave_remark(staff::store_of(visit), staff::occasion_of(visit), *known,
                                        staff::typed(visit, "falta"));
    if (!left)
        return ask_what_was_missing(visit, back, left.error(), http::Status::unprocessable_content);
    return see_thanks(visit, "falta", back);
}

}  // namespace web::pages
