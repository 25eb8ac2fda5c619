#pragma once
// The files within a ZIP archive (APPNOTE 6.3.10) that lies in memory. The whole directory is
// judged before anything is unpacked: how many, how large, under which names, and that no two lie
// in the same bytes. What is unpacked afterwards must be exactly as large as the directory said.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "kit/xlsx/reader.hpp"

namespace xlsx {

struct Entry {
    std::string name;
    std::uint64_t packed = 0;    // bytes
    std::uint64_t unpacked = 0;  // bytes, as declared
    std::uint64_t start = 0;     // of its packed bytes
    std::uint64_t header = 0;    // of its local header
    std::uint32_t checksum = 0;  // CRC-32
    bool is_deflated = false;
};

class Archive {
public:
    // The bytes must outlive it.
    static base::Outcome<Archive, ReadRefusal> open(std::string_view bytes,
                                                    ReadBudget const& budget);

    std::vector<Entry> const& entries() const { return entries_; }
    Entry const* find(std::string_view name) const;  // part names know no case
    std::string_view packed_bytes(Entry const& entry) const {
        return bytes_.substr(entry.start, entry.packed);
    }

private:
    std::string_view bytes_;
    std::vector<Entry> entries_;  // by name
};

// Where an unpacked piece goes: a buffer of at least one byte to fill, and how much was filled.
class Sink {
public:
    struct Space {
        char* data;
        std::size_t size;
    };
    virtual ~Sink() = default;
    virtual Space space() = 0;
    virtual bool take(std::size_t filled) = 0;  // false: enough
};

enum class Unpacking : std::uint8_t { complete, stopped, damaged };

// Stopped when the sink has enough; damaged when the bytes are not what the directory said.
Unpacking unpack(std::string_view packed, Entry const& entry, Sink& sink);

}  // namespace xlsx
