#pragma once
// Plan documents that do not change any more, as they were read: the latest few, and of no more
// than 32 MiB of text in all, but for the one that was used last. Who asks for one that is being
// read waits for it. Known by a number that names the same document for good. Safe to use from
// several threads.

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "domain/plan/plan.hpp"

namespace exchange {

class KeptDocuments {
public:
    using Plan = std::shared_ptr<domain::Plan const>;

    // The text is asked for where the plan is not kept, and must be one that can be read.
    Plan plan(int number, std::function<std::string()> const& text);

private:
    struct Kept {
        int number = 0;
        std::size_t bytes = 0;  // of its text
        Plan plan;
    };

    void make_room();

    std::mutex mutex_;
    std::list<Kept> kept_;  // most recently used first
};

}  // namespace exchange
