#include "exchange/calendar.hpp"

#include <fmt/core.h>

#include <string_view>

namespace exchange {
namespace {

// RFC 5545 §3.3.11. A control character has no place in a text.
std::string escaped(std::string_view text) {
    std::string written;
    for (char const c : text) {
        if (c == '\n')
            written += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            written.append({'\\', c});
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            written += c;
    }
    return written;
}

bool continues_a_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

class Lines {
public:
    void add(std::string_view name, std::string_view value) {
        constexpr std::size_t octets_max = 75;
        auto const whole = fmt::format("{}:{}", name, value);
        std::string_view rest(whole);
        std::string_view start;  // a line that goes on begins with a space
        while (start.size() + rest.size() > octets_max) {
            auto size = octets_max - start.size();
            while (continues_a_character(rest[size]))
                --size;
            text_.append(start).append(rest.substr(0, size)).append("\r\n");
            rest.remove_prefix(size);
            start = " ";
        }
        text_.append(start).append(rest).append("\r\n");
    }
    std::string take() && { return std::move(text_); }

private:
    std::string text_;
};

// "20260715"; of "2026-07-15T10:00:00Z": "20260715T100000Z".
std::string compact(std::string_view text) {
    std::string compact;
    for (char const c : text)
        if (c != '-' && c != ':') compact += c;
    return compact;
}

void add_event(Lines& lines, CalendarEvent const& event, base::Instant now) {
    lines.add("BEGIN", "VEVENT");
    lines.add("UID", escaped(event.uid));
    lines.add("DTSTAMP", compact(now.text()));
    lines.add("DTSTART;VALUE=DATE", compact(event.day.text()));
    lines.add("DTEND;VALUE=DATE", compact(event.day.plus_days(1).text()));
    lines.add("SUMMARY", escaped(event.summary));
    if (!event.description.empty()) lines.add("DESCRIPTION", escaped(event.description));
    if (!event.address.empty()) lines.add("URL", event.address);
    lines.add("TRANSP", "TRANSPARENT");  // a deadline takes no time of the day
    lines.add("END", "VEVENT");
}

}  // namespace

std::string calendar_file(std::string const& name, std::vector<CalendarEvent> const& events,
                          base::Instant now) {
    Lines lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Rumbo//Plazos//ES");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    lines.add("X-WR-CALNAME", escaped(name));
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
    for (auto const& event : events)
        add_event(lines, event, now);
    lines.add("END", "VCALENDAR");
    return std::move(lines).take();
}

}  // namespace exchange
