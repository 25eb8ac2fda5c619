#include "web/pages/consultation/settled.hpp"

#include "app/consultation/consultations.hpp"
#include "documents/consultation/consultation_words.hpp"
#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/pages/shown.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

Html decision_tag(Visit const& visit, domain::Decision decision) {
    using enum domain::Decision;
    auto const tone = decision == accepted           ? c::Tone::on_target
                      : decision == accepted_in_part ? c::Tone::in_process
                                                     : c::Tone::none;
    return c::status_tag({tone, std::string(documents::decision_name(visit.language, decision))});
}

}  // namespace

Html settled_answer(Visit const& visit, SinceConsulted const& since,
                    domain::Comment const& comment) {
    auto const& answer = *comment.answer;
    return div(
        cls("app-respuesta"),
        p(decision_tag(visit, answer.decision), " ",
          span(cls("app-bajo"), text::date_long(visit.language, answer.at.colombian_date()))),
        div(cls("app-dicho"), stated(visit, answer.words)), became_of_goal(visit, since, answer));
}

Html comments_that_changed(Visit const& visit, std::string const& plan, std::string const& goal) {
    if (visit.site.store == nullptr) return {};
    auto const list =
        app::list_changes_by_comments(*visit.site.store, visit.site.entity, plan, goal);
    if (list.empty()) return {};
    auto const line = [&](domain::Comment const& comment) {
        auto const number = comment.number.text();
        auto const results =
            visit.link({"participa", std::to_string(comment.consultation), "resultados"})
                .fragment(number);
        return li(a(href(results), number), ": ",
                  comment.erasure
                      ? html::text(documents::erasure_words(visit.language, *comment.erasure))
                      : stated(visit, short_title(comment.words)));
    };
    return fragment(h2(visit.tr("Comments of citizens that changed this goal"), " (",
                       std::to_string(list.size()), ")"),
                    ul(each(list, line)));
}

}  // namespace web::pages
