#include "main/log_key.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string_view>

#include "kit/crypto/encoding.hpp"
#include "kit/crypto/random.hpp"
#include "kit/files/durable.hpp"
#include "main/configuration.hpp"

namespace rumbo {
namespace {

constexpr std::size_t seed_bytes = 32;

// Closed with its handle.
bool is_written_and_synced(int handle, std::string_view text) {
    bool const is_whole = handle >= 0 &&
                          ::write(handle, text.data(), text.size()) == std::ssize(text) &&
                          ::fsync(handle) == 0;
    return (handle < 0 || ::close(handle) == 0) && is_whole;
}

// Made whole or not at all, beside its place, and readable by its owner alone from the first byte.
void make_key(std::filesystem::path const& file) {
    auto const seed = crypto::hex(crypto::random_bytes(seed_bytes)) + "\n";
    auto beside = file.string() + ".XXXXXX";
    int const handle = ::mkostemp(beside.data(), O_CLOEXEC);
    bool const is_written = is_written_and_synced(handle, seed);
    if (is_written && ::rename(beside.c_str(), file.c_str()) == 0)
        return files::sync_folder(file.parent_path());
    if (handle >= 0) ::unlink(beside.c_str());
    throw BadConfiguration(fmt::format("{}: the key of the log cannot be made", file.string()));
}

}  // namespace

crypto::KeyPair load_log_key(std::filesystem::path const& file) {
    bool const is_there = std::filesystem::exists(std::filesystem::symlink_status(file));
    if (!is_there) make_key(file);
    std::ifstream in(file);
    std::string text;
    std::getline(in, text);
    if (in && is_open_to_others(file))
        throw BadConfiguration(fmt::format(
            "{}: others on this machine may read the key of the log: chmod 600", file.string()));
    auto const seed = crypto::parse_hex(text);
    if (!seed || seed->size() != seed_bytes)
        throw BadConfiguration(
            fmt::format("{}: a key is 64 hexadecimal digits in one line", file.string()));
    return crypto::key_pair_of(*seed);
}

}  // namespace rumbo
