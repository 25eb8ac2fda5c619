#pragma once
// Publishes, while the program runs, what was signed to be published on a day, within a minute of
// its beginning in Colombia; at the start, what came due while it did not run.

#include <functional>

#include "app/plan/library.hpp"
#include "main/repeated.hpp"
#include "storage/store.hpp"

namespace rumbo {

class Publishing {
public:
    // `sign_log` is called after each publication.
    Publishing(storage::Store& store, app::Library& library, std::function<void()> sign_log);

private:
    void work(std::stop_token const& stop);

    storage::Store& store_;
    app::Library& library_;
    std::function<void()> sign_log_;
    Repeated repeated_;
};

}  // namespace rumbo
