#pragma once
// Distances and inks of a drawing. A distance is a whole number of hundredths of a pixel, so that a
// drawing is the same on every machine. An ink is a class, by which the page's theme colours it,
// and a colour, which serves when the drawing is a file of its own.

#include <compare>
#include <string>
#include <string_view>

#include "base/rational.hpp"
#include "kit/html/html.hpp"

namespace chart {

struct Px {
    long hundredths = 0;

    friend constexpr Px operator+(Px a, Px b) { return {a.hundredths + b.hundredths}; }
    friend constexpr Px operator-(Px a, Px b) { return {a.hundredths - b.hundredths}; }
    friend constexpr Px operator*(Px a, long times) { return {a.hundredths * times}; }
    friend constexpr Px operator/(Px a, long parts) { return {a.hundredths / parts}; }
    friend constexpr auto operator<=>(Px, Px) = default;
};

constexpr Px px(long whole) {
    return {whole * 100};
}

// "12", "12.5", "-0.25".
std::string to_text(Px distance);

html::Attribute at(html::AttributeName name, Px distance);

// "M0 5L10 5" and the like: the points of a path, open.
std::string line_to(std::string path, Px x, Px y);

// Where a value falls between two ends of the drawing, rounded to the hundredth of a pixel. What is
// far off the scale lands one length away from it at most.
struct Scale {
    base::Rational low, high;  // low < high (CHECK)
    Px from, to;

    Px operator()(base::Rational const& value) const;
};

enum class Ink { text, text_2, track, band, mark, paper, axis, grid, programmed, executed };

html::Attribute fill(Ink ink);
html::Attribute stroke(Ink ink);

// A fill that a thin rim of paper parts from what lies below it.
html::Attribute with_rim(Ink ink);

// Words of a drawing, with a rim of paper that parts them from the lines they cross.
enum class Anchor { start, middle, end };
html::Html words(Px x, Px y, Anchor anchor, Ink ink, std::string_view text);
html::Html bold_words(Px x, Px y, Anchor anchor, Ink ink, std::string_view text);

// The letters of a drawing in a file, which no page gives it.
html::Attribute letters_of_a_file();

// A generous guess of the width of words at a letter of `pixels`, to keep labels apart.
Px width_of(std::string_view text, long pixels);

}  // namespace chart
