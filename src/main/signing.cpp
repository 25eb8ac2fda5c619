#include "main/signing.hpp"

#include <chrono>

#include "app/record/activity.hpp"
#include "app/record/checkpoint_keys.hpp"
#include "app/record/make_checkpoint.hpp"
#include "kit/crypto/encoding.hpp"
#include "kit/log/log.hpp"
#include "main/clock.hpp"
#include "main/installation.hpp"

namespace rumbo {
namespace {

constexpr std::chrono::minutes signed_every{15};

constexpr auto what_to_do =
    "was the key file changed on purpose, or lost for good? Publish the new public key and the "
    "day. If not, stop and bring the old file back. See docs/log.md, The key";

void warn_of_other_keys(storage::Store& store, std::string const& key_in_use) {
    for (auto const& key : app::keys_of(app::list_checkpoints(store, only_entity)))
        if (key.public_key != key_in_use)
            logging::warning("the log was signed with another key", {{"key", key.public_key},
                                                                     {"first", key.first},
                                                                     {"last", key.last},
                                                                     {"key_in_use", key_in_use},
                                                                     {"do", what_to_do}});
}

}  // namespace

Signing::Signing(storage::Store& store, crypto::KeyPair key) : store_(store), key_(key) {
    warn_of_other_keys(store_, crypto::hex(key_.public_key));
    repeated_.emplace("checkpoint", signed_every, [this](std::stop_token const&) { sign(); });
}

Signing::~Signing() {
    repeated_.reset();
    sign();
}

// What fails now is signed the next time.
void Signing::sign() noexcept {
    try {
        app::make_checkpoint(store_, only_entity, now(), key_);
    } catch (std::exception const& error) {
        logging::warning("checkpoint", {{"what", error.what()}});
    }
}

}  // namespace rumbo
