#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "kit/xlsx/archive.hpp"

namespace xlsx {
namespace {

// Raw deflate (RFC 1951), whatever its end.
class Inflater {
public:
    explicit Inflater(std::string_view packed) {
        is_ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK;
        // zlib reads through a pointer that it does not declare const.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
    }
    Inflater(Inflater const&) = delete;
    Inflater& operator=(Inflater const&) = delete;
    ~Inflater() {
        if (is_ready_) inflateEnd(&stream_);
    }

    // How much was filled; nothing when it is over or broken.
    std::size_t fill(Sink::Space space) {
        if (!is_ready_ || is_over_) return 0;
        stream_.next_out = reinterpret_cast<Bytef*>(space.data);
        stream_.avail_out = static_cast<uInt>(space.size);
        auto const result = inflate(&stream_, Z_NO_FLUSH);
        is_over_ = result == Z_STREAM_END;
        if (result != Z_OK && !is_over_) return 0;
        return space.size - stream_.avail_out;
    }

    bool is_over() const { return is_over_ && stream_.avail_in == 0; }

private:
    z_stream stream_{};
    bool is_ready_ = false;
    bool is_over_ = false;
};

class Copier {
public:
    explicit Copier(std::string_view stored) : rest_(stored) {}

    std::size_t fill(Sink::Space space) {
        auto const count = std::min(space.size, rest_.size());
        std::memcpy(space.data, rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

    bool is_over() const { return rest_.empty(); }

private:
    std::string_view rest_;
};

template <class Source>
Unpacking pour(Source& source, Entry const& entry, Sink& sink) {
    auto left = entry.unpacked;
    auto checksum = crc32(0, nullptr, 0);
    while (left > 0) {
        auto const space = sink.space();
        auto const filled = source.fill(space);
        if (filled == 0 || filled > left) return Unpacking::damaged;
        left -= filled;
        checksum =
            crc32(checksum, reinterpret_cast<Bytef const*>(space.data), static_cast<uInt>(filled));
        if (!sink.take(filled)) return Unpacking::stopped;
    }
    char more = 0;
    bool const is_as_said =
        source.fill({&more, 1}) == 0 && source.is_over() && checksum == entry.checksum;
    return is_as_said ? Unpacking::complete : Unpacking::damaged;
}

}  // namespace

Unpacking unpack(std::string_view packed, Entry const& entry, Sink& sink) {
    if (entry.is_deflated) {
        Inflater source(packed);
        return pour(source, entry, sink);
    }
    Copier source(packed);
    return pour(source, entry, sink);
}

}  // namespace xlsx
