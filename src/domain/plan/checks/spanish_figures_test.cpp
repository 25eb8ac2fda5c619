// The reader of numbers in prose, as a table: text | figures, each "kind reading=reading…".

#include "domain/plan/checks/spanish_figures.hpp"

#include <gtest/gtest.h>

#include <random>

namespace domain {
namespace {

std::string_view kind_name(FigureKind kind) {
    constexpr std::array<std::string_view, 6> names{"magnitude", "percent", "money",
                                                    "year",      "date",    "label"};
    return names[static_cast<std::size_t>(kind)];
}

std::string described(std::string_view text) {
    std::string line;
    for (auto const& figure : read_prose(text).figures) {
        if (!line.empty()) line += ", ";
        line += kind_name(figure.kind);
        if (figure.kind == FigureKind::label || figure.kind == FigureKind::date) continue;
        line += ' ';
        for (auto const& reading : figure.readings)
            line += (&reading == &figure.readings.front() ? "" : "=") + reading.text();
        if (figure.is_negative) line += " negative";
        if (figure.power > 0) line += " e" + std::to_string(figure.power);
    }
    return line;
}

struct Row {
    std::string_view text;
    std::string_view figures;
};

constexpr std::array rows{
    // Notation
    Row{"rezago de 2.946,975 debido", "magnitude 2946.975=2946975"},
    Row{"corresponde a 112,200 PQRS", "magnitude 112.200=112200"},
    Row{"un total de 5.400", "magnitude 5400=5.400"},
    Row{"un total de 4.155.036 solicitudes", "magnitude 4155036"},
    Row{"un total de 4,155,036 solicitudes", "magnitude 4155036"},
    Row{"un total de 4.155.036,50", "magnitude 4155036.50"},
    Row{"un total de 1'000.000", "magnitude 1000.000=1000000"},
    Row{"un total de 12'946.975,5", "magnitude 12946975.5"},
    Row{"un total de 1\u00A0936\u00A0354", "magnitude 1936354"},
    Row{"suma 0,10 y 1.50", "magnitude 0.10, magnitude 1.50"},
    Row{"suma 0,100", "magnitude 0.100"},
    Row{"de 50 a 64 países", "magnitude 50, magnitude 64"},
    Row{"hay 1.2.3 de más", "label"},
    Row{"hay 12.34.567 de más", "label"},
    Row{"hay 1234567890123456 de más", "label"},
    Row{"fue -4,26", "magnitude 4.26 negative"},
    Row{"con 1,9 millones de llamadas", "magnitude 1.9 e6"},
    Row{"con 50 mil llamadas", "magnitude 50 e3"},
    Row{"con 2 mil millones", "magnitude 2 e9"},
    // Percentages
    Row{"Rezago del 3,36%", "percent 3.36"},
    Row{"el 67.25 % de", "percent 67.25"},
    Row{"un 100 por ciento", "percent 100"},
    Row{"de 2,5 puntos porcentuales", "percent 2.5"},
    Row{"el (95%) de", "percent 95"},
    // Codes
    Row{"Meta Sectorial 2153: Participar en 50 Instrumentos", "label, magnitude 50"},
    Row{"Meta sectorial 2057. Consolidar 1 Modelo", "label, magnitude 1"},
    Row{"Meta 4 proyecto 8129: Acompañar al 100% de", "label, label, percent 100"},
    Row{"Meta 4 Proyecto 8098: Implementar 1 estrategia", "label, label, magnitude 1"},
    Row{"Indicador sectorial 543", "label"},
    Row{"Meta trazadora 75", "label"},
    Row{"proyecto de inversión 7871", "label"},
    Row{"Meta proyecto de inversión N°4, proyecto 7871", "label, label"},
    Row{"través de la línea 195.", "label"},
    Row{"Línea 195 atendió 45 casos", "label, magnitude 45"},
    Row{"la meta 7871-4", "label, label"},
    Row{"formato CB-0404 y PLE-PIN-F017", "label, label"},
    Row{"redes 4G y COVID-19", "label, label"},
    Row{"3979. Porcentaje del modelo", "label"},
    Row{"4199, Estrategia de comunicación", "label"},
    Row{"el 1er informe y el 3º", "label, label"},
    Row{"metas 3 y 4 del plan", "label, label"},
    // Norms
    Row{"Ley 152 de 1994", "label, year 1994"},
    Row{"Ley 152 de 1994, artículo 29", "label, year 1994, label"},
    Row{"el Decreto 612 de 2018 y MIPG", "label, year 2018"},
    Row{"Resolución No. 630 de 2024", "label, year 2024"},
    Row{"Decreto Distrital 612", "label"},
    Row{"Acuerdo N.º 4", "label"},
    // Time
    Row{"al final de mayo de 2024", "date"},
    Row{"el 31 de marzo de 2024", "date, date"},
    Row{"corte 31/03/2024", "label, label, label"},
    Row{"el 2024-03-31", "label, label, label"},
    Row{"definido para el periodo 2020-2024.", "year 2020, year 2024"},
    Row{"Plan de Acción 2020 - 2024", "year 2020, year 2024"},
    Row{"en 2024 entidades y ciudadanía", "year 2024"},
    Row{"vigencia 2024", "label"},
    Row{"Poner en servicio 2000 unidades", "magnitude 2000"},
    Row{"capacitar a 2024 personas", "magnitude 2024"},
    Row{"de 8:30 a 17:00", "label, label, label, label"},
    // Money
    Row{"por $ 4.955 millones", "money 4955=4.955 e6"},
    Row{"son 300 pesos", "money 300"},
};

TEST(SpanishFigures, AreReadAsWritten) {
    for (auto const& [text, figures] : rows)
        EXPECT_EQ(described(text), figures) << text;
}

TEST(SpanishFigures, AgreeAtTheirPrintedDecimals) {
    auto const agrees = [](std::string_view text, base::Rational const& value) {
        auto const prose = read_prose(text);
        return agrees_in_size(prose.figures.at(0), value);
    };
    base::Rational const rezago{53613, 10000};  // 5.3613
    EXPECT_TRUE(agrees("5,36", rezago));
    EXPECT_TRUE(agrees("5,4", rezago));
    EXPECT_TRUE(agrees("5", rezago));
    EXPECT_FALSE(agrees("5,37", rezago));
    EXPECT_FALSE(agrees("3,36", rezago));
    EXPECT_TRUE(agrees("112,200", base::Rational(112200)));
    EXPECT_TRUE(agrees("112,200", base::Rational(1122, 10)));
    EXPECT_FALSE(agrees("112,200", base::Rational(15402)));
    EXPECT_TRUE(agrees("1,9 millones", base::Rational(1936354)));
    EXPECT_FALSE(agrees("1,8 millones", base::Rational(1936354)));
    EXPECT_TRUE(agrees("-1,67", base::Rational(-5, 3)));
    EXPECT_TRUE(agrees("2,5", base::Rational(245, 100)));  // half up
}

TEST(SpanishFigures, CountWhatFollowsThem) {
    auto const noun = [](std::string_view text) {
        auto const prose = read_prose(text);
        return std::string(counted_noun(prose, prose.figures.at(0)));
    };
    EXPECT_EQ(noun("Participar en 50 Instrumentos"), "instrumentos");
    EXPECT_EQ(noun("corresponde a 112,200 PQRS."), "pqrs");
    EXPECT_EQ(noun("Consolidar 1 Modelo"), "modelo");
    EXPECT_EQ(noun("un rezago de 2.946,975 debido a"), "");
    EXPECT_EQ(noun("fueron 12 las visitas"), "");
    EXPECT_EQ(noun("fueron 12."), "");
}

TEST(SpanishWords, AreFolded) {
    auto const tokens = tokens_of("Sobre EJECUCIÓN, año vigésimo a\u0303o");
    ASSERT_EQ(tokens.size(), 6U);
    EXPECT_EQ(tokens[1].folded, "ejecucion");
    EXPECT_TRUE(tokens[1].is_acronym);
    EXPECT_EQ(tokens[2].folded, ",");
    EXPECT_EQ(tokens[3].folded, "ano");
    EXPECT_EQ(tokens[4].folded, "vigesimo");
    EXPECT_EQ(tokens[5].folded, "ao");
}

TEST(SpanishWords, ReadAnyBytesAndNoMoreThanTheirShare) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 60, '\0');
        for (auto& byte : bytes)
            byte = static_cast<char>(random() % 4 == 0 ? random() % 256
                                                       : "19.,% -\xC3\xB3"
                                                         "aN"[random() % 11]);
        std::size_t end = 0;
        for (auto const& token : tokens_of(bytes)) {
            EXPECT_GE(token.begin, end);
            EXPECT_GT(token.end, token.begin);
            end = token.end;
        }
        EXPECT_LE(end, bytes.size());
        read_prose(bytes);
    }
    EXPECT_EQ(tokens_of(std::string(prose_bytes_max + 10, '-')).size(), prose_bytes_max);
}

}  // namespace
}  // namespace domain
