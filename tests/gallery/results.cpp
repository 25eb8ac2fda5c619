#include "gallery.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/filters.hpp"
#include "web/components/links.hpp"
#include "web/components/matrix.hpp"
#include "web/components/observation.hpp"
#include "web/components/pagination.hpp"
#include "web/components/search_form.hpp"
#include "web/components/table.hpp"

namespace gallery {
namespace {

using namespace html;
namespace c = web::components;

c::MatrixCell cell(std::string value, c::Tone tone, int step) {
    return {.value = value,
            .full_words = value + " %, " + std::string(chart::css_name(tone)),
            .tone = tone,
            .step = step,
            .address = Url("/por-que")};
}

c::Matrix objectives() {
    using enum c::Tone;
    c::MatrixCell const nothing{.value = "N. P.", .full_words = "No programado"};
    return {.id = "matriz",
            .caption = "Avance de cada objetivo en cada corte de la vigencia, en porcentaje",
            .row_heading = "Objetivo",
            .columns = {"T1 2024", "T2 2024", "T3 2024", "T4 2024", "Vigencia"},
            .rows = {{text("1. Paz y reconciliación"),
                      {cell("100,0", on_target, 5), cell("98,5", behind, 4), nothing,
                       cell("12,0", critical, 1), cell("99,2", behind, 4)}},
                     {text("2. Gobernanza de tecnologías de la información"),
                      {cell("82,1", behind, 3), cell("88,0", behind, 3), cell("41,2", critical, 2),
                       nothing, cell("85,4", behind, 3)}},
                     {text("3. Comunicación pública"),
                      {cell("126,0", over, 5), cell("104,0", over, 5), nothing, nothing,
                       cell("115,0", over, 5)}}}};
}

c::Table figures_table() {
    auto const row = [](char const* name, char const* a1, char const* b1, char const* c1,
                        char const* d1) -> std::vector<c::Cell> {
        return {c::words(name), c::words(a1), c::words(b1), c::words(c1), c::strong_words(d1)};
    };
    return {.id = "datos",
            .caption =
                "Programación y ejecución de la meta 569 por corte, en puntos porcentuales "
                "acumulados",
            .columns = {{.words = "Corte",
                         .sort_address = Url("?orden=corte"),
                         .sorted = c::Sort::ascending},
                        {.words = "Programado", .align = c::Align::right},
                        {.words = "Ejecutado", .align = c::Align::right},
                        {.words = "Diferencia", .align = c::Align::right},
                        {.words = "Avance", .align = c::Align::right}},
            .rows = {row("31 de marzo de 2024", "66,63", "67,25", "0,62", "100,93 %"),
                     row("30 de junio de 2024", "70,00", "67,25", "−2,75", "96,07 %"),
                     row("30 de septiembre de 2024", "1.936.354,00", "1.936.354,00", "0,00",
                         "100,00 %")},
            .totals = {row("Vigencia", "75,00", "—", "—", "—")}};
}

}  // namespace

html::Html results() {
    return fragment(
        h1("Resultados"),
        c::filters(
            {.address = "/resultados",
             .fields = fragment(c::choice_field({.id = "alcance",
                                                 .name = "alcance",
                                                 .label = "Alcance",
                                                 .choices = {{"vigencia", "En la vigencia"},
                                                             {"hasta", "Hasta la vigencia"},
                                                             {"total", "Frente al total del plan"}},
                                                 .chosen = "hasta"}),
                                c::text_field({.id = "corte",
                                               .name = "corte",
                                               .label = "Corte (dd/mm/aaaa)",
                                               .value = "31/02/2024",
                                               .problem = "Febrero de 2024 tiene 29 días"})),
             .button = "Aplicar",
             .kept = {{"orden", "peor"}}}),
        c::matrix(objectives()), h2("Una tabla de cifras"), c::table(figures_table()),
        c::links({{{"XLSX", "/x.xlsx"}, c::Icon::download},
                  {{"CSV", "/x.csv"}, c::Icon::download},
                  {{"Imprimir", "/imprimir"}, c::Icon::printer},
                  {{"Tabla", "/tabla"}, c::Icon::table, c::MenuLink::Place::here}}),
        h2("Buscar"),
        c::search_form({.address = "/buscar",
                        .id = "q",
                        .name = "q",
                        .label = "¿Qué busca?",
                        .hint = "Por ejemplo: teletrabajo, meta 543",
                        .button = "Buscar",
                        .value = "trámites"}),
        c::pagination(
            {.page = 5,
             .pages = 12,
             .address =
                 [](int page) { return Url("/buscar").query("pagina", std::to_string(page)); },
             .label = "Páginas",
             .page_words = "Página",
             .previous = "Anterior",
             .next = "Siguiente"}),
        h2("Lo que se abre"),
        c::disclosure({.summary = "Cómo se calculó",
                       .content = p("Se divide lo ejecutado por lo programado al corte.")}),
        c::disclosure({.summary = "Ver los datos en tabla",
                       .content = p("Abierta."),
                       .shown = c::Shown::open}),
        c::observation({.kind = c::Observation::Kind::grave,
                        .title = "El plan no cierra",
                        .body = text("Los pesos suman 99,9 y no 100.")}),
        c::observation({.kind = c::Observation::Kind::note, .title = "Nota", .body = {}}),
        c::observation({.kind = c::Observation::Kind::good, .title = "Sin observaciones"}));
}

}  // namespace gallery
