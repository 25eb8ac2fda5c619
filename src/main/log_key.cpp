#include "main/log_key.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "kit/crypto/encoding.hpp"
#include "kit/crypto/random.hpp"
#include "main/configuration.hpp"

namespace rumbo {
namespace {

constexpr std::size_t seed_bytes = 32;

// Made whole or not at all, and readable by its owner alone from the first byte.
void make_key(std::filesystem::path const& file) {
    auto const seed = crypto::hex(crypto::random_bytes(seed_bytes)) + "\n";
    int const handle = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool const is_written = handle >= 0 &&
                            ::write(handle, seed.data(), seed.size()) == std::ssize(seed) &&
                            ::fsync(handle) == 0;
    if (handle >= 0) ::close(handle);
    if (!is_written)
        throw BadConfiguration(fmt::format("{}: the key of the log cannot be made", file.string()));
}

}  // namespace

crypto::KeyPair load_log_key(std::filesystem::path const& file) {
    if (!std::filesystem::exists(file)) make_key(file);
    std::ifstream in(file);
    std::string text;
    std::getline(in, text);
    auto const seed = crypto::parse_hex(text);
    if (!seed || seed->size() != seed_bytes)
        throw BadConfiguration(
            fmt::format("{}: a key is 64 hexadecimal digits in one line", file.string()));
    return crypto::key_pair_of(*seed);
}

}  // namespace rumbo
