#pragma once
// The server: opens the store, answers requests until it is told to stop.

#include <filesystem>
#include <string>

namespace rumbo {

struct ServeOptions {
    std::filesystem::path folder;
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
};

// Throws what the store, the configuration or the network throw.
void serve(ServeOptions const& options);

}  // namespace rumbo
