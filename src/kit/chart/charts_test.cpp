// What each drawing says, and what it must never do: cut in silence, join over a gap, speak by
// colour alone.
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "base/check.hpp"
#include "kit/chart/bullet_bar.hpp"
#include "kit/chart/figure.hpp"
#include "kit/chart/sparkline.hpp"
#include "kit/chart/stacked_share.hpp"
#include "kit/chart/step_line.hpp"

using base::Rational;
using chart::Tone;

namespace {

std::size_t count_of(std::string const& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

chart::BulletBar bar(Rational executed) {
    return {.id = "b",
            .title = "Objetivo 5: <72,53 %>",
            .executed = std::move(executed),
            .programmed = Rational(100),
            .end = 130,
            .over = "176,98 %",
            .tone = Tone::behind};
}

constexpr std::array tones{Tone::critical,   Tone::behind, Tone::on_target,
                           Tone::in_process, Tone::over,   Tone::none};

// Takes `part` out of `text` wherever it stands.
void take_out(std::string& text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
}

TEST(Tone, each_has_a_shape_of_its_own_and_a_colour) {
    std::set<std::string> shapes;
    std::set<std::string> colours;
    for (Tone const tone : tones) {
        std::string shape = chart::marker(tone, chart::px(10), chart::px(10), "").text();
        std::string const colour = shape.substr(shape.find("=\"#") + 2, 7);
        take_out(shape, colour);
        take_out(shape, chart::css_name(tone));
        shapes.insert(shape);
        colours.insert(colour);
    }
    EXPECT_EQ(shapes.size(), 6U);
    EXPECT_EQ(colours.size(), 6U);
}

TEST(BulletBar, the_bar_and_the_mark_stand_where_the_values_are) {
    std::string const made = chart::bullet_bar(bar(65)).text();
    EXPECT_TRUE(has(made, "<rect x=\"0\" y=\"7\" width=\"114\" height=\"10\" class=\"g-rezago\""));
    EXPECT_TRUE(has(made, "<rect x=\"174.13\" y=\"0\" width=\"2.5\""));  // 175,38 less half of 2,5
    EXPECT_TRUE(has(made, "role=\"img\" aria-labelledby=\"b-t\""));
    EXPECT_TRUE(has(made, "<title id=\"b-t\">Objetivo 5: &lt;72,53 %&gt;</title>"));
    EXPECT_FALSE(has(made, "176,98"));
}

TEST(BulletBar, up_to_the_end_of_the_scale_it_is_whole_and_beyond_it_is_torn_and_says_its_number) {
    EXPECT_FALSE(has(chart::bullet_bar(bar(130)).text(), "176,98 %"));
    std::string const over = chart::bullet_bar(bar(Rational(13001, 100))).text();
    EXPECT_TRUE(has(over, "176,98 %"));
    EXPECT_TRUE(has(over, "L240 7"));  // past the frame, which ends at 228
}

TEST(BulletBar, zero_is_seen_and_nothing_is_hatched) {
    EXPECT_TRUE(has(chart::bullet_bar(bar(0)).text(), "width=\"2\" height=\"10\""));
    EXPECT_TRUE(has(chart::bullet_bar(bar(-5)).text(), "width=\"2\" height=\"10\""));
    chart::BulletBar none = bar(0);
    none.executed.reset();
    std::string const made = chart::bullet_bar(none).text();
    EXPECT_TRUE(has(made, "g-linea-nada"));
    EXPECT_FALSE(has(made, "g-rezago"));
    EXPECT_FALSE(has(made, "g-pista"));
}

chart::StepLine line() {
    auto const period = [](char const* label, std::optional<Rational> executed) {
        return chart::Period{.label = label,
                             .programmed = Rational(50),
                             .executed = std::move(executed),
                             .tone = Tone::on_target,
                             .value = std::string("v") + label,
                             .reading = label};
    };
    return {.id = "l",
            .title = "T",
            .description = "D",
            .periods = {period("T1", Rational(10)), period("T2", Rational(20)),
                        period("T3", std::nullopt), period("T4", Rational(40))},
            .ticks = {{Rational(0), "0"}, {Rational(100), "100"}},
            .programmed_label = "programado",
            .executed_label = "ejecutado"};
}

TEST(StepLine, a_period_without_a_figure_is_a_gap) {
    std::string const made = chart::step_line_drawing(line()).text();
    std::size_t const end = made.find("class=\"g-ejecutado\"");
    std::string const path = made.substr(made.rfind("<path d=", end), end);
    EXPECT_EQ(count_of(path.substr(0, path.find("class")), "M"), 2U);
    EXPECT_EQ(count_of(made, "data-texto="), 3U);
}

TEST(StepLine, says_its_last_value_in_bold_and_names_both_lines) {
    std::string const made = chart::step_line_drawing(line()).text();
    EXPECT_TRUE(has(made, "font-weight=\"700\">vT4</text>"));
    EXPECT_TRUE(has(made, ">programado</text>"));
    EXPECT_TRUE(has(made, ">ejecutado</text>"));
    EXPECT_TRUE(has(made, ">100</text>"));
}

TEST(StepLine, comes_in_two_sizes_with_ids_of_their_own) {
    std::string const made = chart::step_line(line()).text();
    EXPECT_EQ(count_of(made, "<svg "), 2U);
    EXPECT_EQ(count_of(made, "id=\"l\""), 1U);
    EXPECT_EQ(count_of(made, "id=\"l-a\""), 1U);
    EXPECT_EQ(count_of(made, "id=\"l-t\""), 1U);
    EXPECT_EQ(count_of(made, "id=\"l-a-t\""), 1U);
}

TEST(StepLine, leaves_out_labels_that_would_touch_and_keeps_the_last) {
    chart::StepLine many = line();
    many.periods.clear();
    for (int at = 1; at <= 48; ++at) {
        many.periods.push_back({.label = "mes " + std::to_string(at), .executed = Rational(at)});
    }
    std::string const made = chart::step_line_drawing(many).text();
    EXPECT_TRUE(has(made, ">mes 48</text>"));
    EXPECT_FALSE(has(made, ">mes 47</text>"));
    EXPECT_LT(count_of(made, ">mes "), 13U);
}

TEST(StepLine, draws_nothing_where_there_is_nothing) {
    chart::StepLine empty = line();
    empty.periods.clear();
    EXPECT_FALSE(has(chart::step_line_drawing(empty).text(), "data-texto"));
    empty.ticks.clear();
    EXPECT_THROW(chart::step_line_drawing(empty), base::InvariantViolation);
}

TEST(StackedShare, parts_fill_the_bar_and_each_says_its_name) {
    std::string const made =
        chart::stacked_share_drawing({.id = "s",
                                      .title = "T",
                                      .description = "D",
                                      .shares = {{"Cumplen: 3", 3, Tone::on_target},
                                                 {"Nadie: 0", 0, Tone::over},
                                                 {"Rezago: 1", 1, Tone::behind}}})
            .text();
    EXPECT_TRUE(has(made, "<rect x=\"0\" y=\"0\" width=\"538\""));    // 540 less the cut of 2
    EXPECT_TRUE(has(made, "<rect x=\"540\" y=\"0\" width=\"178\""));  // up to 720 less the cut
    EXPECT_TRUE(has(made, ">Cumplen: 3</text>"));
    EXPECT_TRUE(has(made, ">Rezago: 1</text>"));
    EXPECT_FALSE(has(made, "Nadie"));
}

TEST(StackedShare, of_nothing_is_an_empty_track_and_less_than_nothing_is_our_mistake) {
    chart::StackedShare share{
        .id = "s", .title = "T", .description = "D", .shares = {{"Nada", 0, Tone::none}}};
    EXPECT_TRUE(has(chart::stacked_share_drawing(share).text(), "g-pista"));
    share.shares[0].count = -1;
    EXPECT_THROW(chart::stacked_share_drawing(share), base::InvariantViolation);
}

TEST(Sparkline, ends_in_the_mark_of_its_state_at_the_last_figure) {
    std::string const made = chart::sparkline({.id = "k",
                                               .title = "T",
                                               .executed = {Rational(0), Rational(100), {}},
                                               .programmed = {},
                                               .low = 0,
                                               .high = 100,
                                               .tone = Tone::on_target})
                                 .text();
    EXPECT_TRUE(has(made, "M8 40L80 8\""));
    EXPECT_TRUE(has(made, "<circle cx=\"80\" cy=\"8\" r=\"5\" class=\"g-cumple\""));
}

TEST(Figure, owes_a_sentence_and_a_table) {
    std::string const made = chart::figure({.caption = "C",
                                            .drawing = html::p("d"),
                                            .conclusion = "Va bien.",
                                            .table_summary = "Tabla",
                                            .table = html::p("t"),
                                            .downloads = {{"CSV", "/d.csv"}}})
                                 .text();
    EXPECT_TRUE(has(made, "<figcaption>C</figcaption><p>d</p>"));
    EXPECT_TRUE(has(made, "Va bien."));
    EXPECT_TRUE(has(made, "<summary>Tabla</summary>"));
    EXPECT_TRUE(has(made, "<a href=\"/d.csv\">CSV</a>"));
}

// Style attributes and handlers break the content security policy; ids of a page are unique.
TEST(Drawings, hold_nothing_that_the_policy_refuses) {
    std::string const made = chart::step_line(line()).text() + chart::bullet_bar(bar(200)).text();
    EXPECT_FALSE(has(made, " style="));
    EXPECT_FALSE(has(made, "<style"));
    EXPECT_FALSE(has(made, "<script"));
}

}  // namespace
