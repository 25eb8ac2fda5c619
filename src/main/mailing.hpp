#pragma once
// Sends the mails that wait, while the program runs: looks every few seconds, queues the digests of
// the day when their hour has come (Colombian time), and erases what was sent a month ago. Without
// a mail server it only erases.

#include <optional>

#include "app/plan/library.hpp"
#include "main/installation.hpp"
#include "main/repeated.hpp"
#include "storage/store.hpp"

namespace rumbo {

class Mailing {
public:
    Mailing(storage::Store& store, app::Library& library, Configuration const& configuration);

private:
    void work(std::stop_token const& stop);
    void queue_digests();
    // false: there was none.
    bool send_next(std::stop_token const& stop);

    storage::Store& store_;
    app::Library& library_;
    Configuration const& configuration_;
    std::optional<base::Date> digests_of_;  // queued by this process
    std::optional<base::Date> erased_on_;
    Repeated repeated_;
};

}  // namespace rumbo
