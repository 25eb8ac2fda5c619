#pragma once
// A file that came in a form (multipart/form-data). Its name is what the client called it: a text
// to show, never a path; what stood before its last "/" or "\" is left out.

#include <string>

namespace http {

struct UploadedFile {
    std::string field;         // name of the field that it was chosen in
    std::string name;          // "Plan de gestión.xlsx", UTF-8 without control characters
    std::string content_type;  // as the client claims: "application/pdf"
    std::string bytes;

    friend bool operator==(UploadedFile const&, UploadedFile const&) = default;
};

}  // namespace http
