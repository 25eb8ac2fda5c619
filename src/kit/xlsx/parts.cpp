#include "kit/xlsx/parts.hpp"

#include <algorithm>
#include <charconv>

namespace xlsx {
namespace {

// More than any program writes, and little to hold.
constexpr std::size_t relations_max = 10'000;
constexpr std::size_t sheets_max = 1000;
constexpr std::size_t styles_max = 100'000;
constexpr int general = 0;  // the format "General"

bool is_true(std::string_view text) {
    return text == "1" || text == "true";
}

int number_of(std::string_view text, int otherwise) {
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : otherwise;
}

std::string_view last_word(std::string_view type) {
    return type.substr(type.rfind('/') + 1);  // npos + 1: all of it
}

// "../media/a.xml" from "xl/": "media/a.xml"; "/xl/a.xml" from anywhere: "xl/a.xml". What climbs
// out of the package stays within: such a part is not found.
std::string resolved(std::string folder, std::string_view target) {
    if (target.starts_with('/')) {
        folder.clear();
        target.remove_prefix(1);
    }
    for (;;) {
        if (target.starts_with("./")) {
            target.remove_prefix(2);
        } else if (target.starts_with("../")) {
            target.remove_prefix(3);
            if (!folder.empty()) folder.pop_back();
            folder.resize(folder.rfind('/') + 1);
        } else {
            return folder.append(target);
        }
    }
}

}  // namespace

void ContentTypes::start(std::string_view, Attributes attributes, int depth) {
    if (depth != 2) return;
    auto const type = attributes.text("ContentType");
    if (type.contains("ms-excel.sheet.binary")) return refuse(ReadProblem::binary_xlsb);
    if (type.contains("macroEnabled") || type.contains("vbaProject") || type.contains("macrosheet"))
        return refuse(ReadProblem::has_macros);
    is_workbook_ = is_workbook_ || type.ends_with("spreadsheetml.sheet.main+xml") ||
                   type.ends_with("spreadsheetml.template.main+xml");
}

Relations::Relations(std::string_view source) : folder_(source.substr(0, source.rfind('/') + 1)) {}

std::string Relations::part_name(std::string_view source) {
    auto const name = source.rfind('/') + 1;
    return std::string(source.substr(0, name)) + "_rels/" + std::string(source.substr(name)) +
           ".rels";
}

void Relations::start(std::string_view name, Attributes attributes, int depth) {
    if (depth != 2 || name != "Relationship" || attributes.text("TargetMode") == "External") return;
    if (relations_.size() == relations_max) return refuse(ReadProblem::too_large);
    relations_.push_back({std::string(attributes.text("Id")),
                          std::string(last_word(attributes.text("Type"))),
                          resolved(folder_, attributes.text("Target"))});
}

Relation const* Relations::find_kind(std::string_view kind) const {
    auto const found = std::ranges::find(relations_, kind, &Relation::kind);
    return found == relations_.end() ? nullptr : &*found;
}

Relation const* Relations::find_id(std::string_view id) const {
    auto const found = std::ranges::find(relations_, id, &Relation::id);
    return found == relations_.end() ? nullptr : &*found;
}

void WorkbookPart::start(std::string_view name, Attributes attributes, int depth) {
    if (depth == 2) {
        is_in_sheets_ = name == "sheets";
        if (name == "workbookPr" && is_true(attributes.text("date1904"))) epoch_ = Epoch::from_1904;
    }
    if (depth != 3 || !is_in_sheets_ || name != "sheet") return;
    if (sheets_.size() == sheets_max) return refuse(ReadProblem::too_large);
    auto const state = attributes.text("state");
    sheets_.push_back({std::string(attributes.text("name")), std::string(attributes.text("id")),
                       state == "hidden" || state == "veryHidden"});
}

void Styles::start(std::string_view name, Attributes attributes, int depth) {
    if (depth == 2) section_ = name;
    if (depth != 3) return;
    if (section_ == "numFmts" && name == "numFmt") {
        if (customs_.size() == styles_max) return refuse(ReadProblem::too_large);
        customs_.push_back({number_of(attributes.text("numFmtId"), general),
                            xlsx::shown_as(attributes.text("formatCode"))});
    } else if (section_ == "cellXfs" && name == "xf") {
        if (cells_.size() == styles_max) return refuse(ReadProblem::too_large);
        if (cells_.empty()) std::ranges::stable_sort(customs_, {}, &Custom::id);
        auto const id = number_of(attributes.text("numFmtId"), general);
        auto const custom = std::ranges::lower_bound(customs_, id, {}, &Custom::id);
        bool const is_custom = custom != customs_.end() && custom->id == id;
        cells_.push_back(is_custom ? custom->shown : shown_as_builtin(id));
    }
}

}  // namespace xlsx
