#pragma once
// The parts of a workbook around its sheets: what the package says it is, where its parts are,
// which sheets it has, its shared strings and the formats of its cells (ISO/IEC 29500-1, 18 and -2,
// 9).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kit/xlsx/number_format.hpp"
#include "kit/xlsx/xml.hpp"

namespace xlsx {

// [Content_Types].xml: refuses macros and the binary kind; any other kind is no workbook.
class ContentTypes : public PartReader {
public:
    void start(std::string_view name, Attributes attributes, int depth) override;
    bool is_workbook() const { return is_workbook_; }

private:
    bool is_workbook_ = false;
};

struct Relation {
    std::string id;
    std::string kind;    // the last word of its type: "worksheet"
    std::string target;  // the name of a part
};

// The relations of a part ("xl/workbook.xml"), "" for the package itself.
class Relations : public PartReader {
public:
    explicit Relations(std::string_view source);
    static std::string part_name(std::string_view source);  // where they are written

    void start(std::string_view name, Attributes attributes, int depth) override;
    Relation const* find_kind(std::string_view kind) const;
    Relation const* find_id(std::string_view id) const;

private:
    std::string folder_;  // of the source: "xl/"
    std::vector<Relation> relations_;
};

struct SheetEntry {
    std::string name;
    std::string relation;  // its id
    bool is_hidden = false;
};

class WorkbookPart : public PartReader {
public:
    void start(std::string_view name, Attributes attributes, int depth) override;
    Epoch epoch() const { return epoch_; }
    std::vector<SheetEntry> const& sheets() const { return sheets_; }

private:
    Epoch epoch_ = Epoch::from_1900;
    bool is_in_sheets_ = false;
    std::vector<SheetEntry> sheets_;
};

// How the number of a cell is shown, by the index of its style.
class Styles : public PartReader {
public:
    void start(std::string_view name, Attributes attributes, int depth) override;
    ShownAs shown_as(std::size_t style) const {
        return style < cells_.size() ? cells_[style] : ShownAs::number;
    }

private:
    struct Custom {
        int id;
        ShownAs shown;
    };
    std::string section_;  // of the style sheet: "cellXfs"
    std::vector<Custom> customs_;
    std::vector<ShownAs> cells_;
};

}  // namespace xlsx
