#include "main/signing.hpp"

#include <chrono>

#include "app/record/make_checkpoint.hpp"
#include "kit/log/log.hpp"
#include "main/clock.hpp"
#include "main/installation.hpp"

namespace rumbo {
namespace {

constexpr std::chrono::minutes signed_every{15};

}  // namespace

Signing::Signing(storage::Store& store, crypto::KeyPair key)
    : store_(store), key_(key), thread_([this](std::stop_token const& stop) { run(stop); }) {}

Signing::~Signing() {
    thread_.request_stop();
    thread_.join();
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

void Signing::run(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        sign();
        woken_.wait_for(lock, stop, signed_every, [] { return false; });
    }
}

}  // namespace rumbo
