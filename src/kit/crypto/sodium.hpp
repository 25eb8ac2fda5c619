#pragma once
// For kit/crypto alone: libsodium made ready, before the first call that needs chance or the code
// that is fastest on this processor. From any thread, any number of times.

namespace crypto {

// Throws std::runtime_error where the system gives no random bytes.
void start_sodium();

}  // namespace crypto
