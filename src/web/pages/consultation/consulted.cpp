#include "web/pages/consultation/consulted.hpp"

#include <charconv>

#include "documents/consultation/consultation_words.hpp"
#include "documents/names.hpp"
#include "exchange/plan_document/kept_documents.hpp"
#include "kit/text/number.hpp"
#include "web/components/observation.hpp"
#include "web/components/status_tag.hpp"
#include "web/pages/errors.hpp"
#include "web/pages/shown.hpp"
#include "web/portal/paging.hpp"

namespace web::pages {

using namespace html;
namespace c = components;

namespace {

std::optional<int> number_of(std::string_view text) {
    int number = 0;
    auto const [stop, flaw] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (flaw != std::errc{} || stop != text.data() + text.size() || number < 1) return std::nullopt;
    return number;
}

// "plan-2026/1"
std::shared_ptr<app::Edition const> published_before(Visit const& visit,
                                                     std::string const& against) {
    auto const slash = against.rfind('/');
    if (slash == std::string::npos) return nullptr;
    auto const edition = number_of(std::string_view(against).substr(slash + 1));
    return edition ? visit.site.library.find_edition(against.substr(0, slash), *edition) : nullptr;
}

}  // namespace

std::optional<app::WholeConsultation> consultation_asked(Visit const& visit) {
    auto const number = number_of(visit.arguments["consulta"]);
    if (!number || visit.site.store == nullptr) return std::nullopt;
    return app::find_consultation(*visit.site.store, visit.site.entity, *number);
}

std::vector<app::CountedConsultation> listed_consultations(Visit const& visit) {
    if (visit.site.store == nullptr) return {};
    return app::list_consultations(*visit.site.store, visit.site.entity);
}

domain::ConsultationState state_of(Visit const& visit, domain::Consultation const& of) {
    return of.state_on(visit.today);
}

Consulted consulted(Visit const& visit, domain::Consultation const& of) {
    Consulted made{.plan = visit.site.consulted->plan(of.number,
                                                      [&] {
                                                          return app::load_consulted_document(
                                                              *visit.site.store, visit.site.entity,
                                                              of.number);
                                                      }),
                   .before = published_before(visit, of.against),
                   .goals = {}};
    made.goals = domain::compare_goals(made.before ? &made.before->plan : nullptr, *made.plan);
    return made;
}

Html consultation_tag(Visit const& visit, domain::ConsultationState state) {
    using enum domain::ConsultationState;
    auto const tone = state == open          ? c::Tone::in_process
                      : state == in_analysis ? c::Tone::none
                                             : c::Tone::on_target;
    return c::status_tag(
        {tone, documents::capitalized(documents::consultation_state_name(visit.language, state))});
}

Html comment_stage_tag(Visit const& visit, domain::CommentStage stage) {
    using enum domain::CommentStage;
    auto const tone = stage == answered      ? c::Tone::on_target
                      : stage == in_analysis ? c::Tone::in_process
                      : stage == withdrawn   ? c::Tone::behind
                                             : c::Tone::none;
    return c::status_tag({tone, std::string(documents::comment_stage_name(visit.language, stage))});
}

Html said_in(Visit const& visit, domain::Comment const& comment) {
    if (comment.erasure)
        return p(cls("app-nota"), documents::erasure_words(visit.language, *comment.erasure));
    return div(cls("app-dicho"), stated(visit, comment.words));
}

Url consultation_address(Visit const& visit, int number) {
    return visit.link({"participa", std::to_string(number)});
}

std::string consulted_goal_anchor(std::size_t position) {
    return "meta-" + std::to_string(position + 1);
}

Url consulted_goal_address(Visit const& visit, int number, std::size_t position) {
    auto const page = position / usual_rows_of_a_page + 1;
    auto address = consultation_address(visit, number);
    if (page > 1) address = address.query("pagina", std::to_string(page));
    return address.fragment(consulted_goal_anchor(position));
}

Url comment_address(Visit const& visit, int number, std::string_view goal) {
    auto const form = visit.link({"participa", std::to_string(number), "comentar"});
    return goal.empty() ? form : form.query("meta", goal);
}

Html extensions_of(Visit const& visit, app::WholeConsultation const& of) {
    if (of.extensions.empty()) return {};
    auto const line = [&](domain::ConsultationExtension const& one) {
        return p(visit.tr("On {day} it was made longer: until then, comments were taken until "
                          "{closed} and answers were promised for {answers}.",
                          fmt::arg("day", text::date_long(visit.language, one.at.colombian_date())),
                          fmt::arg("closed", text::date_long(visit.language, one.closed)),
                          fmt::arg("answers", text::date_long(visit.language, one.answers_due))),
                 " ", stated(visit, one.reason));
    };
    return c::observation({.kind = c::Observation::Kind::note,
                           .title = std::string(visit.tr("This consultation was made longer")),
                           .body = Html(each(of.extensions, line)),
                           .heading = c::Observation::Heading::h2});
}

Html overdue_note(Visit const& visit, app::WholeConsultation const& of) {
    if (!of.consultation.is_overdue(visit.today)) return {};
    auto const unsettled = app::count_comments(of.tally).unsettled;
    return c::observation(
        {.kind = c::Observation::Kind::warning,
         .title = std::string(visit.tr("Answers overdue")),
         .body = p(documents::overdue_words(visit.language, of.consultation, unsettled)),
         .heading = c::Observation::Heading::h2});
}

http::Response consultation_page(Visit const& visit, domain::Consultation const& of,
                                 std::string const& title, Html content, http::Status status) {
    bool const is_own = title.empty();
    PageText text{.title = is_own ? visit.tr("Consultation: {plan}", fmt::arg("plan", of.name))
                                  : title + " – " + short_title(of.name),
                  .description = visit.tr("Public consultation of the draft of {plan}",
                                          fmt::arg("plan", of.name)),
                  .section = Section::participate};
    text.path = {{std::string(visit.tr("Participate")), visit.link({"participa"})}};
    if (!is_own)
        text.path.push_back(
            stated_link(visit, short_title(of.name), consultation_address(visit, of.number)));
    text.here = is_own ? short_title(of.name) : title;
    if (is_own) text.here_language = stated_language(visit);
    text.is_demo = visit.site.is_demonstration;
    return page(visit, std::move(text), std::move(content), status);
}

}  // namespace web::pages
