#pragma once
// A piece of work that is done at the start and again every so often, on a thread of its own, until
// it is destroyed. What fails is warned of, and done again the next time. work(stop) ends soon
// after stop is requested.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace rumbo {

class Repeated {
public:
    using Work = std::function<void(std::stop_token const&)>;

    Repeated(std::string name, std::chrono::seconds every, Work work);
    Repeated(Repeated const&) = delete;
    Repeated& operator=(Repeated const&) = delete;
    ~Repeated();

private:
    void run(std::stop_token const& stop);

    std::string name_;  // in the warning
    std::chrono::seconds every_;
    Work work_;
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;
};

}  // namespace rumbo
