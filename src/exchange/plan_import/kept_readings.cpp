#include "exchange/plan_import/kept_readings.hpp"

#include <algorithm>
#include <numeric>

namespace exchange {
namespace {

constexpr std::size_t workbooks_max = 4;
constexpr std::size_t cells_max = 500'000;  // as many as one workbook may have

std::size_t cells_of(xlsx::ReadWorkbook const& workbook) {
    return std::accumulate(
        workbook.sheets.begin(), workbook.sheets.end(), std::size_t{0},
        [](std::size_t sum, xlsx::ReadSheet const& sheet) { return sum + sheet.cells.size(); });
}

// Each part with its length, so that no two are taken for another two.
std::string text_of(ImportChoices const& choices,
                    std::span<domain::ImportCorrection const> corrections) {
    std::string text;
    auto const add = [&](std::string const& part) {
        text += std::to_string(part.size()) + ":" + part;
    };
    add(choice_text(choices));
    for (auto const& [place, typed] : corrections) {
        add(place.sheet);
        add(std::to_string(place.row));
        add(std::to_string(place.column));
        add(typed);
    }
    return text;
}

}  // namespace

KeptReadings::Kept* KeptReadings::find(std::string const& digest) {
    auto const found = std::ranges::find(kept_, digest, &Kept::digest);
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return &kept_.front();
}

// The one that was used last stays, whatever its size.
void KeptReadings::make_room() {
    std::size_t cells = 0;
    std::size_t count = 0;
    for (auto one = kept_.begin(); one != kept_.end();) {
        cells += one->cells;
        bool const has_room = ++count == 1 || (count <= workbooks_max && cells <= cells_max);
        one = has_room ? std::next(one) : kept_.erase(one);
    }
}

KeptReadings::Workbook KeptReadings::workbook(std::string const& digest,
                                              std::function<std::string()> const& file) {
    {
        std::scoped_lock const lock(mutex_);
        if (auto const* const kept = find(digest)) return kept->workbook;
    }
    auto read = xlsx::read_workbook(file());
    if (!read) return nullptr;
    auto workbook = std::make_shared<xlsx::ReadWorkbook const>(*std::move(read));
    std::scoped_lock const lock(mutex_);
    if (auto const* const kept = find(digest)) return kept->workbook;
    kept_.push_front({.digest = digest, .cells = cells_of(*workbook), .workbook = workbook});
    make_room();
    return workbook;
}

KeptReadings::Preview KeptReadings::preview(std::string const& digest,
                                            xlsx::ReadWorkbook const& workbook,
                                            ImportChoices const& choices,
                                            WorkbookChoice const& choice,
                                            std::span<domain::ImportCorrection const> corrections) {
    auto of = text_of(choices, corrections);
    {
        std::scoped_lock const lock(mutex_);
        if (auto const* const kept = find(digest); kept != nullptr && kept->preview != nullptr)
            if (kept->of == of) return kept->preview;
    }
    auto made =
        std::make_shared<ImportPreview const>(exchange::preview(workbook, choice, corrections));
    std::scoped_lock const lock(mutex_);
    if (auto* const kept = find(digest)) {
        kept->of = std::move(of);
        kept->preview = made;
    }
    return made;
}

void KeptReadings::forget(std::string const& digest) {
    std::scoped_lock const lock(mutex_);
    kept_.remove_if([&](Kept const& one) { return one.digest == digest; });
}

}  // namespace exchange
