#pragma once
// Workbooks as they were read and previewed, for the next step of the wizard: the latest few, and
// of no more than one workbook's budget of cells in all. Known by the SHA-256 of the file and what
// was chosen of it, so that what is kept cannot be out of date, and every instance keeps its own.
// Safe to use from several threads.

#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "exchange/plan_import/preview.hpp"

namespace exchange {

class KeptReadings {
public:
    using Workbook = std::shared_ptr<xlsx::ReadWorkbook const>;
    using Preview = std::shared_ptr<ImportPreview const>;

    // The file is asked for where it is not kept. Null: it cannot be read.
    Workbook workbook(std::string const& digest, std::function<std::string()> const& file);

    // Of that workbook, of which `choices` make `choice`.
    Preview preview(std::string const& digest, xlsx::ReadWorkbook const& workbook,
                    ImportChoices const& choices, WorkbookChoice const& choice,
                    std::span<domain::ImportCorrection const> corrections);

    // It is not needed any more.
    void forget(std::string const& digest);

private:
    struct Kept {
        std::string digest;
        std::size_t cells = 0;
        Workbook workbook;
        std::string of = {};  // what the preview was made of
        Preview preview = {};
    };

    Kept* find(std::string const& digest);  // the one that was used last, from now on
    void make_room();

    std::mutex mutex_;
    std::list<Kept> kept_;  // most recently used first
};

}  // namespace exchange
