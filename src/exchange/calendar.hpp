#pragma once
// Deadlines as an iCalendar file (RFC 5545): events of a whole day, lines that end with CRLF and
// are folded at 75 octets. The same event keeps its uid, so that a calendar that reads it again
// changes it instead of adding another.

#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/instant.hpp"

namespace exchange {

struct CalendarEvent {
    std::string uid;
    base::Date day;
    std::string summary;
    std::string description = {};
    std::string address = {};  // of a page
};

std::string calendar_file(std::string const& name, std::vector<CalendarEvent> const& events,
                          base::Instant now);

}  // namespace exchange
