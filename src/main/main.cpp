#include <fmt/core.h>

#include <string_view>

#include "clock.hpp"
#include "demonstration.hpp"
#include "kit/sql/address.hpp"
#include "serving.hpp"

int main(int count, char** words) {
    if (count < 3) return 2;
    std::string_view const verb = words[1];
    if (verb == "demo") {
        storage::Store store(*sql::parse_address(words[2]));
        store.migrate(rumbo::now());
        fmt::print("{}\n", rumbo::import_demonstration(store, rumbo::now()));
        return 0;
    }
    rumbo::serve({words[2]});
    return 0;
}
