#include "app/consultation/prose.hpp"

#include "base/utf8.hpp"
#include "domain/people/text_rule.hpp"

namespace app {

std::optional<domain::Refusal> flaw_of_prose(std::string const& text, std::string const& field,
                                             domain::RefusalKind missing,
                                             std::size_t characters_max) {
    using domain::Refusal;
    using domain::RefusalKind;
    if (domain::is_blank(text)) return Refusal{missing, field};
    if (!domain::is_usable_prose(text)) return Refusal{RefusalKind::text_unusable, field};
    if (base::count_code_points(text) > characters_max)
        return Refusal{.kind = RefusalKind::text_too_long, .field = field, .most = characters_max};
    return std::nullopt;
}

}  // namespace app
