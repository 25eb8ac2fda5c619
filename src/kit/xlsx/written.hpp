#pragma once
// What every workbook that is written needs: a file in memory that the library can open, its errors
// as exceptions, and what a cell can hold.

#include <xlsxwriter.h>

#include <string>
#include <string_view>

namespace xlsx {

void must(lxw_error error);

// Under a name that the library can open.
class MemoryFile {
public:
    MemoryFile();
    MemoryFile(MemoryFile const&) = delete;
    MemoryFile& operator=(MemoryFile const&) = delete;
    ~MemoryFile();

    std::string path() const;
    std::string bytes() const;

private:
    int descriptor_;
};

// The nearest to a plain decimal, which may end in an exponent.
double binary_fraction(std::string_view decimal);

std::size_t decimals_of(std::string_view decimal);

// The text as it is written: within_cell, and what looks like an escape is none.
std::string held_text(std::string const& text);

}  // namespace xlsx
