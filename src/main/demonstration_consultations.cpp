#include "main/demonstration_consultations.hpp"

#include <array>
#include <span>

#include "app/consultation/open_consultation.hpp"
#include "app/consultation/send_comment.hpp"
#include "app/consultation/settle_comments.hpp"
#include "app/people/demonstration.hpp"
#include "app/plan/begin_formulation.hpp"
#include "app/plan/workshop.hpp"
#include "base/check.hpp"
#include "base/embedded.hpp"
#include "exchange/plan_document/draft.hpp"
#include "exchange/plan_document/import_command.hpp"
#include "exchange/plan_document/plan_document.hpp"
#include "kit/crypto/random.hpp"

namespace embedded {
std::span<base::EmbeddedFile const> consultations();
}

namespace rumbo {
namespace {

using domain::Role;

constexpr std::chrono::days demonstration_lasts{85};  // its notices are of the last 90
constexpr std::chrono::days consulted_lasts{62};

struct Said {
    char const* goal;
    domain::Topic topic;
    char const* words;
    char const* answer = nullptr;  // none: not answered
    domain::Decision decision = domain::Decision::accepted;
    char const* changed = "";
};

constexpr std::array answered_comments{
    Said{"E1", domain::Topic::schedule,
         "El expediente electrónico debería empezar por las dependencias que atienden público. "
         "Llegar al 80 % sin ellas no se nota en la ventanilla.",
         "Se acoge: la programación comienza por las tres dependencias que atienden público, y la "
         "nota de la meta lo dice.",
         domain::Decision::accepted, "E1"},
    Said{"E2", domain::Topic::promise,
         "120 personas es poco para toda la entidad. Propongo 200 y que entren los contratistas.",
         "Se acoge en parte: los contratistas entran, y el número se mantiene porque la formación "
         "es presencial y hay un solo salón.",
         domain::Decision::accepted_in_part, "E2"},
    Said{"", domain::Topic::budget, "¿Cuánto cuesta el sistema? El plan no lo dice.",
         "No se acoge en este plan: el costo está en el proyecto de inversión, que es público. "
         "Allí puede consultarlo y comentarlo.",
         domain::Decision::not_accepted},
    Said{"", domain::Topic::other, "(Palabras retiradas de la demostración.)"},
};

constexpr std::array open_comments{
    Said{"2/2.1", domain::Topic::promise,
         "Atender 60.000 personas son menos que las del plan vigente. ¿Por qué baja?",
         "Parte de la atención pasa a los canales digitales, que ahora tienen su propia meta.",
         domain::Decision::not_accepted},
    Said{"2/2.5", domain::Topic::territory,
         "Muy bien la ventanilla en lengua de señas. Que al menos una quede en el norte."},
    Said{"1/1.1", domain::Topic::measure,
         "Cuenten los árboles que siguen vivos un año después, no los que se siembran."},
    Said{"", domain::Topic::other, "¿Dónde se puede ver el presupuesto de cada objetivo?"},
};

class Holding {
public:
    Holding(storage::Store& store, storage::EntityId const& entity, base::Instant now)
        : store_(store), entity_(entity), now_(now) {}

    storage::Occasion at(int days, std::string person = {}) const {
        return {.entity = entity_,
                .now = day(days),
                .actor = {.person = std::move(person)},
                .peer = {},
                .salt = crypto::random_token()};
    }
    storage::Occasion as(Role role, int days) const {
        auto occasion = at(days, app::demonstration_person(role));
        occasion.actor.role = domain::role_tokens.token(role);
        return occasion;
    }
    base::Instant day(int days) const {
        return base::Instant(now_.moment() + std::chrono::days(days));
    }

    struct Days {
        int opens;
        int closes;
        int answers_due;
    };
    int open(std::string const& plan, std::string summary, Days days) {
        auto making = app::load_plan_in_the_making(store_, as(Role::planning_head, 0), plan);
        CHECK(making.has_value());
        auto const draft = *exchange::put_together(making->draft).plan;
        auto const opened = app::open_consultation(
            store_,
            {.occasion = as(Role::planning_head, days.opens),
             .plan = plan,
             .seen_version = making->formulation.version,
             .content = exchange::content_of(draft),
             .document = exchange::write_plan_document(draft),
             .summary = std::move(summary),
             .purpose = "Mejorar el borrador antes de adoptarlo. Cada aporte se responde, y las "
                        "respuestas se publican con lo que cambiaron.",
             .closes = day(days.closes).colombian_date(),
             .answers_due = day(days.answers_due).colombian_date()});
        CHECK(opened.has_value());
        return *opened;
    }

    domain::Comment send(int consultation, Said const& said, int days) {
        auto const sent =
            app::send_comment(store_, {.occasion = at(days),
                                       .consultation = consultation,
                                       .submission = crypto::random_token(),
                                       .token = crypto::random_token(),
                                       .origin = "192.0.2.1",
                                       .goal = said.goal,
                                       .topic = std::string(domain::topic_tokens.token(said.topic)),
                                       .words = said.words});
        CHECK(sent.has_value());
        return *sent;
    }

    void moderate(domain::Comment& comment, domain::Moderation moderation, std::string reason,
                  int days) {
        CHECK(app::moderate_comment(store_, {.seen = seen(comment, days),
                                             .moderation = moderation,
                                             .reason = std::move(reason)})
                  .has_value());
        ++comment.version;
    }
    void answer(domain::Comment& comment, Said const& said, int days) {
        CHECK(app::answer_comment(
                  store_, {.seen = seen(comment, days),
                           .decision = std::string(domain::decision_tokens.token(said.decision)),
                           .words = said.answer,
                           .goal = said.changed})
                  .has_value());
        ++comment.version;
    }

private:
    app::CommentSeen seen(domain::Comment const& comment, int days) const {
        return {.occasion = as(Role::planning_analyst, days),
                .number = comment.number,
                .version = comment.version};
    }

    storage::Store& store_;
    storage::EntityId const& entity_;
    base::Instant now_;
};

}  // namespace

base::Instant demonstration_begins(base::Instant now) {
    return base::Instant(now.moment() - demonstration_lasts);
}

base::Instant consulted_begins(base::Instant now) {
    return base::Instant(now.moment() - consulted_lasts);
}

void hold_answered_consultation(storage::Store& store, storage::EntityId const& entity,
                                base::Instant now, std::string const& plan) {
    Holding holding(store, entity, now);
    auto const number = holding.open(
        plan,
        "El plan dice cómo la entidad pasa del papel al expediente electrónico en 2027. Díganos "
        "si las metas alcanzan y si empezamos por donde hace falta.",
        {.opens = -60, .closes = -40, .answers_due = -20});
    int days = -55;
    std::vector<std::pair<domain::Comment, Said>> answered;
    for (auto const& said : answered_comments) {
        auto comment = holding.send(number, said, days++);
        if (said.answer == nullptr) {
            holding.moderate(comment, domain::Moderation::withdrawn,
                             "Contenía datos personales de otra persona.", days);
            continue;
        }
        holding.moderate(comment, domain::Moderation::published, {}, days);
        answered.emplace_back(comment, said);
    }
    for (auto& [comment, said] : answered)
        holding.answer(comment, said, -30);
    CHECK(app::publish_results(
              store, {.occasion = holding.as(Role::planning_head, -25), .consultation = number})
              .has_value());
}

void hold_open_consultation(storage::Store& store, storage::EntityId const& entity,
                            base::Instant now) {
    Holding holding(store, entity, now);
    auto const plan = exchange::read_plan_document(embedded::consultations().front().bytes);
    CHECK(plan.has_value());
    CHECK(app::begin_formulation(store, {.occasion = holding.as(Role::planning_head, -12),
                                         .plan = plan->code,
                                         .unit = "DES",  // whose leader is the mayor
                                         .draft = exchange::take_apart(*plan),
                                         .begun_from = "plan-ficticio/1"})
              .has_value());
    auto const number = holding.open(
        plan->code,
        "De 2028 a 2031 la Alcaldía quiere sembrar más, abrir ventanillas en lengua de señas y "
        "hacer más jornadas en los barrios. Lea qué cambia y díganos qué falta.",
        {.opens = -10, .closes = 20, .answers_due = 50});
    int days = -9;
    for (auto const& said : open_comments) {
        auto comment = holding.send(number, said, days++);
        if (said.answer == nullptr) continue;
        holding.moderate(comment, domain::Moderation::published, {}, days);
        holding.answer(comment, said, days);
    }
}

}  // namespace rumbo
