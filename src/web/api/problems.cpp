#include "web/api/problems.hpp"

#include <algorithm>
#include <array>

#include "documents/people/refusal_text.hpp"
#include "domain/consultation/comment.hpp"
#include "kit/text/message.hpp"
#include "kit/text/number.hpp"
#include "web/portal/refusal_status.hpp"

namespace web::api {
namespace {

struct FieldOfForm {
    std::string_view field;
    std::string_view member;
};
constexpr std::array fields{
    FieldOfForm{"a", "to"},
    FieldOfForm{"abre", "opens"},
    FieldOfForm{"acuerdos", "agreements"},
    FieldOfForm{"anio", "year"},
    FieldOfForm{"aporte", "comment"},
    FieldOfForm{"archivo", "file"},
    FieldOfForm{"archivos", "files"},
    FieldOfForm{"asignacion", "role"},
    FieldOfForm{"autorizo", "consent"},
    FieldOfForm{"caso", "case_number"},
    FieldOfForm{"causa", "ground"},
    FieldOfForm{"cierra", "closes"},
    FieldOfForm{"cierre", "closes"},
    FieldOfForm{"clave", "password"},
    FieldOfForm{"codigo", "code"},
    FieldOfForm{"comentario", "words"},
    FieldOfForm{"correo", "email"},
    FieldOfForm{"delegacion", "delegation"},
    FieldOfForm{"desde", "from"},
    FieldOfForm{"destinatarios", "addressees"},
    FieldOfForm{"destino", "destination"},
    FieldOfForm{"dia", "day"},
    FieldOfForm{"direccion", "address"},
    FieldOfForm{"edicion", "edition"},
    FieldOfForm{"evidencia", "evidence"},
    FieldOfForm{"finalidad", "purpose"},
    FieldOfForm{"hasta", "until"},
    FieldOfForm{"identidad", "identity"},
    FieldOfForm{"instrumento", "instrument"},
    FieldOfForm{"instrumentos", "instruments"},
    FieldOfForm{"localidad", "locality"},
    FieldOfForm{"memorando", "number"},
    FieldOfForm{"meta", "goal"},
    FieldOfForm{"metas", "goals"},
    FieldOfForm{"motivo", "reason"},
    FieldOfForm{"nombre", "name"},
    FieldOfForm{"orientacion", "guidance"},
    FieldOfForm{"palabras", "words"},
    FieldOfForm{"participantes", "participants"},
    FieldOfForm{"piso", "floor"},
    FieldOfForm{"propias", "own_weight"},
    FieldOfForm{"respuesta", "words"},
    FieldOfForm{"respuestas", "answers_due"},
    FieldOfForm{"resumen", "summary"},
    FieldOfForm{"revision-hasta", "review_ends"},
    FieldOfForm{"rol", "role"},
    FieldOfForm{"solicitud", "reason"},
    FieldOfForm{"tema", "topic"},
    FieldOfForm{"tolerancia", "tolerance"},
    FieldOfForm{"tope", "cap"},
    FieldOfForm{"transversales", "transversal_weight"},
    FieldOfForm{"unidad", "unit"},
};

void write_lifted_by(json::Writer& writer, domain::Permission permission) {
    writer.key("lifted_by").begin_array();
    for (auto const role : domain::roles_with(permission))
        writer.string(domain::role_tokens.token(role));
    writer.end_array();
}

// What would have been taken, where that is one of a few words.
std::string values_of(domain::Refusal const& refusal) {
    switch (refusal.kind) {
        case domain::RefusalKind::cell_no_choice:
            return refusal.both.first;
        case domain::RefusalKind::topic_unknown:
            return domain::topic_tokens.listed();
        case domain::RefusalKind::decision_unknown:
            return domain::decision_tokens.listed();
        case domain::RefusalKind::ground_unknown:
            return domain::erasure_ground_tokens.listed();
        default:
            return {};
    }
}

// What a program is told where people are told of their page.
struct SentenceOfCall {
    domain::RefusalKind kind;
    char const* words;
};
constexpr auto changed_since_read = text::mark(
    "Somebody changed this since you read it, so nothing was done. Read it again, look "
    "at what changed and repeat the call.");
constexpr std::array sentences_of_calls{
    SentenceOfCall{domain::RefusalKind::key_reused,
                   text::mark("This Idempotency-Key came before with another body, so nothing was "
                              "done now. Send what is new with a new key.")},
    SentenceOfCall{domain::RefusalKind::changed_meanwhile, changed_since_read},
    SentenceOfCall{domain::RefusalKind::comment_changed, changed_since_read},
    SentenceOfCall{domain::RefusalKind::methodology_changed, changed_since_read},
    SentenceOfCall{domain::RefusalKind::wrong_state,
                   text::mark("This does not stand where that can be done. Read it again to see "
                              "how far it has come.")},
    SentenceOfCall{domain::RefusalKind::observation_missing,
                   text::mark("Add at least one observation before you return the plan.")},
    SentenceOfCall{domain::RefusalKind::object_unknown,
                   text::mark("This is not in the plan any more. Read the plan again.")},
    SentenceOfCall{domain::RefusalKind::own_account,
                   text::mark("This is your own access, which no call changes. Change it yourself, "
                              "signed in, with your password and code.")},
    SentenceOfCall{domain::RefusalKind::review_taken,
                   text::mark("{one} has had this review since {day}, so nothing was done. To go "
                              "on with it yourself, take it first: they are told.")},
    SentenceOfCall{domain::RefusalKind::methodology_unknown,
                   text::mark("There is no such version of the methodology.")}};

// Of a call: where people are told of their page, or have the list before them.
std::string sentence_of(domain::Refusal const& refusal, text::Language language) {
    auto const own = std::ranges::find(sentences_of_calls, refusal.kind, &SentenceOfCall::kind);
    if (own != sentences_of_calls.end())
        return text::tr(
            language, own->words, fmt::arg("one", refusal.both.first),
            fmt::arg("day", refusal.day ? text::date_long(language, *refusal.day) : ""));
    auto sentence = documents::refusal_text(language, refusal);
    auto const values = values_of(refusal);
    if (values.empty()) return sentence;
    return text::tr(language, "{sentence} Write one of: {values}.", fmt::arg("sentence", sentence),
                    fmt::arg("values", values));
}

}  // namespace

std::string_view member_of(std::string_view field) {
    for (auto const& one : fields)
        if (one.field == field) return one.member;
    return field;
}

http::Status status_for_program(domain::Refusal const& refusal) {
    switch (refusal.kind) {
        case domain::RefusalKind::changed_meanwhile:
        case domain::RefusalKind::comment_changed:
            return http::Status::precondition_failed;
        case domain::RefusalKind::unit_unknown:  // of the address, or of a member
        case domain::RefusalKind::role_unknown:
            return refusal.field.empty() ? http::Status::not_found
                                         : http::Status::unprocessable_content;
        case domain::RefusalKind::person_unknown:
        case domain::RefusalKind::token_unknown:
        case domain::RefusalKind::consultation_unknown:
        case domain::RefusalKind::comment_unknown:
        case domain::RefusalKind::methodology_unknown:
        case domain::RefusalKind::import_unknown:
        case domain::RefusalKind::delegation_unknown:
            return http::Status::not_found;
        case domain::RefusalKind::methodology_changed:
            return http::Status::precondition_failed;
        case domain::RefusalKind::already_done:
        case domain::RefusalKind::role_ended:
        case domain::RefusalKind::consultation_closed:
        case domain::RefusalKind::consultation_open:
        case domain::RefusalKind::consultation_answered:
        case domain::RefusalKind::comment_withdrawn:
        case domain::RefusalKind::comment_erased:
        case domain::RefusalKind::comments_unanswered:
            return http::Status::conflict;
        case domain::RefusalKind::too_many_comments:
            return http::Status::too_many_requests;
        default:
            return status_of(refusal);
    }
}

http::Response problem(Problem const& of) {
    std::string body;
    json::Writer writer(body);
    writer.begin_object().member("type", of.type).member("title", http::reason(of.status));
    writer.key("status").integer(http::code(of.status)).member("detail", of.detail);
    if (of.more) of.more(writer);
    writer.end_object();
    return http::problem(std::move(body), of.status);
}

http::Response refused(domain::Refusal const& refusal, Visit const& visit,
                       MoreMembers const& more) {
    return problem({.type = domain::refusal_kind_tokens.token(refusal.kind),
                    .status = status_for_program(refusal),
                    .detail = sentence_of(refusal, visit.language),
                    .more = [&](json::Writer& writer) {
                        if (!refusal.field.empty())
                            writer.member("field", member_of(refusal.field));
                        if (!refusal.rule.empty()) writer.member("rule", refusal.rule);
                        if (refusal.until) writer.member("until", refusal.until->text());
                        if (refusal.lifted_by) write_lifted_by(writer, *refusal.lifted_by);
                        if (more) more(writer);
                    }});
}

}  // namespace web::api
