#include "app/record/evidence_kind.hpp"

#include <algorithm>

#include "kit/xlsx/archive.hpp"

namespace app {
namespace {

using domain::EvidenceKind;

constexpr std::size_t part_bytes_max = std::size_t{1} << 20;  // of a list of types

// The part that names what the document is, what stands in it, and the part that holds it.
struct Container {
    EvidenceKind kind;
    std::string_view types;
    std::string_view is;  // all that the first holds; empty: something
    std::string_view content;
};
constexpr std::string_view open_xml_types = "[Content_Types].xml";
constexpr std::array containers{
    Container{EvidenceKind::docx, open_xml_types, {}, "word/document.xml"},
    Container{EvidenceKind::xlsx, open_xml_types, {}, "xl/workbook.xml"},
    Container{EvidenceKind::pptx, open_xml_types, {}, "ppt/presentation.xml"},
    Container{EvidenceKind::odt, "mimetype", "application/vnd.oasis.opendocument.text",
              "content.xml"},
    Container{EvidenceKind::ods, "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
              "content.xml"}};

bool is_of_macros(xlsx::Entry const& entry) {
    std::string_view const name = entry.name;
    return name.ends_with("vbaProject.bin") || name.contains("/macrosheets/") ||
           name.starts_with("Basic/") || name.starts_with("Scripts/");
}

class Text : public xlsx::Sink {
public:
    Space space() override { return {piece_.data(), piece_.size()}; }
    bool take(std::size_t filled) override {
        text_.append(piece_.data(), filled);
        return text_.size() <= part_bytes_max;
    }
    std::string const& text() const { return text_; }

private:
    std::array<char, 4096> piece_{};
    std::string text_;
};

// Empty where there is no such part, or it is not what the archive says.
std::string text_of(xlsx::Archive const& archive, std::string_view part) {
    auto const* const entry = archive.find(part);
    if (entry == nullptr) return {};
    Text text;
    auto const unpacked = xlsx::unpack(archive.packed_bytes(*entry), *entry, text);
    return unpacked == xlsx::Unpacking::complete ? text.text() : std::string();
}

bool is_sound(Container const& container, std::string_view bytes) {
    auto const archive = xlsx::Archive::open(bytes, {});
    if (!archive || archive->find(container.content) == nullptr) return false;
    if (std::ranges::any_of(archive->entries(), is_of_macros)) return false;
    auto const types = text_of(*archive, container.types);
    if (!container.is.empty()) return types == container.is;
    return !types.empty() && !types.contains("macroEnabled");
}

}  // namespace

std::optional<EvidenceKind> evidence_kind(std::string_view name, std::string_view bytes) {
    auto const kind = domain::evidence_kind(name);
    if (!kind || !domain::begins_as(*kind, bytes)) return std::nullopt;
    auto const container = std::ranges::find(containers, *kind, &Container::kind);
    if (container != containers.end() && !is_sound(*container, bytes)) return std::nullopt;
    return kind;
}

}  // namespace app
