#pragma once
// Pages already made and compressed, by their address and the revision that they show. Older
// revisions are dropped as soon as a newer one is asked for.

#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "kit/http/message.hpp"

namespace web {

class PageCache {
public:
    explicit PageCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}

    std::optional<http::Response> find(std::string_view key, std::int64_t revision);
    void keep(std::string key, std::int64_t revision, http::Response response);

private:
    struct Entry {
        std::string key;
        http::Response response;
        std::size_t bytes;
    };
    using Entries = std::list<Entry>;  // most recently used first

    void start_over(std::int64_t revision);

    std::mutex mutex_;
    std::size_t bytes_max_;
    std::size_t bytes_ = 0;
    std::int64_t revision_ = -1;
    Entries entries_;
    std::unordered_map<std::string_view, Entries::iterator> by_key_;
};

}  // namespace web
