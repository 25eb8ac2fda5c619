#include "kit/xlsx/archive.hpp"

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"

namespace xlsx {
namespace {

constexpr std::size_t end_record_size = 22;
constexpr std::size_t locator_size = 20;
constexpr std::size_t wide_end_record_size = 56;
constexpr std::size_t central_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t comment_max = 0xFFFF;
constexpr std::size_t name_max = 512;
constexpr std::size_t bytes_max = 0xFFFFFFFF;  // what zlib counts to
constexpr std::uint64_t wide_16 = 0xFFFF;      // "see the ZIP64 record"
constexpr std::uint64_t wide_32 = 0xFFFFFFFF;  // the same

// A number of COUNT bytes, the lowest first; the caller knows that they are there.
std::uint64_t number_at(std::string_view bytes, std::size_t offset, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[offset + i]);
    return value;
}

bool has_room(std::string_view bytes, std::uint64_t offset, std::uint64_t count) {
    return offset <= bytes.size() && count <= bytes.size() - offset;
}

bool has_mark(std::string_view bytes, std::uint64_t offset, std::string_view mark) {
    return has_room(bytes, offset, mark.size()) && bytes.substr(offset, mark.size()) == mark;
}

char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool comes_before(std::string_view left, std::string_view right) {
    return std::ranges::lexicographical_compare(left, right, {}, lower_case, lower_case);
}

bool is_safe_name(std::string_view name) {
    if (name.empty() || name.size() > name_max || base::find_invalid_utf8(name)) return false;
    for (char const c : name)
        if (static_cast<unsigned char>(c) < ' ' || c == '\\' || c == ':') return false;
    if (name.ends_with('/')) name.remove_suffix(1);  // a folder
    for (std::size_t first = 0; first <= name.size();) {
        auto const last = std::min(name.find('/', first), name.size());
        auto const segment = name.substr(first, last - first);
        if (segment.empty() || segment == "." || segment == "..") return false;
        first = last + 1;
    }
    return true;
}

struct Directory {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t count = 0;
};

// The end record is the last thing of the file, its comment included.
std::optional<std::size_t> find_end_record(std::string_view bytes) {
    if (bytes.size() < end_record_size) return std::nullopt;
    auto const last = bytes.size() - end_record_size;
    auto const first = last - std::min(last, comment_max);
    for (std::size_t at = last + 1; at-- > first;)
        if (has_mark(bytes, at, "PK\x05\x06") && number_at(bytes, at + 20, 2) == last - at)
            return at;
    return std::nullopt;
}

base::Outcome<Directory, ReadProblem> read_end(std::string_view bytes) {
    auto const end = find_end_record(bytes);
    if (!end) return std::unexpected(ReadProblem::truncated);
    Directory read{number_at(bytes, *end + 16, 4), number_at(bytes, *end + 12, 4),
                   number_at(bytes, *end + 10, 2)};
    if (number_at(bytes, *end + 4, 2) != 0 && number_at(bytes, *end + 4, 2) != wide_16)
        return std::unexpected(ReadProblem::damaged);  // one of several disks
    auto limit = *end;
    if (read.offset == wide_32 || read.size == wide_32 || read.count == wide_16) {
        auto const locator = *end - std::min(*end, locator_size);
        if (!has_mark(bytes, locator, "PK\x06\x07")) return std::unexpected(ReadProblem::damaged);
        auto const wide = number_at(bytes, locator + 8, 8);
        if (!has_room(bytes, wide, wide_end_record_size) || wide > locator ||
            !has_mark(bytes, wide, "PK\x06\x06"))
            return std::unexpected(ReadProblem::damaged);
        read = {number_at(bytes, wide + 48, 8), number_at(bytes, wide + 40, 8),
                number_at(bytes, wide + 32, 8)};
        limit = wide;
    }
    if (read.offset > limit || read.size > limit - read.offset)
        return std::unexpected(ReadProblem::damaged);
    return read;
}

// Sizes that do not fit into 32 bits stand in an extra field, only those and in this order.
bool read_wide(std::string_view extra, Entry& entry) {
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        auto const size = number_at(extra, at + 2, 2);
        if (!has_room(extra, at + 4, size)) return false;
        if (number_at(extra, at, 2) == 1) {
            auto field = extra.substr(at + 4, size);
            for (auto* const value : {&entry.unpacked, &entry.packed, &entry.header}) {
                if (*value != wide_32) continue;
                if (field.size() < 8) return false;
                *value = number_at(field, 0, 8);
                field.remove_prefix(8);
            }
            return true;
        }
        at += 4 + size;
    }
    return false;
}

bool is_link(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t unix_system = 3;
    constexpr std::uint64_t link = 0xA;
    return number_at(bytes, at + 5, 1) == unix_system &&
           number_at(bytes, at + 38, 4) >> 28U == link;
}

// The packed bytes begin after the local header, which repeats the name.
bool find_start(std::string_view bytes, Entry& entry) {
    if (!has_room(bytes, entry.header, local_size) || !has_mark(bytes, entry.header, "PK\x03\x04"))
        return false;
    auto const name_size = number_at(bytes, entry.header + 26, 2);
    auto const extra_size = number_at(bytes, entry.header + 28, 2);
    if (!has_mark(bytes, entry.header + local_size, entry.name) || name_size != entry.name.size())
        return false;
    entry.start = entry.header + local_size + name_size + extra_size;
    return true;
}

// The entry of the directory AT, which moves on behind it.
base::Outcome<Entry, ReadProblem> read_entry(std::string_view bytes, std::size_t& at,
                                             std::uint64_t directory_end) {
    if (at + central_size > directory_end || !has_mark(bytes, at, "PK\x01\x02"))
        return std::unexpected(ReadProblem::damaged);
    auto const name_size = number_at(bytes, at + 28, 2);
    auto const extra_size = number_at(bytes, at + 30, 2);
    auto const whole = central_size + name_size + extra_size + number_at(bytes, at + 32, 2);
    if (whole > directory_end - at) return std::unexpected(ReadProblem::damaged);
    auto const flags = number_at(bytes, at + 8, 2);
    auto const method = number_at(bytes, at + 10, 2);
    Entry entry;
    entry.name = bytes.substr(at + central_size, name_size);
    entry.checksum = static_cast<std::uint32_t>(number_at(bytes, at + 16, 4));
    entry.packed = number_at(bytes, at + 20, 4);
    entry.unpacked = number_at(bytes, at + 24, 4);
    entry.header = number_at(bytes, at + 42, 4);
    entry.is_deflated = method == 8;
    if (!is_safe_name(entry.name) || is_link(bytes, at))
        return std::unexpected(ReadProblem::bad_entry_name);
    if ((flags & 1U) != 0) return std::unexpected(ReadProblem::encrypted);
    if (method != 0 && method != 8) return std::unexpected(ReadProblem::damaged);
    auto const extra = bytes.substr(at + central_size + name_size, extra_size);
    bool const is_wide =
        entry.packed == wide_32 || entry.unpacked == wide_32 || entry.header == wide_32;
    if ((is_wide && !read_wide(extra, entry)) || !find_start(bytes, entry))
        return std::unexpected(ReadProblem::damaged);
    if (!has_room(bytes, entry.start, entry.packed) ||
        (!entry.is_deflated && entry.packed != entry.unpacked))
        return std::unexpected(ReadProblem::damaged);
    at += whole;
    return entry;
}

std::optional<ReadRefusal> judge_sizes(std::vector<Entry> const& entries,
                                       ReadBudget const& budget) {
    std::uint64_t left = budget.unpacked_bytes;
    for (auto const& entry : entries) {
        bool const swells = entry.unpacked > budget.ratio_from_bytes &&
                            entry.unpacked / budget.ratio > entry.packed;
        if (entry.unpacked > left || swells) return ReadRefusal{ReadProblem::too_large, entry.name};
        left -= entry.unpacked;
    }
    return std::nullopt;
}

// Two files under one name, or in the same bytes. Leaves the entries by name.
std::optional<ReadRefusal> find_conflict(std::vector<Entry>& entries, std::uint64_t directory) {
    std::ranges::sort(entries, {}, &Entry::header);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto const limit = i + 1 < entries.size() ? entries[i + 1].header : directory;
        if (entries[i].start > limit || entries[i].packed > limit - entries[i].start)
            return ReadRefusal{ReadProblem::conflicting_entries, entries[i].name};
    }
    std::ranges::sort(entries, comes_before, &Entry::name);
    auto const same = std::ranges::adjacent_find(
        entries, [](auto const& a, auto const& b) { return !comes_before(a.name, b.name); });
    if (same != entries.end()) return ReadRefusal{ReadProblem::conflicting_entries, same->name};
    return std::nullopt;
}

}  // namespace

base::Outcome<Archive, ReadRefusal> Archive::open(std::string_view bytes,
                                                  ReadBudget const& budget) {
    if (bytes.size() > bytes_max) return std::unexpected(ReadRefusal{ReadProblem::too_large, {}});
    auto const directory = read_end(bytes);
    if (!directory) return std::unexpected(ReadRefusal{directory.error(), {}});
    if (directory->count > budget.entries)
        return std::unexpected(ReadRefusal{ReadProblem::too_large, {}});
    Archive archive;
    archive.bytes_ = bytes;
    auto at = static_cast<std::size_t>(directory->offset);
    auto const end = directory->offset + directory->size;
    for (std::uint64_t i = 0; i < directory->count; ++i) {
        auto entry = read_entry(bytes, at, end);
        if (!entry) return std::unexpected(ReadRefusal{entry.error(), {}});
        archive.entries_.push_back(std::move(*entry));
    }
    if (at != end) return std::unexpected(ReadRefusal{ReadProblem::damaged, {}});
    if (auto refusal = judge_sizes(archive.entries_, budget)) return std::unexpected(*refusal);
    if (auto refusal = find_conflict(archive.entries_, directory->offset))
        return std::unexpected(*refusal);
    return archive;
}

Entry const* Archive::find(std::string_view name) const {
    auto const found = std::ranges::lower_bound(entries_, name, comes_before, &Entry::name);
    return found != entries_.end() && !comes_before(name, found->name) ? &*found : nullptr;
}

}  // namespace xlsx
