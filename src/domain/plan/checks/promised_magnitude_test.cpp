#include "domain/plan/checks/sample_plan.hpp"
#include "domain/plan/checks/spanish_promise.hpp"

namespace domain {
namespace {

using namespace sample;

// The figure that the sentence promises, as printed; empty where it promises none.
std::string promised(std::string_view sentence) {
    auto const prose = read_prose(sentence);
    auto const promise = promise_of(prose);
    return promise ? promise->figure->printed : std::string();
}

TEST(Promise, IsWhatTheLeadingInfinitiveGoverns) {
    EXPECT_EQ(promised("Meta Sectorial 2153: Participar en 50 Instrumentos estratégicos"), "50");
    EXPECT_EQ(promised("Meta Sectorial 2343: Fortalecer la capacidad de los 3 Canales"), "3");
    EXPECT_EQ(promised("Meta 3 proyecto 8118: Poner en servicio 100.000 unidades documentales"),
              "100.000");
    EXPECT_EQ(promised("Cumplir mensualmente con la prestación oportuna del 95% de los servicios"),
              "95%");
    EXPECT_EQ(promised("Cumplir con el 95% de las visitas"), "95%");
    EXPECT_EQ(promised("Meta sectorial 2057. Consolidar 1 Modelo de integración"), "1");
    EXPECT_EQ(promised("Fortalecer mediante asistencias técnicas 15 Nodos digitales"), "15");
    EXPECT_EQ(promised("Implementar una (1) estrategia"), "1");
    EXPECT_EQ(promised("Aumentar del 40% al 60% la cobertura"), "60%");
}

TEST(Promise, IsNoCodeAndNoPurpose) {
    EXPECT_EQ(promised("Meta Sectorial 2153: Participar en la Línea 195"), "");
    EXPECT_EQ(promised("Consolidar el Laboratorio de innovación Pública"), "");
    EXPECT_EQ(promised("Implementar una estrategia para 20 localidades"), "");
    EXPECT_EQ(promised("Fortalecer la red mediante 40 talleres"), "");
    EXPECT_EQ(promised("Fortalecer la red a través de 40 talleres"), "");
    EXPECT_EQ(promised("Cumplir la Ley 152 de 1994"), "");
    EXPECT_EQ(promised("Atender cerca de 300 solicitudes"), "");
}

TEST(Promise, NeedsAnInfinitive) {
    EXPECT_EQ(promised("Número de orientaciones recibidas a través de la línea 195."), "");
    EXPECT_EQ(promised("Desarrollo de capacidades en 15 Entidades"), "");
    EXPECT_EQ(promised("Porcentaje de avance definido para el periodo 2020-2024."), "");
    EXPECT_EQ(promised("Política Pública TIC formulada."), "");
    EXPECT_EQ(promised(""), "");
}

Goal saying(std::string_view sentence, std::string_view unit, std::string_view total) {
    auto made = goal(Schedule::sum);
    made.goal = sentence;
    made.unit = unit;
    made.total = decimal(total);
    return made;
}

Lines const another{"text-magnitude"};

TEST(CheckPromise, IsTheTotal) {
    EXPECT_EQ(found(saying("Participar en 50 Instrumentos", "instrumentos", "64")), another);
    EXPECT_EQ(found(saying("Participar en 50 Instrumentos", "instrumentos", "50.0")), Lines{});
    EXPECT_EQ(found(saying("Participar en 50 Instrumentos", "número", "64")), another);
    EXPECT_EQ(found(saying("Poner en servicio 100.000 unidades", "unidades", "100000")), Lines{});
    EXPECT_EQ(found(saying("Poner en servicio 100.000 unidades", "unidades", "10000")), another);
}

TEST(CheckPromise, OrWhatTheTargetsGive) {
    auto made =
        goal(Schedule::sum, {{"2024", "20"}, {"2025", "17"}, {"2026", "17"}, {"2027", "10"}});
    made.goal = "Participar en 50 Instrumentos";
    EXPECT_EQ(found(made), another);
    made.goal = "Participar en 64 Instrumentos";
    EXPECT_EQ(found(made), Lines{});
    made.targets.pop_back();  // not the whole plan: the targets give no magnitude
    made.goal = "Participar en 50 Instrumentos";
    EXPECT_EQ(found(made), Lines{});
}

TEST(CheckPromise, OfOneWholeIsItsHundredPercent) {
    EXPECT_EQ(found(saying("Consolidar 1 Modelo", "%", "100")), Lines{});
    EXPECT_EQ(found(saying("Implementar 3 proyectos", "%", "100")), Lines{});
    EXPECT_EQ(found(saying("Consolidar 1 Modelo", "%", "80")), another);
    EXPECT_EQ(found(saying("Fortalecer 100% del modelo", "estrategia", "1.00")), Lines{});
    EXPECT_EQ(found(saying("Fortalecer 50% del modelo", "estrategia", "1.00")), another);
    EXPECT_EQ(found(saying("Atender el 95% de las solicitudes", "%", "95")), Lines{});
    EXPECT_EQ(found(saying("Atender el 95% de las solicitudes", "%", "0.95")), Lines{});
    EXPECT_EQ(found(saying("Atender el 95% de las solicitudes", "%", "90")), another);
    EXPECT_EQ(found(saying("Atender el 95% de las solicitudes", "solicitudes", "800")), Lines{});
}

TEST(CheckPromise, MayBeABoundOrAChange) {
    EXPECT_EQ(found(saying("Realizar al menos 50 talleres", "talleres", "64")), Lines{});
    EXPECT_EQ(found(saying("Realizar al menos 50 talleres", "talleres", "49")), another);
    EXPECT_EQ(found(saying("Realizar hasta 50 talleres", "talleres", "49")), Lines{});
    auto rising = saying("Aumentar en 20 puntos la satisfacción", "%", "80");
    rising.baseline = decimal("60");
    EXPECT_EQ(found(rising), Lines{});
    rising.baseline = decimal("50");
    EXPECT_EQ(found(rising), another);
    auto falling = saying("Reducir en 15% los tiempos", "días", "85");
    falling.schedule = Schedule::decreasing;
    falling.baseline = decimal("100");
    EXPECT_EQ(found(falling), Lines{});
}

TEST(CheckPromise, OfAnotherUnitYieldsToTheFigureThatIsMeasured) {
    EXPECT_EQ(found(saying("Visitar 20 localidades con 300 talleres", "talleres", "300")), Lines{});
    EXPECT_EQ(found(saying("Visitar 20 localidades con 300 talleres", "localidades", "300")),
              another);
}

}  // namespace
}  // namespace domain
