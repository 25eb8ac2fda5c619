#pragma once
// How another process of this machine asks the one that has the data folder: a socket in the folder
// (FOLDER/door), for its owner alone. A request is a line, its answer another.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>

namespace rumbo {

class LocalDoor {
public:
    using Answer = std::function<std::string(std::string const& request)>;

    // Answers one after another, until it is destroyed.
    LocalDoor(std::filesystem::path const& folder, Answer answer);
    LocalDoor(LocalDoor const&) = delete;
    LocalDoor& operator=(LocalDoor const&) = delete;
    ~LocalDoor();

private:
    void run() const;

    std::filesystem::path socket_;
    Answer answer_;
    int listener_ = -1;
    std::jthread thread_;
};

// None where nobody answers there.
std::optional<std::string> ask_at_door(std::filesystem::path const& folder,
                                       std::string const& request);

}  // namespace rumbo
