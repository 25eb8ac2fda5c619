#include "documents/record/flaw_text.hpp"

#include "kit/text/message.hpp"

namespace documents {

using text::Language;
using text::tr;

std::string flaw_text(Language language, app::LogFlaw const& flaw) {
    using Kind = app::LogFlaw::Kind;
    auto const number = fmt::arg("number", flaw.sequence);
    switch (flaw.kind) {
        case Kind::gap:
            return tr(language, "Entry {number} is missing.", number);
        case Kind::altered:
            return tr(language, "Entry {number} is not the one that was written.", number);
        case Kind::broken_chain:
            return tr(language, "Entry {number} does not follow the one before it.", number);
        case Kind::personal_altered:
            return tr(language, "The personal part of entry {number} was altered.", number);
        case Kind::truncated:
            return tr(language, "The log ends before entry {number}, which had been written.",
                      number);
        case Kind::checkpoint_unmet:
            return tr(language, "Entry {number} is not the one that was signed.", number);
        case Kind::checkpoint_unsigned:
            break;
    }
    return tr(language, "The checkpoint at entry {number} is not signed by its key.", number);
}

}  // namespace documents
