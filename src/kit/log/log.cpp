#include "kit/log/log.hpp"

#include <fmt/chrono.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>

#include "kit/log/escape.hpp"

namespace logging {

namespace {

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
        case Level::off:
            return spdlog::level::off;
    }
    return spdlog::level::off;
}

std::string_view word(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
            return "error";
        case Level::off:
            return "off";
    }
    return "off";
}

spdlog::logger& logger() {
    static spdlog::logger instance = [] {
        spdlog::logger made("rumbo", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        made.set_pattern("%v");
        made.set_level(spdlog::level::info);
        return made;
    }();
    return instance;
}

std::string now_text() {
    auto const now = std::chrono::system_clock::now();
    auto const whole = std::chrono::floor<std::chrono::seconds>(now);
    auto const part = std::chrono::duration_cast<std::chrono::milliseconds>(now - whole);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(whole)), part.count());
}

void write(Level level, std::string_view event, Fields fields) {
    if (!logger().should_log(spdlog_level(level))) return;
    logger().log(spdlog_level(level),
                 spdlog::string_view_t(
                     line(now_text(), level, event, std::span(fields.begin(), fields.size()))));
}

}  // namespace

std::string line(std::string_view time, Level level, std::string_view event,
                 std::span<Field const> fields) {
    std::string out = "{\"time\":";
    append_json_text(out, time);
    out += ",\"level\":";
    append_json_text(out, word(level));
    out += ",\"event\":";
    append_json_text(out, event);
    for (Field const& field : fields) {
        out.push_back(',');
        append_json_text(out, field.key);
        out.push_back(':');
        if (auto const* number = std::get_if<std::int64_t>(&field.value)) {
            out += fmt::to_string(*number);
        } else {
            append_json_text(out, std::get<std::string_view>(field.value));
        }
    }
    out.push_back('}');
    return out;
}

void debug(std::string_view event, Fields fields) {
    write(Level::debug, event, fields);
}
void info(std::string_view event, Fields fields) {
    write(Level::info, event, fields);
}
void warning(std::string_view event, Fields fields) {
    write(Level::warning, event, fields);
}
void error(std::string_view event, Fields fields) {
    write(Level::error, event, fields);
}

void set_level(Level level) {
    logger().set_level(spdlog_level(level));
}

}  // namespace logging
