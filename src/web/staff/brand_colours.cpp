#include "web/staff/brand_colours.hpp"

#include <array>

#include "kit/text/number.hpp"
#include "web/components/status_tag.hpp"
#include "web/components/table.hpp"
#include "web/portal/contrast.hpp"

namespace web::staff {
namespace {

using namespace html;
namespace c = components;

// --marca, --papel and --tinta of the stylesheet, and what it mixes of them.
constexpr Colour house_blue{0x09, 0x43, 0xB5};
constexpr Colour paper{255, 255, 255};
constexpr Colour ink{0x1a, 0x1d, 0x21};
constexpr Colour black{0, 0, 0};

std::string hex(Colour const& colour) {
    return fmt::format("#{:02X}{:02X}{:02X}", colour[0], colour[1], colour[2]);
}

struct Pair {
    char const* where;
    Colour front;
    Colour back;
    double least;
};

Html sample(Pair const& pair) {
    bool const is_words = pair.least == contrast_of_words;
    return svg::svg(cls("app-muestra"), aria_hidden(), attr("viewBox", "0 0 72 32"), width(72),
                    height(32), svg::rect(width(72), height(32), attr("fill", hex(pair.back))),
                    is_words
                        ? svg::text(attr("x", 36), attr("y", 22), attr("fill", hex(pair.front)),
                                    attr("text-anchor", "middle"), "Aa 12")
                        : svg::rect(attr("x", 8), attr("y", 13), width(56), height(6),
                                    attr("fill", hex(pair.front))));
}

// Cut, not rounded: what is shown as 4.50 is at least that.
std::string ratio_words(Visit const& visit, double ratio) {
    auto const hundredths = static_cast<int>(ratio * 100);
    return fmt::format("{}{}{:02}", hundredths / 100,
                       visit.language == text::Language::spanish ? "," : ".", hundredths % 100);
}

std::vector<c::Cell> row(Visit const& visit, Pair const& pair) {
    auto const ratio = contrast(pair.front, pair.back);
    bool const passes = ratio >= pair.least;
    return {c::words(visit.tr(pair.where)),
            c::markup(sample(pair)),
            c::markup(fragment(code(hex(pair.front)), " / ", code(hex(pair.back)))),
            c::words(ratio_words(visit, ratio)),
            c::words(ratio_words(visit, pair.least)),
            c::markup(c::status_tag(
                {passes ? c::Tone::on_target : c::Tone::critical,
                 std::string(passes ? visit.tr("It is enough") : visit.tr("It is too little"))}))};
}

}  // namespace

Html brand_colours(Visit const& visit) {
    auto const brand = parse_colour(visit.site.identity.colour).value_or(house_blue);
    std::array const pairs{
        Pair{text::mark("White words on bars and buttons"), paper, brand, contrast_of_words},
        Pair{text::mark("The same, under the pointer"), paper, mixed(brand, 79, black),
             contrast_of_words},
        Pair{text::mark("Lines and marks on the page"), brand, paper, contrast_of_marks},
        Pair{text::mark("Words on what is chosen in the sheet"), ink, mixed(brand, 14, paper),
             contrast_of_words}};
    c::Table table{.id = "contraste",
                   .caption = std::string(visit.tr("Where the colour of the entity is used")),
                   .caption_is = c::Caption::hidden,
                   .columns = {{std::string(visit.tr("Where"))},
                               {std::string(visit.tr("Sample"))},
                               {std::string(visit.tr("Colours"))},
                               {std::string(visit.tr("Contrast")), c::Align::right},
                               {std::string(visit.tr("At least")), c::Align::right},
                               {std::string(visit.tr("Verdict"))}},
                   .narrow = c::Narrow::cards};
    for (auto const& pair : pairs)
        table.rows.push_back(row(visit, pair));
    return fragment(
        h2(visit.tr("Where the colour of the entity is used")), c::table(table),
        p(visit.tr("Contrast goes from 1 to 21, as WCAG 2.1 computes it. A colour with less than "
                   "4.5 against white is refused when the program starts; who chooses the high "
                   "contrast has other colours.")));
}

}  // namespace web::staff
