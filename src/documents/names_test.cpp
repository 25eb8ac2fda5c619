#include "documents/names.hpp"

#include <gtest/gtest.h>

#include "documents/figures.hpp"

namespace documents {
namespace {

using domain::Figure;
using domain::Period;
using domain::Status;
using text::Language;

constexpr auto es = Language::spanish;
constexpr auto en = Language::english;

TEST(Names, a_status_says_how_far_from_hundred) {
    EXPECT_EQ(status_label(es, Status::behind, Figure(951917, 10000)), "Rezago de 4,81");
    EXPECT_EQ(status_label(es, Status::ahead, Figure(1259707, 10000)), "Sobre ejecución de 25,97");
    EXPECT_EQ(status_label(es, Status::on_track, Figure(100, 1)), "En cumplimiento");
    EXPECT_EQ(status_label(es, Status::unprogrammed, std::nullopt), "No programada");
    EXPECT_EQ(status_label(es, Status::unreported, Figure(0, 1)), "Sin reporte");
    EXPECT_EQ(status_label(en, Status::behind, Figure(951917, 10000)), "Behind by 4.81");
    EXPECT_EQ(status_label(en, Status::on_track, std::nullopt), "On track");
}

TEST(Names, of_periods) {
    auto const names = [](Language language, std::string_view token) {
        auto const period = Period::parse(token).value();
        return period_name(language, period) + " · " + period_short(language, period);
    };
    EXPECT_EQ(names(es, "2024"), "2024 · 2024");
    EXPECT_EQ(names(es, "2024-H2"), "segundo semestre de 2024 · S2 2024");
    EXPECT_EQ(names(es, "2024-C3"), "tercer cuatrimestre de 2024 · C3 2024");
    EXPECT_EQ(names(es, "2024-Q1"), "primer trimestre de 2024 · T1 2024");
    EXPECT_EQ(names(es, "2024-B6"), "sexto bimestre de 2024 · B6 2024");
    EXPECT_EQ(names(es, "2024-03"), "marzo de 2024 · mar. 2024");
    EXPECT_EQ(names(en, "2024-Q1"), "first quarter of 2024 · Q1 2024");
    EXPECT_EQ(names(en, "2024-12"), "December 2024 · Dec 2024");
}

TEST(Names, of_scopes_and_schedules) {
    EXPECT_EQ(scope_at(es, domain::Scope::year, base::Date(2024, 3, 31)),
              "en la vigencia 2024, al corte del 31 de marzo de 2024");
    domain::Goal goal;
    goal.schedule = domain::Schedule::increasing;
    EXPECT_EQ(schedule_name(es, goal), "creciente sin línea base");
    goal.baseline = base::Decimal(0);
    EXPECT_EQ(schedule_name(es, goal), "creciente con línea base");
}

TEST(Names, default_bands_speak_the_readers_language_and_stated_ones_their_own) {
    auto const bands = domain::bands_of({});
    EXPECT_EQ(band_name(en, bands[0]), "critical");
    EXPECT_EQ(band_name(es, bands[0]), "crítico");
    EXPECT_EQ(
        band_name(en, {.name = "Satisfactorio", .colour = "", .icon = "", .from = {}, .to = {}}),
        "Satisfactorio");
}

// Every enumerator has a name in both languages.
TEST(Names, are_complete) {
    for (auto const language : {es, en}) {
        for (auto const& row : domain::node_kind_tokens)
            EXPECT_FALSE(node_kind_name(language, row.value).empty());
        for (auto const& row : domain::instrument_tokens)
            EXPECT_FALSE(instrument_name(language, row.value).empty());
        for (auto const& row : domain::frequency_tokens)
            for (int i = 1; i <= domain::periods_per_year(row.value); ++i) {
                EXPECT_FALSE(period_name(language, {2024, row.value, i}).empty());
                EXPECT_FALSE(period_short(language, {2024, row.value, i}).empty());
            }
    }
}

TEST(Names, labels_begin_with_a_capital) {
    EXPECT_EQ(capitalized("objetivo"), "Objetivo");
    EXPECT_EQ(capitalized("índice"), "Índice");
    EXPECT_EQ(capitalized("9 metas"), "9 metas");
    EXPECT_EQ(capitalized(""), "");
}

TEST(Figures, are_shown_with_two_decimals_half_up) {
    EXPECT_EQ(percent(es, Figure(984521, 10000)), "98,45\u202F%");
    EXPECT_EQ(percent(en, Figure(984550, 10000)), "98.46%");
    EXPECT_EQ(amount(es, Figure(41550365, 10)), "4.155.036,5");
}

}  // namespace
}  // namespace documents
