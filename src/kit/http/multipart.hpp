#pragma once
// A form with files: a body of multipart/form-data (RFC 7578, in the frame of RFC 2046 §5.1).
//
// Refused with 400: no boundary, two, or one that RFC 2046 does not allow; bytes before the first
// delimiter or behind the last; a delimiter that is cut off or followed by something else; more
// than 1,000 parts or 50 files; a part whose head is longer than 4 KiB, has a line that is no
// header, the same header twice, no Content-Disposition: form-data with one name, or an encoding
// of its content; names and values of fields that are not UTF-8 or hold NUL; a file name with
// control characters. A file field in which nothing was chosen is left out.

#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "kit/http/named_values.hpp"
#include "kit/http/status.hpp"
#include "kit/http/uploaded_file.hpp"

namespace http {

struct FormWithFiles {
    Parameters form;
    std::vector<UploadedFile> files;
};

constexpr std::size_t parts_max = 1000;
constexpr std::size_t files_max = 50;
constexpr std::size_t part_head_bytes_max = 4096;

// "multipart/form-data; boundary=…", whatever follows.
bool is_multipart_form(std::string_view content_type);

// The content type must be one of those.
base::Outcome<FormWithFiles, Refused> parse_multipart(std::string_view content_type,
                                                      std::string_view body);

}  // namespace http
