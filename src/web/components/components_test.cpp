// What the components promise: landmarks, scopes, words beside every mark, and refusals of ours.
#include <gtest/gtest.h>

#include "base/check.hpp"
#include "web/components/derivation.hpp"
#include "web/components/disclosure.hpp"
#include "web/components/figures.hpp"
#include "web/components/filters.hpp"
#include "web/components/form.hpp"
#include "web/components/matrix.hpp"
#include "web/components/observation.hpp"
#include "web/components/pagination.hpp"
#include "web/components/search_form.hpp"
#include "web/components/shell.hpp"
#include "web/components/table.hpp"

namespace c = web::components;

namespace {

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

c::Page page() {
    return {.head = {.language = "es-CO",
                     .title = "Planes – Entidad",
                     .description = "D",
                     .canonical = "https://planes.example.gov.co/planes"},
            .entity = {.name = "Entidad <A & B>", .logo = "/estatico/logo.svg"},
            .skip_words = "Saltar al contenido",
            .menu_label = "Menú",
            .menu = {{{"Inicio", "/"}}, {{"Planes", "/planes"}, c::MenuLink::Place::here}},
            .path_label = "Ruta",
            .content = html::h1("Planes"),
            .footer = {.name = "Entidad"}};
}

TEST(Page, has_its_landmarks_once_and_in_order) {
    std::string const made = c::page(page()).text();
    std::size_t at = 0;
    for (std::string_view const part :
         {"<!DOCTYPE html>\n<html lang=\"es-CO\">", "<title>Planes – Entidad</title>",
          "href=\"#contenido\">Saltar al contenido</a>", "<header>", "GOV.CO", "<nav ", "</header>",
          "<main ", "<h1>Planes</h1>", "</main>", "<footer ", "</html>"}) {
        std::size_t const next = made.find(part, at);
        ASSERT_NE(next, std::string::npos) << part;
        at = next;
    }
    EXPECT_TRUE(has(made, "Entidad &lt;A &amp; B&gt;"));
    EXPECT_TRUE(has(made, "<a href=\"/planes\" aria-current=\"page\">Planes</a>"));
}

TEST(Page, holds_no_style_nor_script_of_its_own) {
    std::string const made = c::page(page()).text();
    EXPECT_FALSE(has(made, "<style"));
    EXPECT_FALSE(has(made, " style="));
    EXPECT_FALSE(has(made, "<script>"));
}

TEST(Page, wears_what_the_reader_prefers_and_no_more) {
    EXPECT_FALSE(has(c::page(page()).text(), "data-"));
    c::Page preferred = page();
    preferred.preferences = {c::Preferences::Contrast::high, c::Preferences::Letter::larger,
                             c::Preferences::Density::compact};
    EXPECT_TRUE(has(c::page(std::move(preferred)).text(),
                    "<html lang=\"es-CO\" data-contraste=\"alto\" data-letra=\"2\" "
                    "data-densidad=\"compacta\">"));
}

TEST(Page, the_entity_brings_its_colours_after_ours) {
    c::Page own = page();
    own.entity.identity_stylesheet = html::Url("/estatico/identidad.1.css");
    std::string const made = c::page(std::move(own)).text();
    EXPECT_LT(made.find("/estatico/rumbo."), made.find("/estatico/identidad.1.css"));
}

c::Table small_table() {
    return {.id = "t",
            .caption = "Metas",
            .columns = {{.words = "Meta"}, {.words = "Avance", .align = c::Align::right}},
            .rows = {{c::words("569"), c::strong_words("100,93 %")}}};
}

TEST(Table, names_its_columns_and_its_rows) {
    std::string const made = c::table(small_table()).text();
    EXPECT_TRUE(
        has(made, "<section class=\"app-region\" aria-labelledby=\"t-titulo\" tabindex=\"0\">"));
    EXPECT_TRUE(has(made, "<caption id=\"t-titulo\">"));
    EXPECT_TRUE(has(made, "<th scope=\"col\" class=\"app-numero\">Avance</th>"));
    EXPECT_TRUE(has(made, "<th scope=\"row\">569</th>"));
    EXPECT_TRUE(has(made, "<td class=\"app-numero app-fuerte\">100,93 %</td>"));
}

TEST(Table, says_the_order_on_the_sorted_column_alone) {
    c::Table sorted = small_table();
    sorted.columns[0].sort_address = html::Url("?orden=meta");
    sorted.columns[1].sort_address = html::Url("?orden=avance");
    sorted.columns[1].sorted = c::Sort::descending;
    std::string const made = c::table(sorted).text();
    EXPECT_TRUE(has(made, "aria-sort=\"descending\"><a href=\"?orden=avance\">Avance</a>"));
    EXPECT_EQ(made.find("aria-sort"), made.rfind("aria-sort"));
}

TEST(Table, as_cards_keeps_its_roles_and_names_each_cell) {
    c::Table cards = small_table();
    cards.narrow = c::Narrow::cards;
    std::string const made = c::table(cards).text();
    EXPECT_TRUE(has(made, "role=\"table\""));
    EXPECT_TRUE(has(made, "role=\"cell\" data-columna=\"Avance\""));
    cards.columns[1].card_label = c::CardLabel::hidden;
    EXPECT_FALSE(has(c::table(cards).text(), "data-columna"));
}

TEST(Table, has_a_body_with_its_heading_for_each_group) {
    c::Table grouped = small_table();
    grouped.rows.push_back({c::words("570"), c::words("90,00 %")});
    grouped.groups = {{0, "Primero"}, {1, "Segundo"}};
    std::string const made = c::table(grouped).text();
    auto const heading = made.find("<th scope=\"rowgroup\" colspan=\"2\">Segundo</th>");
    ASSERT_NE(heading, std::string::npos);
    EXPECT_LT(made.find(">569<"), heading);
    EXPECT_GT(made.find(">570<"), heading);
    EXPECT_TRUE(has(made, "</tbody><tbody>"));
}

TEST(Table, groups_that_leave_rows_out_are_our_mistake) {
    c::Table broken = small_table();
    broken.groups = {{1, "Segundo"}};
    EXPECT_THROW(c::table(broken), base::InvariantViolation);
}

TEST(Table, a_row_of_another_length_is_our_mistake) {
    c::Table broken = small_table();
    broken.rows[0].pop_back();
    EXPECT_THROW(c::table(broken), base::InvariantViolation);
}

TEST(StatusTag, has_a_mark_and_words_for_every_tone) {
    for (c::Tone const tone : {c::Tone::critical, c::Tone::behind, c::Tone::on_target,
                               c::Tone::in_process, c::Tone::over, c::Tone::none}) {
        std::string const made = c::status_tag({tone, "Rezago de 4,81"}).text();
        EXPECT_TRUE(has(made, "aria-hidden=\"true\"><use href=\"/estatico/iconos."));
        EXPECT_TRUE(has(made, "<span>Rezago de 4,81</span>"));
        EXPECT_TRUE(has(made, std::string("app-estado--") + std::string(chart::css_name(tone))));
    }
}

TEST(Matrix, a_cell_is_read_in_full_and_seen_in_short) {
    c::Matrix const matrix{.id = "m",
                           .caption = "C",
                           .row_heading = "Objetivo",
                           .columns = {"T1", "T2"},
                           .rows = {{html::text("1"),
                                     {{.value = "98,5",
                                       .full_words = "98,5 %, rezago de 1,5",
                                       .tone = c::Tone::behind,
                                       .step = 4},
                                      {.value = "N. P.", .full_words = "No programado"}}}}};
    std::string const made = c::matrix(matrix).text();
    EXPECT_TRUE(has(made, "<td class=\"app-paso-4\">"));
    EXPECT_TRUE(has(made, "<td class=\"app-sin-programar\">"));
    EXPECT_TRUE(has(made, "<span class=\"app-oculto\">98,5 %, rezago de 1,5</span>"));
    c::Matrix broken = matrix;
    broken.rows[0].cells[0].step = 6;
    EXPECT_THROW(c::matrix(broken), base::InvariantViolation);
}

std::string pages(int page, int count) {
    return c::pagination(
               {.page = page,
                .pages = count,
                .address =
                    [](int number) { return html::Url("/b").query("p", std::to_string(number)); },
                .label = "Páginas",
                .page_words = "Página",
                .previous = "Anterior",
                .next = "Siguiente"})
        .text();
}

TEST(Pagination, shows_the_ends_and_the_neighbours) {
    std::string const made = pages(5, 12);
    for (char const* const shown : {"p=1\"", "p=4\"", "p=5\"", "p=6\"", "p=12\""}) {
        EXPECT_TRUE(has(made, shown)) << shown;
    }
    EXPECT_FALSE(has(made, "p=3\""));
    EXPECT_FALSE(has(made, "p=7\""));
    EXPECT_TRUE(has(made, "<span>…</span>"));
    EXPECT_TRUE(has(made, "aria-current=\"page\" aria-label=\"Página 5\">5</a>"));
}

TEST(Pagination, has_no_way_beyond_its_ends) {
    EXPECT_EQ(pages(1, 1), "");
    EXPECT_FALSE(has(pages(1, 3), "Anterior"));
    EXPECT_FALSE(has(pages(3, 3), "Siguiente"));
    EXPECT_FALSE(has(pages(2, 3), "…"));
    EXPECT_THROW(pages(0, 3), base::InvariantViolation);
    EXPECT_THROW(pages(4, 3), base::InvariantViolation);
}

TEST(FileField, says_what_it_takes_and_its_form_carries_it) {
    auto field = c::file_field({.name = "libro",
                                .label = "Libro",
                                .accept = ".xlsx",
                                .takes = c::FileField::Takes::several,
                                .problem = "No"});
    std::string const made = c::post_form({.address = "/importar",
                                           .fields = std::move(field),
                                           .button = "Seguir",
                                           .carries = c::PostForm::Carries::files})
                                 .text();
    EXPECT_TRUE(has(made, "enctype=\"multipart/form-data\""));
    EXPECT_TRUE(has(made, "type=\"file\" accept=\".xlsx\" multiple"));
    EXPECT_TRUE(has(made, "aria-describedby=\"libro-problema\" aria-invalid=\"true\""));
    EXPECT_FALSE(
        has(c::post_form({.address = "/a", .fields = {}, .button = "b"}).text(), "enctype"));
}

TEST(SearchForm, joins_its_field_to_its_label_and_hint_and_keeps_what_was_asked) {
    std::string const made = c::search_form({.address = "/buscar",
                                             .id = "q",
                                             .name = "q",
                                             .label = "¿Qué busca?",
                                             .hint = "Por ejemplo",
                                             .button = "Buscar",
                                             .value = "\"><script>"})
                                 .text();
    EXPECT_TRUE(has(made, "<label class=\"govuk-label\" for=\"q\">¿Qué busca?</label>"));
    EXPECT_TRUE(has(made, "aria-describedby=\"q-ayuda\""));
    EXPECT_TRUE(has(made, "value=\"&quot;&gt;&lt;script&gt;\""));
}

TEST(Filters, a_wrong_value_is_kept_and_told) {
    std::string const made = c::text_field({.id = "corte",
                                            .name = "corte",
                                            .label = "Corte",
                                            .value = "31/02/2024",
                                            .problem = "No existe"})
                                 .text();
    EXPECT_TRUE(has(made, "id=\"corte-problema\">No existe</p>"));
    EXPECT_TRUE(has(made, "value=\"31/02/2024\" aria-describedby=\"corte-problema\""));
    EXPECT_TRUE(has(made, "aria-invalid=\"true\""));
    std::string const choice = c::choice_field({.id = "a",
                                                .name = "a",
                                                .label = "Alcance",
                                                .choices = {{"1", "Uno"}, {"2", "Dos"}},
                                                .chosen = "2"})
                                   .text();
    EXPECT_TRUE(has(choice, "<option value=\"1\">Uno</option>"));
    EXPECT_TRUE(has(choice, "<option value=\"2\" selected>Dos</option>"));
    EXPECT_FALSE(has(choice, "<optgroup"));
}

TEST(Filters, choices_of_a_group_stand_below_its_words) {
    std::string const choice = c::choice_field({.id = "a",
                                                .name = "a",
                                                .label = "Qué",
                                                .choices = {{"", "Todo"},
                                                            {"1", "Uno", "A & B"},
                                                            {"2", "Dos", "A & B"},
                                                            {"3", "Tres", "C"}},
                                                .chosen = "3"})
                                   .text();
    EXPECT_TRUE(has(choice,
                    "<option value=\"\">Todo</option><optgroup label=\"A &amp; B\">"
                    "<option value=\"1\">Uno</option><option value=\"2\">Dos</option>"
                    "</optgroup><optgroup label=\"C\"><option value=\"3\" selected>Tres"
                    "</option></optgroup></select>"));
}

TEST(Derivation, nests_the_numbers_it_is_made_of) {
    c::Derivation const made{
        .title = html::text("Objetivo"),
        .formula = html::text("a + b"),
        .parts = {{.title = html::text("a"), .parts = {{.title = html::text("hecho")}}}}};
    EXPECT_EQ(c::derivation(made).text(),
              "<div><div class=\"app-derivacion__titulo\"><span>Objetivo</span></div>"
              "<p class=\"app-formula\">a + b</p><ol class=\"app-derivacion\"><li>"
              "<div class=\"app-derivacion__titulo\"><span>a</span></div>"
              "<ol class=\"app-derivacion\"><li><div class=\"app-derivacion__titulo\">"
              "<span>hecho</span></div></li></ol></li></ol></div>");
}

TEST(Blocks, say_what_they_hold) {
    EXPECT_TRUE(has(c::observation({.kind = c::Observation::Kind::grave, .title = "T"}).text(),
                    "app-observacion--grave"));
    EXPECT_TRUE(has(
        c::disclosure({.summary = "S", .content = html::p("x"), .shown = c::Shown::open}).text(),
        "<details class=\"app-detalle\" open><summary>S</summary>"));
    EXPECT_TRUE(has(c::figures({{.label = "Avance", .value = "98,45 %"}}).text(),
                    "<dt>Avance</dt><dd class=\"app-cifras__valor\">98,45 %</dd></div>"));
}

}  // namespace
