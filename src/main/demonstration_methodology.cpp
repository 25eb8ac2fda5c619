#include "main/demonstration_methodology.hpp"

#include "app/people/demonstration.hpp"
#include "app/plan/methodology.hpp"
#include "base/check.hpp"
#include "kit/crypto/random.hpp"

namespace rumbo {
namespace {

class Preparing {
public:
    Preparing(storage::Store& store, storage::EntityId const& entity, base::Instant now)
        : store_(store), entity_(entity), now_(now) {}

    domain::Methodology begin(int year, std::string reason) {
        auto const version =
            app::begin_methodology(store_, {.occasion = as(domain::Role::planning_analyst),
                                            .year = year,
                                            .reason = std::move(reason)});
        CHECK(version.has_value());
        return *app::find_methodology(store_, entity_, year, *version);
    }

    void edit(domain::Methodology methodology) {
        CHECK(app::edit_methodology(store_, {.occasion = as(domain::Role::planning_analyst),
                                             .wanted = std::move(methodology)})
                  .has_value());
    }

    void announce(domain::Methodology const& methodology, std::string number) {
        auto const now =
            *app::find_methodology(store_, entity_, methodology.year, methodology.version);
        CHECK(app::announce_methodology(store_,
                                        {.occasion = as(domain::Role::planning_head),
                                         .year = now.year,
                                         .version = now.version,
                                         .seen_revision = now.revision,
                                         .memorandum = std::move(number),
                                         .day = now_.colombian_date(),
                                         .addressees = "Líderes de proceso y alcaldes locales"})
                  .has_value());
    }

private:
    storage::Occasion as(domain::Role role) const {
        return {.entity = entity_,
                .now = now_,
                .actor = {.person = app::demonstration_person(role),
                          .role = std::string(domain::role_tokens.token(role))},
                .peer = {},
                .salt = crypto::random_token()};
    }

    storage::Store& store_;
    storage::EntityId const& entity_;
    base::Instant now_;
};

constexpr int first_year = 2026;

}  // namespace

void fill_with_methodologies(storage::Store& store, storage::EntityId const& entity,
                             base::Instant now) {
    Preparing preparing(store, entity, now);
    auto first = preparing.begin(first_year, {});
    first.guidance =
        "Cada meta se formula con un solo verbo en infinitivo, su magnitud y su unidad de medida.\n"
        "Las metas transversales llevan la redacción de la unidad que las lidera.";
    preparing.edit(first);
    preparing.announce(first, "20261300012343");
    auto second = preparing.begin(first_year, "El Comité fijó en 100 % el tope de cada meta.");
    second.rules.cap = base::Decimal{100};
    preparing.edit(second);
    preparing.announce(second, "20261300020011");
    preparing.begin(first_year + 1, {});
}

}  // namespace rumbo
