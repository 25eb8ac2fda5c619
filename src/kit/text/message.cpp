#include "kit/text/message.hpp"

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <limits>
#include <locale>
#include <stdexcept>
#include <vector>

extern "C" {
extern char const rumbo_catalogue_es[];
extern char const rumbo_catalogue_es_end[];
}

namespace text {
namespace {

namespace gettext = boost::locale::gnu_gettext;
using Catalogue = boost::locale::message_format<char>;

std::locale spanish_messages() {
    gettext::messages_info info;
    info.language = std::string(language_tokens.token(Language::spanish));
    info.encoding = "UTF-8";
    info.domains.emplace_back("rumbo");
    info.paths.emplace_back("");
    info.callback = [](std::string const&, std::string const&) {
        return std::vector<char>(rumbo_catalogue_es, rumbo_catalogue_es_end);
    };
    auto* const catalogue = gettext::create_messages_facet<char>(info);
    if (catalogue == nullptr) throw std::runtime_error("the embedded catalogue cannot be read");
    return {std::locale::classic(), catalogue};
}

// Only Spanish has a catalogue: English is the message itself.
Catalogue const& spanish() {
    static std::locale const messages = spanish_messages();
    static auto const& catalogue = std::use_facet<Catalogue>(messages);
    return catalogue;
}

}  // namespace

std::string_view tr(Language language, char const* message) {
    if (language == Language::english) return message;
    char const* const translated = spanish().get(0, nullptr, message);
    return translated == nullptr ? message : translated;
}

std::string_view plural_form(Language language, char const* one, char const* many,
                             std::size_t count) {
    constexpr auto largest = static_cast<std::size_t>(std::numeric_limits<int>::max());
    if (language == Language::spanish) {
        auto const shown = static_cast<int>(count < largest ? count : largest);
        if (char const* const translated = spanish().get(0, nullptr, one, shown)) return translated;
    }
    return count == 1 ? one : many;
}

}  // namespace text
