#include "main/repeated.hpp"

#include "kit/log/log.hpp"

namespace rumbo {

Repeated::Repeated(std::string name, std::chrono::seconds every, Work work)
    : name_(std::move(name)), every_(every), work_(std::move(work)) {
    thread_ = std::jthread([this](std::stop_token const& stop) { run(stop); });
}

Repeated::~Repeated() {
    thread_.request_stop();
    thread_.join();
}

void Repeated::run(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        try {
            work_(stop);
        } catch (std::exception const& error) {
            logging::warning(name_, {{"what", error.what()}});
        }
        woken_.wait_for(lock, stop, every_, [] { return false; });
    }
}

}  // namespace rumbo
