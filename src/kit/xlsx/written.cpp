#include "kit/xlsx/written.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <charconv>
#include <stdexcept>

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "kit/xlsx/form.hpp"
#include "kit/xlsx/rich_text.hpp"

namespace xlsx {

constexpr std::size_t text_characters_max = 32'767;

void must(lxw_error error) {
    if (error != LXW_NO_ERROR)
        throw std::runtime_error(fmt::format("xlsx: {}", lxw_strerror(error)));
}

MemoryFile::MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) throw std::runtime_error("xlsx: no memory for a workbook");
}

MemoryFile::~MemoryFile() {
    close(descriptor_);
}

std::string MemoryFile::path() const {
    return fmt::format("/proc/self/fd/{}", descriptor_);
}

std::string MemoryFile::bytes() const {
    struct stat status{};
    if (fstat(descriptor_, &status) != 0) throw std::runtime_error("xlsx: no size");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t read = 0;
    while (read < bytes.size()) {
        auto const count =
            pread(descriptor_, bytes.data() + read, bytes.size() - read, static_cast<off_t>(read));
        if (count <= 0) throw std::runtime_error("xlsx: a workbook cut short");
        read += static_cast<std::size_t>(count);
    }
    return bytes;
}

double binary_fraction(std::string_view decimal) {
    double value = 0;
    auto const [end, error] =
        std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    CHECK(error == std::errc{} && end == decimal.data() + decimal.size());
    return value;
}

std::size_t decimals_of(std::string_view decimal) {
    auto const point = decimal.find('.');
    return point == decimal.npos ? 0 : decimal.size() - point - 1;
}

std::string within_cell(std::string const& text) {
    if (base::count_code_points(text) <= text_characters_max) return text;
    std::size_t end = 0;
    for (std::size_t characters = 0; characters < text_characters_max - 1; ++characters) {
        ++end;
        while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            ++end;
    }
    return text.substr(0, end) + "…";
}

std::string held_text(std::string const& text) {
    return escaped(within_cell(text));
}

}  // namespace xlsx
