#pragma once
// For tests alone: ZIP archives byte by byte, true ones and such that lie, and the smallest
// workbook around the parts that a test is about.

#include <zlib.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace xlsx::testing {

// A file to pack. What is set below the content is written in place of the truth.
struct Packed {
    std::string name;
    std::string content;
    bool is_stored = false;
    std::optional<std::uint32_t> unpacked{};
    std::optional<std::uint32_t> checksum{};
    std::optional<std::uint32_t> header{};  // where its local header would be
    std::string local_name{};               // when it is another one there
    std::uint16_t flags = 0;
    std::uint32_t attributes = 0;  // of Unix, in the upper half
    bool is_wide = false;          // sizes in a ZIP64 field
};

struct EndRecord {
    std::optional<std::uint64_t> count{};
    std::optional<std::uint64_t> offset{};
    bool is_wide = false;  // in a ZIP64 record
    std::string comment{};
};

inline void put(std::string& bytes, std::uint64_t number, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

inline std::string deflated(std::string_view content) {
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("deflateInit2");
    std::string packed(deflateBound(&stream, content.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("deflate");
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

inline void put_end(std::string& bytes, std::string const& directory, std::size_t files,
                    EndRecord const& end) {
    auto const offset = end.offset.value_or(bytes.size());
    auto const count = end.count.value_or(files);
    bytes += directory;
    if (end.is_wide) {
        auto const wide = bytes.size();
        bytes += "PK\x06\x06";
        put(bytes, 44, 8);
        put(bytes, 45, 2);
        put(bytes, 45, 2);
        put(bytes, 0, 8);
        put(bytes, count, 8);
        put(bytes, count, 8);
        put(bytes, directory.size(), 8);
        put(bytes, offset, 8);
        bytes += "PK\x06\x07";
        put(bytes, 0, 4);
        put(bytes, wide, 8);
        put(bytes, 1, 4);
    }
    bytes += "PK\x05\x06";
    put(bytes, 0, 4);
    put(bytes, end.is_wide ? 0xFFFF : count, 2);
    put(bytes, end.is_wide ? 0xFFFF : count, 2);
    put(bytes, end.is_wide ? 0xFFFFFFFF : directory.size(), 4);
    put(bytes, end.is_wide ? 0xFFFFFFFF : offset, 4);
    put(bytes, end.comment.size(), 2);
    bytes += end.comment;
}

inline std::string zip(std::vector<Packed> const& files, EndRecord const& end = {}) {
    std::string bytes;
    std::string directory;
    for (auto const& file : files) {
        auto const packed = file.is_stored ? file.content : deflated(file.content);
        auto const header = bytes.size();
        auto const checksum = file.checksum.value_or(
            static_cast<std::uint32_t>(crc32(0, reinterpret_cast<Bytef const*>(file.content.data()),
                                             static_cast<uInt>(file.content.size()))));
        auto const unpacked =
            file.unpacked.value_or(static_cast<std::uint32_t>(file.content.size()));
        auto const shared = [&](std::string& out, std::string const& name,
                                std::string const& extra) {
            put(out, 20, 2);
            put(out, file.flags, 2);
            put(out, file.is_stored ? 0 : 8, 2);
            put(out, 0, 4);
            put(out, checksum, 4);
            put(out, file.is_wide ? 0xFFFFFFFF : packed.size(), 4);
            put(out, file.is_wide ? 0xFFFFFFFF : unpacked, 4);
            put(out, name.size(), 2);
            put(out, extra.size(), 2);
        };
        std::string extra;
        if (file.is_wide) {
            put(extra, 1, 2);
            put(extra, 16, 2);
            put(extra, unpacked, 8);
            put(extra, packed.size(), 8);
        }
        auto const& local = file.local_name.empty() ? file.name : file.local_name;
        bytes += "PK\x03\x04";
        shared(bytes, local, extra);
        bytes += local + extra + packed;
        directory += "PK\x01\x02";
        put(directory, 0x0314, 2);  // made by Unix
        shared(directory, file.name, extra);
        put(directory, 0, 6);  // no comment, one disk, no internal attributes
        put(directory, file.attributes, 4);
        put(directory, file.header.value_or(static_cast<std::uint32_t>(header)), 4);
        directory += file.name + extra;
    }
    put_end(bytes, directory, files.size(), end);
    return bytes;
}

// The parts of a workbook that a test is about; each is what stands within its root element.
struct Parts {
    std::string sheet{};
    std::string strings{};
    std::string styles{};
    std::string workbook = "<sheets><sheet name='Hoja' sheetId='1' r:id='rId1'/></sheets>";
    std::string kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
};

inline std::vector<Packed> files_of(Parts const& parts) {
    std::string const space = " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
    std::string const office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string const relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    auto const relation = [&](std::string const& id, std::string const& kind,
                              std::string const& target) {
        return "<Relationship Id='" + id + "' Type='" + office + "/" + kind + "' Target='" +
               target + "'/>";
    };
    return {
        {"[Content_Types].xml",
         "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
         "<Override PartName='/xl/workbook.xml' ContentType='" +
             parts.kind + "'/></Types>"},
        {"_rels/.rels",
         relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/_rels/workbook.xml.rels",
         relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
             relation("rId2", "sharedStrings", "sharedStrings.xml") +
             relation("rId3", "styles", "/xl/styles.xml") + "</Relationships>"},
        {"xl/workbook.xml",
         "<workbook" + space + " xmlns:r='" + office + "'>" + parts.workbook + "</workbook>"},
        {"xl/styles.xml", "<styleSheet" + space + ">" + parts.styles + "</styleSheet>"},
        {"xl/sharedStrings.xml", "<sst" + space + ">" + parts.strings + "</sst>"},
        {"xl/worksheets/sheet1.xml", "<worksheet" + space + ">" + parts.sheet + "</worksheet>"},
    };
}

inline std::string workbook_of(Parts const& parts) {
    return zip(files_of(parts));
}

}  // namespace xlsx::testing
