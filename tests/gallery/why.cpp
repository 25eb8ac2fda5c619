#include "gallery.hpp"
#include "web/components/derivation.hpp"
#include "web/components/summary_list.hpp"

namespace gallery {
namespace {

using namespace html;
namespace c = web::components;

c::Derivation objective() {
    using enum c::Tone;
    return {
        .title = text("Promedio ponderado de 3 indicadores"),
        .formula = fragment("(100,93 × 33,33 + 100,00 × 33,33 + 176,98 × 33,33) ÷ 100 = ",
                            strong("125,97 %")),
        .parts = {
            {.title = text("569 · Política de gestión integral del talento humano"),
             .status = c::StatusTag{on_target, "En cumplimiento"},
             .formula = fragment("67,25 ejecutado ÷ 66,63 programado = ", strong("100,93 %")),
             .note = fragment("Creciente sin línea base: se compara el nivel alcanzado con el "
                              "programado al corte. Reportó: Departamento Administrativo del "
                              "Servicio Civil. ",
                              a(href("/hechos"), "Hechos y evidencia")),
             .parts = {{.title = text("Ejecutado, marzo de 2024"),
                        .formula = text("16,63 + 16,63 + 16,63 + 17,36 = 67,25")},
                       {.title = text("Programado, marzo de 2024"), .formula = text("66,63")}}},
            {.title = text("542 · Acceso público y meritocrático"),
             .status = c::StatusTag{on_target, "En cumplimiento"},
             .formula = fragment("99,87 ÷ 99,87 = ", strong("100,00 %"))},
            {.title = text("75 · Teletrabajadores en entidades distritales"),
             .status = c::StatusTag{over, "Sobre ejecución de 76,98"},
             .formula = fragment("9.557 ÷ 5.400 = ", strong("176,98 %")),
             .note = fragment("Sin tope: la regla del plan deja contar lo que excede 100. Con tope "
                              "de 100 el objetivo sería ",
                              strong("100,00 %"), ".")}}};
}

}  // namespace

html::Html why() {
    return fragment(
        h1("¿Por qué 125,97 %?"),
        p(cls("app-entrada"), "Objetivo 1, en la vigencia 2024, al corte del 31 de marzo de 2024."),
        div(cls("app-columnas"), div(c::derivation(objective())),
            div(h2("Reglas aplicadas"),
                c::summary_list({{"Pesos", text("iguales: el documento no los trae")},
                                 {"Tope", text("ninguno")},
                                 {"Sin programación", text("fuera, pesos repartidos")},
                                 {"Redondeo", text("solo al mostrar")},
                                 {"Versión", text("reglas 1 · hechos 4f11…")}}),
                h2("Compruébelo"),
                p("Descargue los hechos y las reglas y recalcúlelo con el programa que quiera."),
                p(a(href("/paquete"), "Paquete de prueba (JSON)")), h2("Si cambia…"),
                p("alcance: ", strong("en la vigencia"), " · ",
                  a(href("/hasta"), "hasta la vigencia"), " · ",
                  a(href("/total"), "frente al total")))),
        p(cls("app-colofon"), "Edición 1 · huella 9f2c…a81e · datos al 31/03/2024"));
}

}  // namespace gallery
