#include "documents/record/verified_text.hpp"

#include "kit/text/message.hpp"

namespace documents {

using text::Language;
using text::tr;
using text::trn;

namespace {

std::string checkpoints_text(Language language, std::int64_t count) {
    return trn(language, "{count} checkpoint", "{count} checkpoints",
               static_cast<std::size_t>(count), fmt::arg("count", count));
}

std::string key_text(Language language, app::CheckpointKey const& key,
                     std::string const& key_in_use) {
    auto const* const sentence =
        key.public_key == key_in_use
            ? text::mark("{key}, the key in use: {checkpoints}, from entry {first} to {last}.")
            : text::mark("{key}, not the key in use: {checkpoints}, from entry {first} to {last}.");
    return tr(language, sentence, fmt::arg("key", key.public_key),
              fmt::arg("checkpoints", checkpoints_text(language, key.checkpoints)),
              fmt::arg("first", key.first), fmt::arg("last", key.last));
}

}  // namespace

std::string verified_text(Language language, app::LogVerified const& verified) {
    auto const entries =
        trn(language, "{count} entry", "{count} entries",
            static_cast<std::size_t>(verified.entries), fmt::arg("count", verified.entries));
    return tr(language, "{entries} and {checkpoints} were verified.", fmt::arg("entries", entries),
              fmt::arg("checkpoints", checkpoints_text(language, verified.checkpoints)));
}

std::vector<std::string> keys_text(Language language, app::LogVerified const& verified,
                                   std::string const& key_in_use) {
    auto const& keys = verified.keys;
    if (keys.empty()) return {};
    std::vector<std::string> sentences{trn(language, "{count} key signed the checkpoints.",
                                           "{count} keys signed the checkpoints.", keys.size(),
                                           fmt::arg("count", keys.size()))};
    for (auto const& key : keys)
        sentences.push_back(key_text(language, key, key_in_use));
    if (keys.size() > 1 || keys.front().public_key != key_in_use)
        sentences.emplace_back(tr(language,
                                  "A key that is not in use must be one that the entity has made "
                                  "public, with the day on which it was changed."));
    return sentences;
}

}  // namespace documents
