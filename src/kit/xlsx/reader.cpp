#include "kit/xlsx/reader.hpp"

#include <optional>

#include "kit/xlsx/archive.hpp"
#include "kit/xlsx/parts.hpp"
#include "kit/xlsx/shared_strings.hpp"
#include "kit/xlsx/sheet_part.hpp"
#include "kit/xlsx/xml.hpp"

namespace xlsx {
namespace {

using Refused = std::unexpected<ReadRefusal>;

constexpr std::size_t merged_max = 100'000;

bool has_stream(std::string_view bytes, std::string_view name) {  // UTF-16 in its directory
    std::string wide;
    for (char const c : name)
        wide.append({c, '\0'});
    return bytes.contains(wide);
}

// What is no ZIP archive: told apart by its first bytes.
ReadProblem other_kind(std::string_view bytes) {
    constexpr std::string_view compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (!bytes.starts_with(compound)) return ReadProblem::not_a_workbook;
    if (has_stream(bytes, "EncryptedPackage")) return ReadProblem::encrypted;
    bool const is_excel = has_stream(bytes, "Workbook") || has_stream(bytes, "Book");
    return is_excel ? ReadProblem::legacy_xls : ReadProblem::not_a_workbook;
}

class Reader {
public:
    Reader(Archive const& archive, ReadBudget const& budget)
        : archive_(&archive), budget_(&budget), source_(archive, budget) {}

    base::Outcome<ReadWorkbook, ReadRefusal> read() {
        if (auto refusal = judge_kind()) return Refused(*refusal);
        Relations package("");
        if (auto refusal = read_part(Relations::part_name(""), package)) return Refused(*refusal);
        auto const* const main = package.find_kind("officeDocument");
        if (main == nullptr) return Refused({ReadProblem::not_a_workbook, {}});
        WorkbookPart workbook;
        if (auto refusal = read_part(main->target, workbook)) return Refused(*refusal);
        Relations relations(main->target);
        if (auto refusal = read_part(Relations::part_name(main->target), relations))
            return Refused(*refusal);
        return read_sheets(workbook, relations);
    }

private:
    std::optional<ReadRefusal> judge_kind() {
        if (auto const* const kind = archive_->find("mimetype"); kind != nullptr) {
            auto const text = archive_->packed_bytes(*kind);
            if (text.starts_with("application/vnd.oasis.opendocument"))
                return ReadRefusal{ReadProblem::open_document, {}};
        }
        ContentTypes types;
        constexpr std::string_view name = "[Content_Types].xml";
        if (archive_->find(name) == nullptr) return ReadRefusal{ReadProblem::not_a_workbook, {}};
        if (auto refusal = read_part(name, types)) return refusal;
        for (auto const& entry : archive_->entries())
            if (entry.name.ends_with("vbaProject.bin"))
                return ReadRefusal{ReadProblem::has_macros, entry.name};
        if (!types.is_workbook()) return ReadRefusal{ReadProblem::not_a_workbook, {}};
        return std::nullopt;
    }

    std::optional<ReadRefusal> read_part(std::string_view name, PartReader& reader) {
        auto const* const entry = archive_->find(name);
        if (entry == nullptr) return ReadRefusal{ReadProblem::damaged, std::string(name)};
        return source_.read(*entry, reader);
    }

    // A part that a workbook may do without.
    std::optional<ReadRefusal> read_related(Relations const& relations, std::string_view kind,
                                            PartReader& reader) {
        auto const* const relation = relations.find_kind(kind);
        return relation == nullptr ? std::nullopt : read_part(relation->target, reader);
    }

    base::Outcome<ReadWorkbook, ReadRefusal> read_sheets(WorkbookPart const& workbook,
                                                         Relations const& relations) {
        Styles styles;
        if (auto refusal = read_related(relations, "styles", styles)) return Refused(*refusal);
        SharedStrings strings(*budget_);
        if (auto refusal = read_related(relations, "sharedStrings", strings))
            return Refused(*refusal);
        SheetContext context{.strings = strings,
                             .styles = styles,
                             .epoch = workbook.epoch(),
                             .string_bytes_max = budget_->string_bytes,
                             .cells_left = budget_->cells,
                             .text_bytes_left = budget_->text_bytes,
                             .merged_left = merged_max};
        ReadWorkbook read;
        for (auto const& sheet : workbook.sheets()) {
            auto const* const relation = relations.find_id(sheet.relation);
            if (relation == nullptr) return Refused({ReadProblem::damaged, {}});
            if (relation->kind != "worksheet") continue;  // a chart
            SheetPart part(context);
            if (auto refusal = read_part(relation->target, part)) return Refused(*refusal);
            auto cells = part.take_cells();
            if (!cells) return Refused({cells.error(), relation->target});
            read.sheets.push_back({sheet.name, sheet.is_hidden, std::move(*cells),
                                   part.take_merged(), part.take_hidden_rows()});
        }
        return read;
    }

    Archive const* archive_;
    ReadBudget const* budget_;
    PartSource source_;
};

}  // namespace

base::Outcome<ReadWorkbook, ReadRefusal> read_workbook(std::string_view bytes,
                                                       ReadBudget const& budget) {
    if (!bytes.starts_with("PK")) return Refused({other_kind(bytes), {}});
    auto const archive = Archive::open(bytes, budget);
    if (!archive) return Refused(archive.error());
    return Reader(*archive, budget).read();
}

}  // namespace xlsx
