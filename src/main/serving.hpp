#pragma once
// The server: opens the store, answers requests until it is told to stop.

#include <string>

#include "kit/text/language.hpp"
#include "main/installation.hpp"

namespace rumbo {

struct ServeOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    text::Language language = text::Language::english;  // of what it prints
};

// Throws what the store and the network throw.
void serve(storage::Store& store, Installation const& installation, ServeOptions const& options);

}  // namespace rumbo
