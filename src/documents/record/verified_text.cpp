#include "documents/record/verified_text.hpp"

#include "kit/text/message.hpp"

namespace documents {

using text::Language;

std::string verified_text(Language language, app::LogVerified const& verified) {
    auto const entries =
        text::trn(language, "{count} entry", "{count} entries",
                  static_cast<std::size_t>(verified.entries), fmt::arg("count", verified.entries));
    auto const checkpoints = text::trn(language, "{count} checkpoint", "{count} checkpoints",
                                       static_cast<std::size_t>(verified.checkpoints),
                                       fmt::arg("count", verified.checkpoints));
    return text::tr(language, "{entries} and {checkpoints} were verified.",
                    fmt::arg("entries", entries), fmt::arg("checkpoints", checkpoints));
}

}  // namespace documents
