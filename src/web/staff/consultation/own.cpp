#include "web/staff/consultation/own.hpp"

#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "documents/people/refusal_text.hpp"
#include "web/pages/consultation/consulted.hpp"

namespace web::staff {

using namespace html;

domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit) {
    return own_consultation(visit, object_number(visit.arguments["consulta"]));
}

domain::Outcome<app::WholeConsultation> own_consultation(Visit const& visit, int number) {
    auto found = app::load_own_consultation(store_of(visit), occasion_of(visit), number);
    if (!found) note_hidden(visit, found.error());
    return found;
}

http::Response no_consultation(Visit const& visit, domain::Refusal const& refusal) {
    bool const is_hidden = refusal.kind == domain::RefusalKind::not_permitted;
    bool const is_comment = refusal.kind == domain::RefusalKind::comment_unknown;
    auto const title = std::string(is_hidden    ? visit.tr("You may not do this")
                                   : is_comment ? visit.tr("There is no such comment")
                                                : visit.tr("There is no such consultation"));
    return staff_page(
        visit, {.title = title, .screen = Screen::participation},
        fragment(
            h1(title),
            when(is_hidden, [&] { return p(documents::refusal_text(visit.language, refusal)); }),
            p(a(href(visit.link({"participacion"})), visit.tr("All consultations")))),
        is_hidden ? http::Status::forbidden : http::Status::not_found);
}

Url own_consultation_address(Visit const& visit, int number) {
    return visit.link({"participacion", std::to_string(number)});
}

Url own_comment_address(Visit const& visit, domain::Comment const& comment) {
    return visit.link(
        {"participacion", std::to_string(comment.consultation), "aportes", comment.number.text()});
}

bool may_settle(Visit const& visit, domain::Consultation const& of, domain::Permission permission) {
    return domain::may(visit.visitor->roles, permission, visit.visitor->units, of.unit,
                       visit.today);
}

Html consultation_state_tag(Visit const& visit, domain::Consultation const& of) {
    return pages::consultation_tag(visit, of.state_on(visit.today));
}

components::Link consultations_link(Visit const& visit) {
    return {std::string(visit.tr("Participation")), visit.link({"participacion"})};
}

}  // namespace web::staff
