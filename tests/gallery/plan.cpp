#include "gallery.hpp"
#include "kit/chart/bullet_bar.hpp"
#include "web/components/figures.hpp"
#include "web/components/observation.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"

namespace gallery {
namespace {

using namespace html;
namespace c = web::components;
using base::Rational;

struct Row {
    std::string number, name, goals, advance;
    Rational executed;
    c::StatusTag status;
};

std::vector<Row> rows() {
    using enum c::Tone;
    return {
        {"1",
         "Gestionar el potencial de los funcionarios y colaboradores",
         "3 indicadores",
         "125,97 %",
         Rational(12597, 100),
         {over, "Sobre ejecución de 25,97"}},
        {"2",
         "Construcción de la paz, la memoria y la reconciliación",
         "2 indicadores",
         "100,00 %",
         100,
         {on_target, "En cumplimiento"}},
        {"3",
         "Gobierno abierto y gestión pública efectiva",
         "2 indicadores",
         "95,19 %",
         Rational(9519, 100),
         {behind, "Rezago de 4,81"}},
        {"4",
         "Transformación digital de Bogotá territorio inteligente",
         "2 indicadores",
         "98,57 %",
         Rational(9857, 100),
         {behind, "Rezago de 1,43"}},
        {"5",
         "Servicio a la ciudadanía con oportunidad y transparencia",
         "2 indicadores",
         "42,53 %",
         Rational(4253, 100),
         {critical, "Crítico: 57,47 por debajo"}},
        {"6",
         "Fortalecimiento institucional y relacionamiento estratégico intersectorial",
         "4 indicadores",
         "176,98 %",
         Rational(17698, 100),
         {over, "Sobre ejecución de 76,98"}},
        {"7",
         "Objetivo sin programación en la vigencia",
         "1 indicador",
         "N. P.",
         0,
         {none, "No programado"}},
    };
}

std::vector<c::Cell> cells(Row const& row) {
    chart::BulletBar bar{.id = "barra-" + row.number,
                         .title = row.name + ": " + row.advance,
                         .executed = row.executed,
                         .programmed = Rational(100),
                         .goal = {},
                         .band = {},
                         .end = 130,
                         .over = row.advance,
                         .tone = row.status.tone};
    if (row.status.tone == c::Tone::none) bar.executed.reset(), bar.programmed.reset();
    return {c::markup(fragment(a(href(Url::path({"objetivos", row.number})),
                                 strong(row.number + "."), " " + row.name),
                               span(cls("app-bajo"), row.goals))),
            c::strong_words(row.advance), c::markup(chart::bullet_bar(bar)),
            c::markup(c::status_tag(row.status))};
}

}  // namespace

html::Html plan() {
    c::Table table{.id = "objetivos",
                   .caption =
                       "Avance en la vigencia 2024 al corte. La marca vertical es lo "
                       "programado; la barra, lo ejecutado.",
                   .caption_is = c::Caption::visible,
                   .columns = {{.words = "Objetivo"},
                               {.words = "Avance", .align = c::Align::right},
                               {.words = "Ejecutado frente a lo programado",
                                .card_label = c::CardLabel::hidden},
                               {.words = "Estado", .card_label = c::CardLabel::hidden}},
                   .rows = {},
                   .totals = {},
                   .narrow = c::Narrow::cards};
    for (Row const& row : rows())
        table.rows.push_back(cells(row));
    return fragment(
        h1("Plan Estratégico Sectorial, Sector Gestión Pública"),
        p(cls("app-entrada"), "2020 a 2024 · Edición 1, publicada el 15 de abril de 2024 · Corte ",
          strong("31 de marzo de 2024"), " ", a(href("/corte"), "Cambiar corte")),
        c::figures({{"Avance del plan", "98,45 %", a(href("/por-que"), "¿Por qué este número?")},
                    {"Objetivos", "5", text("3 con rezago")},
                    {"Indicadores", "11", text("11 reportados")},
                    {"Observaciones", "10", text("sobre el documento publicado")}}),
        h2("Objetivos estratégicos"), c::table(table),
        p(cls("app-nota"),
          "El objetivo 5, con 72,53 %, es el más bajo: el indicador 545 lleva 22,33 % y el 546, "
          "122,73 %. ",
          a(href("/tabla"), "Ver los datos en tabla"), " · ", a(href("/csv"), "CSV")),
        h2("Observaciones sobre el documento"),
        c::observation({.kind = c::Observation::Kind::warning,
                        .title = "Indicador 543: el documento dice «Rezago del 3,36 %»; con sus "
                                 "propias cifras es 5,36 %.",
                        .body = fragment("Ejecutado 8,12 de 8,58 programado = 94,64 %. 100 − 94,64 "
                                         "= 5,36 puntos. ",
                                         a(href("/calculo"), "Ver el cálculo"))}),
        c::observation({.kind = c::Observation::Kind::warning,
                        .title = "Indicador 545: el análisis habla de un rezago de 2.946,975; la "
                                 "diferencia es 1.936.354.",
                        .body = fragment("2.493.000 programado − 556.646 ejecutado. ",
                                         a(href("/calculo"), "Ver el cálculo"))}),
        p(a(href("/observaciones"), "Las 10 observaciones")),
        p(cls("app-colofon"), "Edición 1 · huella 9f2c…a81e · datos al 31/03/2024 · ",
          a(href("/descargar"), "Descargar: XLSX, CSV, JSON")));
}

}  // namespace gallery
