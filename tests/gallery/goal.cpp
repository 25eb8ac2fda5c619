#include "gallery.hpp"
#include "kit/chart/figure.hpp"
#include "kit/chart/stacked_share.hpp"
#include "kit/chart/step_line.hpp"
#include "web/components/links.hpp"
#include "web/components/observation.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/summary_list.hpp"
#include "web/components/table.hpp"

namespace gallery {
namespace {

using namespace html;
namespace c = web::components;
using base::Rational;
using enum c::Tone;

std::string comma(Rational const& value) {
    std::string words = value.plain(2);
    for (char& one : words)
        one = one == '.' ? ',' : one;
    return words;
}

std::vector<chart::Tick> ticks(Rational const& high) {
    std::vector<chart::Tick> all;
    for (Rational const& value : chart::round_ticks(0, high, 5))
        all.push_back({value, comma(value)});
    return all;
}

chart::StepLine quarters() {
    auto const period = [](char const* label, Rational programmed, Rational executed,
                           c::Tone tone) {
        return chart::Period{.label = label,
                             .programmed = programmed,
                             .executed = executed,
                             .tone = tone,
                             .value = comma(executed),
                             .reading = std::string(label) + ": ejecutado " + comma(executed) +
                                        ", programado " + comma(programmed)};
    };
    chart::StepLine line{.id = "trimestres",
                         .title = "Canales fortalecidos: programado y ejecutado por trimestre",
                         .description =
                             "El ejecutado sigue por debajo de lo programado desde el "
                             "segundo trimestre.",
                         .periods = {period("T1 24", Rational(1, 4), Rational(1, 4), on_target),
                                     period("T2 24", Rational(1, 2), Rational(2, 5), behind),
                                     {.label = "T3 24", .programmed = Rational(3, 4)},
                                     period("T4 24", Rational(1), Rational(9, 20), critical),
                                     period("T1 25", Rational(5, 4), Rational(27, 20), over),
                                     period("T2 25", Rational(3, 2), Rational(29, 20), in_process),
                                     {.label = "T3 25", .programmed = Rational(9, 4)},
                                     {.label = "T4 25", .programmed = Rational(3)}},
                         .ticks = ticks(3),
                         .programmed_label = "programado",
                         .executed_label = "ejecutado"};
    return line;
}

chart::StepLine months() {
    chart::StepLine line{.id = "meses",
                         .title = "Trámites en línea por mes",
                         .description = "Crecen de 120.000 a 556.646.",
                         .periods = {},
                         .ticks = {},
                         .programmed_label = "programado",
                         .executed_label = "ejecutado"};
    for (int month = 1; month <= 24; ++month) {
        Rational const executed(20000 * month + (month % 5) * 9000);
        line.periods.push_back({.label = (month % 12 < 9 ? "0" : "") +
                                         std::to_string((month - 1) % 12 + 1) + "/2" +
                                         (month > 12 ? "4" : "3"),
                                .programmed = Rational(22000 * ((month + 2) / 3) * 3),
                                .executed = executed,
                                .tone = on_target,
                                .value = executed.fixed(0)});
    }
    line.ticks = ticks(556646);
    return line;
}

c::Table quarters_table() {
    auto const row = [](char const* name, char const* a1, char const* b1, c::StatusTag tag) {
        return std::vector<c::Cell>{c::words(name), c::words(a1), c::words(b1),
                                    c::markup(c::status_tag(tag))};
    };
    return {.id = "tabla-trimestres",
            .caption = "Canales fortalecidos, acumulado",
            .columns = {{.words = "Trimestre"},
                        {.words = "Programado", .align = c::Align::right},
                        {.words = "Ejecutado", .align = c::Align::right},
                        {.words = "Estado"}},
            .rows = {row("T1 2024", "0,25", "0,25", {on_target, "En cumplimiento"}),
                     row("T2 2024", "0,5", "0,4", {behind, "Rezago de 20,00"}),
                     row("T3 2024", "0,75", "—", {none, "Sin reporte"})}};
}

Html figures_of_goal() {
    return fragment(
        chart::figure({.caption = "Programado y ejecutado, canales",
                       .detail = "Acumulado · corte 30 de junio de 2025 · fuente SEGPLAN",
                       .drawing = chart::step_line(quarters()),
                       .conclusion = "A 30 de junio de 2025 se lograron 1,45 de los 1,5 canales "
                                     "programados (96,67\u00a0%).",
                       .table_summary = "Ver los datos en tabla",
                       .table = c::table(quarters_table()),
                       .downloads = {{"CSV", "/d.csv"}, {"Imagen SVG", "/d.svg"}}}),
        chart::figure({.caption = "Trámites en línea",
                       .drawing = chart::step_line(months()),
                       .conclusion = "Los trámites crecieron cada trimestre.",
                       .table_summary = "Ver los datos en tabla",
                       .table = {}}),
        chart::figure(
            {.caption = "Estado de los 34 indicadores",
             .drawing = chart::stacked_share({.id = "estados",
                                              .title = "Estado de los indicadores",
                                              .description = "Dieciocho de 34 cumplen.",
                                              .shares = {{"En cumplimiento: 18", 18, on_target},
                                                         {"Sobre ejecución: 3", 3, over},
                                                         {"En verificación: 2", 2, in_process},
                                                         {"Rezago: 6", 6, behind},
                                                         {"Crítico: 1", 1, critical},
                                                         {"Sin reporte: 4", 4, none}}}),
             .conclusion = "Dieciocho de 34 indicadores cumplen lo programado.",
             .table_summary = "Ver los datos en tabla",
             .table = {}}));
}

}  // namespace

html::Html goal() {
    return fragment(
        h1("Canales de atención fortalecidos"),
        p(cls("app-entrada"),
          "A 30 de junio de 2025 se lograron 0,75 de los 0,80 canales "
          "programados (93,75\u00a0%). ",
          c::status_tag({behind, "Rezago de 6,25"})),
        div(cls("app-columnas"), div(figures_of_goal()),
            div(h2("Datos clave"),
                c::summary_list({{"Meta 2027", text("3 canales")},
                                 {"Tendencia", text("Creciente")},
                                 {"Responsable", text("Subsecretaría de Gestión Institucional")},
                                 {"Fuente", text("SEGPLAN")},
                                 {"Actualizado", text("21/07/2025")}}),
                c::links({{{"CSV", "/d.csv"}, c::Icon::download},
                          {{"JSON", "/d.json"}, c::Icon::download}}))));
}

}  // namespace gallery
