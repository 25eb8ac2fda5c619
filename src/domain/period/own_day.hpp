#pragma once
// A day on which an entity does not work, beside the holidays of the law: what is due then is due
// on the next business day (procedure.md R2). A day that has passed stays as it was, for what was
// due then was due.

#include <string>

#include "base/date.hpp"

namespace domain {

struct OwnDay {
    base::Date day;
    std::string reason;  // «Cierre de fin de año»
    friend bool operator==(OwnDay const&, OwnDay const&) = default;
};

}  // namespace domain
