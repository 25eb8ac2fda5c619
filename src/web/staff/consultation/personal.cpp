// Personal data of those who commented, when they ask to have them erased (Ley 1581 of 2012,
// habeas data).
#include "app/consultation/erase_personal.hpp"
#include "documents/people/refusal_text.hpp"
#include "web/components/observation.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/consultation/own.hpp"

namespace web::staff {

using namespace html;
namespace c = components;

namespace {

http::Response shown_personal(Visit const& visit, Refused const& refusal) {
    auto const done = std::string(visit.request.query.find("hecho").value_or(""));
    bool const is_done = domain::CommentNumber::parse(done).has_value();
    auto const title = std::string(visit.tr("Personal data"));
    auto fields = fragment(
        c::input_field({.name = "aporte",
                        .label = std::string(visit.tr("Number or code of the comment")),
                        .hint = std::string(visit.tr("Such as P-2026-00431.")),
                        .value = typed_again(visit, refusal, "aporte"),
                        .autocomplete = "off",
                        .problem = problem_of(visit, refusal, "aporte")}),
        c::area_field({.name = "motivo",
                       .label = std::string(visit.tr("How they asked for it, and when")),
                       .hint = std::string(visit.tr("It stays in the log for good: write no "
                                                    "personal data here.")),
                       .value = typed_again(visit, refusal, "motivo"),
                       .problem = problem_of(visit, refusal, "motivo")}));
    auto content = fragment(
        refusal_summary(visit, refusal), h1(title),
        when(is_done,
             [&] {
                 return c::observation({.kind = c::Observation::Kind::good,
                                        .title = visit.tr("The personal data of "
                                                          "{number} are erased",
                                                          fmt::arg("number", done))});
             }),
        p(text::trn(
            visit.language,
            "Name, e-mail and locality are erased by themselves {count} day after the results. "
            "The network address goes after 24 hours.",
            "Name, e-mail and locality are erased by themselves {count} days after the results. "
            "The network address goes after 24 hours.",
            static_cast<std::size_t>(visit.site.retention_days),
            fmt::arg("count", visit.site.retention_days))),
        h2(visit.tr("Erase them because their owner asks for it")),
        p(visit.tr("The comment and its answer stay, without anybody's name, and the log still "
                   "verifies. It cannot be undone."),
          " ",
          visit.tr("What the words themselves hold is erased by who moderates, on the page of the "
                   "comment.")),
        div(cls("app-forma"),
            session_form(visit, visit.link({"administracion", "datos-personales"}),
                         std::move(fields), std::string(visit.tr("Erase the personal data")))));
    return staff_page(visit, {.title = title, .screen = Screen::personal}, std::move(content),
                      status_of(refusal));
}

std::optional<domain::CommentNumber> number_asked(Visit const& visit) {
    auto const text = typed(visit, "aporte");
    if (auto const code = domain::CommentCode::parse(text)) return code->number;
    return domain::CommentNumber::parse(text);
}

}  // namespace

http::Response personal_data(Visit const& visit) {
    return shown_personal(visit, std::nullopt);
}

http::Response erase_personal(Visit const& visit) {
    auto const number = number_asked(visit);
    if (!number)
        return shown_personal(visit,
                              domain::Refusal{domain::RefusalKind::comment_unknown, "aporte"});
    auto const erased = app::erase_on_request(
        store_of(visit),
        {.occasion = occasion_of(visit), .number = *number, .reason = typed(visit, "motivo")});
    if (!erased) return shown_personal(visit, erased.error());
    return http::see_other(std::string(
        visit.link({"administracion", "datos-personales"}).query("hecho", number->text()).text()));
}

}  // namespace web::staff
