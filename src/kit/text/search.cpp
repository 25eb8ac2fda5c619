#include "kit/text/search.hpp"

#include <algorithm>
#include <boost/locale/collator.hpp>
#include <boost/locale/conversion.hpp>
#include <boost/locale/generator.hpp>
#include <locale>

namespace text {
namespace {

namespace locale = boost::locale;

std::locale generated(char const* name) {
    locale::generator generator;
    generator.categories(locale::category_t::convert | locale::category_t::collation);
    generator.characters(locale::char_facet_t::char_f);
    return generator(name);
}

std::locale const& locale_of(Language language) {
    static std::locale const spanish = generated("es_CO.UTF-8");
    static std::locale const english = generated("en_GB.UTF-8");
    return language == Language::spanish ? spanish : english;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Combining marks that decomposition leaves behind a letter: U+0300 to U+036F.
bool is_combining_mark(char lead, char second) {
    auto const first_byte = static_cast<unsigned char>(lead);
    auto const second_byte = static_cast<unsigned char>(second);
    return first_byte == 0xCC || (first_byte == 0xCD && second_byte <= 0xAF);
}

}  // namespace

std::string fold(std::string_view text) {
    std::string folded(text);
    if (is_ascii(text)) {
        std::ranges::transform(folded, folded.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return folded;
    }
    auto const& spanish = locale_of(Language::spanish);
    folded = locale::fold_case(locale::normalize(folded, locale::norm_nfkd, spanish), spanish);
    std::string plain;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if (i + 1 < folded.size() && is_combining_mark(folded[i], folded[i + 1]))
            ++i;
        else
            plain += folded[i];
    }
    return plain;
}

std::weak_ordering compare(Language language, std::string_view left, std::string_view right) {
    using Collator = locale::collator<char>;
    auto const& collator = std::use_facet<Collator>(locale_of(language));
    int const order =
        collator.compare(locale::collate_level::tertiary, std::string(left), std::string(right));
    return order <=> 0;
}

}  // namespace text
