#include "kit/xlsx/xml.hpp"

#include <expat.h>

#include <cstring>
#include <memory>
#include <new>

namespace xlsx {
namespace {

constexpr int piece_size = 1 << 16;
constexpr std::size_t token_size_max = std::size_t{1} << 18;  // a start tag with its attributes

std::string_view local_name(char const* name) {
    auto const* const colon = std::strchr(name, ':');
    return colon == nullptr ? name : colon + 1;
}

// expat in the shape of a sink.
class Parser : public Sink {
public:
    Parser(PartReader& reader, std::size_t depth_max)
        : reader_(&reader), depth_max_(depth_max), parser_(XML_ParserCreate(nullptr)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_start, on_end);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    Space space() override {
        auto* const buffer = XML_GetBuffer(parser_.get(), piece_size);
        if (buffer == nullptr) throw std::bad_alloc();
        return {static_cast<char*>(buffer), piece_size};
    }

    bool take(std::size_t filled) override {
        heard_ = false;
        auto const status = XML_ParseBuffer(parser_.get(), static_cast<int>(filled), XML_FALSE);
        if (status != XML_STATUS_OK && !problem_) problem_ = ReadProblem::damaged;
        unheard_bytes_ = heard_ ? 0 : unheard_bytes_ + filled;
        if (unheard_bytes_ > token_size_max && !problem_) problem_ = ReadProblem::too_large;
        return !problem_;
    }

    void finish() {
        if (problem_) return;
        if (XML_Parse(parser_.get(), nullptr, 0, XML_TRUE) != XML_STATUS_OK && !problem_)
            problem_ = ReadProblem::damaged;
    }

    std::optional<ReadProblem> problem() const { return problem_; }

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
    };

    // No exception may pass through expat, which is C.
    template <class Event>
    void hear(Event event) {
        heard_ = true;
        if (problem_) return;
        try {
            event();
            problem_ = reader_->problem();
        } catch (std::bad_alloc const&) {
            problem_ = ReadProblem::too_large;
        }
        if (problem_) XML_StopParser(parser_.get(), XML_FALSE);
    }

    static void on_start(void* self, XML_Char const* name, XML_Char const** attributes) {
        auto& parser = *static_cast<Parser*>(self);
        ++parser.depth_;
        if (static_cast<std::size_t>(parser.depth_) > parser.depth_max_) {
            parser.stop(ReadProblem::damaged);
            return;
        }
        parser.hear([&] {
            parser.reader_->start(local_name(name), Attributes(attributes), parser.depth_);
        });
    }

    static void on_end(void* self, XML_Char const*) {
        auto& parser = *static_cast<Parser*>(self);
        parser.hear([&] { parser.reader_->end(parser.depth_); });
        --parser.depth_;
    }

    static void on_text(void* self, XML_Char const* text, int size) {
        auto& parser = *static_cast<Parser*>(self);
        parser.hear([&] { parser.reader_->text({text, static_cast<std::size_t>(size)}); });
    }

    static void on_doctype(void* self, XML_Char const*, XML_Char const*, XML_Char const*, int) {
        static_cast<Parser*>(self)->stop(ReadProblem::forbidden_xml);
    }

    void stop(ReadProblem problem) {
        if (!problem_) problem_ = problem;
        XML_StopParser(parser_.get(), XML_FALSE);
    }

    PartReader* reader_;
    std::size_t depth_max_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::optional<ReadProblem> problem_;
    int depth_ = 0;
    bool heard_ = false;  // an event within this piece
    std::size_t unheard_bytes_ = 0;
};

}  // namespace

std::optional<std::string_view> Attributes::find(std::string_view name) const {
    for (auto const* pair = pairs_; *pair != nullptr; pair += 2)
        if (local_name(pair[0]) == name) return pair[1];
    return std::nullopt;
}

std::optional<ReadRefusal> PartSource::read(Entry const& entry, PartReader& reader) {
    if (!read_.insert(&entry).second) return ReadRefusal{ReadProblem::damaged, entry.name};
    Parser parser(reader, depth_max_);
    auto const unpacking = unpack(archive_->packed_bytes(entry), entry, parser);
    if (unpacking == Unpacking::damaged && !parser.problem())
        return ReadRefusal{ReadProblem::damaged, entry.name};
    parser.finish();
    if (auto const problem = parser.problem()) return ReadRefusal{*problem, entry.name};
    return std::nullopt;
}

}  // namespace xlsx
