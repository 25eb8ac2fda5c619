#include "kit/http/multipart.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace {

using http::Status;
using http::UploadedFile;

constexpr std::string_view type = "multipart/form-data; boundary=XX";

// A part of which the head lines and the content are given.
std::string part(std::string_view head, std::string_view content) {
    return std::string("--XX\r\n").append(head).append("\r\n\r\n").append(content).append("\r\n");
}

std::string field(std::string_view name, std::string_view value) {
    return part("Content-Disposition: form-data; name=\"" + std::string(name) + "\"", value);
}

std::string file(std::string_view disposition, std::string_view bytes) {
    return part("Content-Disposition: form-data; " + std::string(disposition) +
                    "\r\nContent-Type: application/pdf",
                bytes);
}

std::string whole(std::string_view parts) {
    return std::string(parts) + "--XX--\r\n";
}

http::FormWithFiles read(std::string_view parts) {
    auto form = http::parse_multipart(type, whole(parts));
    EXPECT_TRUE(form.has_value()) << (form ? "" : form.error().why);
    return form ? std::move(*form) : http::FormWithFiles{};
}

std::string why(std::string_view body, std::string_view content_type = type) {
    auto const form = http::parse_multipart(content_type, body);
    if (form) return "(read)";
    EXPECT_EQ(form.error().status, Status::bad_request);
    return std::string(form.error().why);
}

std::string name_of(std::string_view disposition) {
    auto const form = read(file("name=f; " + std::string(disposition), "x"));
    return form.files.empty() ? "(none)" : form.files.front().name;
}

TEST(Multipart, KnowsItsType) {
    EXPECT_TRUE(http::is_multipart_form("multipart/form-data; boundary=x"));
    EXPECT_TRUE(http::is_multipart_form("Multipart/Form-Data"));
    EXPECT_FALSE(http::is_multipart_form("multipart/mixed; boundary=x"));
    EXPECT_FALSE(http::is_multipart_form(""));
}

TEST(Multipart, ReadsFieldsAndFiles) {
    std::string const bytes("%PDF\0\r\n--X\r\n-\xFF", 14);
    auto const form = read(field("código", "PES 24") + field("vacío", "") + field("código", "dos") +
                           file("name=\"soporte\"; filename=\"Año 2024.pdf\"", bytes));
    EXPECT_EQ(form.form,
              (http::Parameters{{"código", "PES 24"}, {"vacío", ""}, {"código", "dos"}}));
    ASSERT_EQ(form.files.size(), 1U);
    EXPECT_EQ(form.files.front(),
              (UploadedFile{"soporte", "Año 2024.pdf", "application/pdf", bytes}));
}

TEST(Multipart, AFormMayBeEmptyAndAPartToo) {
    EXPECT_TRUE(read("").form.empty());
    // The line end that ends the head may be the delimiter's as well (RFC 2046 §5.1.1).
    auto const form =
        http::parse_multipart(type, "--XX\r\nContent-Disposition: form-data; name=a\r\n\r\n--XX--");
    ASSERT_TRUE(form.has_value());
    EXPECT_EQ(form->form, (http::Parameters{{"a", ""}}));
}

TEST(Multipart, AFileFieldInWhichNothingWasChosenIsLeftOut) {
    EXPECT_TRUE(read(file("name=\"f\"; filename=\"\"", "")).files.empty());
    EXPECT_EQ(read(file("name=\"f\"; filename=\"vacío.pdf\"", "")).files.size(), 1U);
}

TEST(Multipart, AFileNameIsATextToShow) {
    EXPECT_EQ(name_of("filename=\"../../etc/passwd\""), "passwd");
    EXPECT_EQ(name_of("filename=\"C:\\Planes\\2024.xlsx\""), "2024.xlsx");
    EXPECT_EQ(name_of("filename=\"a\\\"b%22c.xlsx\""), "a\"b\"c.xlsx");
    EXPECT_EQ(name_of("filename=\"x.pdf\"; filename*=UTF-8''A%C3%B1o.pdf"), "Año.pdf");
    EXPECT_EQ(name_of("filename*=UTF-8''..%2F..%2Fsecreto.pdf"), "secreto.pdf");
    EXPECT_EQ(why(whole(file("name=f; filename*=UTF-8''a%00b", ""))),
              "a file name that cannot be shown");
    EXPECT_EQ(why(whole(file("name=f; filename*=UTF-8''a%0Ab", ""))),
              "a file name that cannot be shown");
    EXPECT_EQ(why(whole(file("name=f; filename=\"A\xF1o\"", ""))),
              "a file name that cannot be shown");
    EXPECT_EQ(why(whole(file("name=f; filename*=UTF-8''%F", ""))),
              "a file name that cannot be decoded");
}

TEST(Multipart, AFileWithoutATypeIsBytes) {
    auto const form = read(part("Content-Disposition: form-data; name=f; filename=x", "1"));
    EXPECT_EQ(form.files.front().content_type, "application/octet-stream");
}

TEST(Multipart, RefusesABoundaryThatIsNone) {
    std::string const body = "--XX--\r\n";
    for (std::string const& given :
         {std::string("multipart/form-data"), std::string("multipart/form-data; boundary="),
          std::string("multipart/form-data; boundary=\"\""),
          std::string("multipart/form-data; boundary=\"XX \""),
          std::string("multipart/form-data; boundary=XX; boundary=YY"),
          std::string("multipart/form-data; boundary=\"a\r\nb\""),
          "multipart/form-data; boundary=" + std::string(71, 'X')})
        EXPECT_EQ(why(body, given), "a form without a boundary") << given;
    EXPECT_EQ(why("--" + std::string(70, 'X') + "--",
                  "multipart/form-data; boundary=" + std::string(70, 'X')),
              "(read)");
    EXPECT_EQ(why("--a b:=?--", "multipart/form-data; boundary=\"a b:=?\""), "(read)");
}

TEST(Multipart, RefusesWhatIsCutOffOrGoesOn) {
    std::string const body = whole(field("a", "1") + file("name=f; filename=x", "bytes"));
    for (std::size_t bytes = 0; bytes + 2 < body.size(); ++bytes)
        EXPECT_NE(why(body.substr(0, bytes)), "(read)") << bytes;
    EXPECT_EQ(why(body.substr(0, body.size() - 2)), "(read)");  // the last line end may be missing
    EXPECT_EQ(why("preamble\r\n" + body), "a form that does not begin with its boundary");
    EXPECT_EQ(why(body + "epilogue"), "a malformed delimiter of a form");
    EXPECT_EQ(why("--XXY\r\n\r\n--XX--"), "a malformed delimiter of a form");
    EXPECT_EQ(why("--XX \t\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--XX-- \r\n"),
              "(read)");
}

TEST(Multipart, RefusesAHeadThatIsNone) {
    std::string const named = "Content-Disposition: form-data; name=a";
    EXPECT_EQ(why(whole(part("X", "1"))), "a part without a header");
    EXPECT_EQ(why(whole(part(": x", "1"))), "a part without a header");
    EXPECT_EQ(why(whole("--XX\r\n\r\n1\r\n")), "the head of a part has no end");
    EXPECT_EQ(why(whole(part(named + "\r\n folded: x", "1"))), "a malformed header of a part");
    EXPECT_EQ(why(whole(part(named + "\r\nX : y", "1"))), "a malformed header of a part");
    EXPECT_EQ(why(whole(part(named + "\nX: y", "1"))), "a malformed header of a part");
    EXPECT_EQ(why(whole(part(named + "\r\ncontent-disposition: form-data; name=b", "1"))),
              "a header of a part that came twice");
    EXPECT_EQ(why(whole(part(named + "\r\nX: " + std::string(4096, 'x'), "1"))),
              "the head of a part has no end");
}

TEST(Multipart, RefusesAPartThatIsNoFieldOfAForm) {
    for (auto const* head : {"Content-Type: text/plain", "Content-Disposition: attachment; name=a",
                             "Content-Disposition: form-data; name=a; name=b"})
        EXPECT_EQ(why(whole(part(head, "1"))), "a part that is no field of a form") << head;
    EXPECT_EQ(why(whole(part("Content-Disposition: form-data; filename=x", "1"))),
              "a part without a name");
    EXPECT_EQ(why(whole(field("", "1"))), "a part without a name");
    EXPECT_EQ(why(whole(part("Content-Disposition: form-data; name=a\r\n"
                             "Content-Transfer-Encoding: base64",
                             "MQ=="))),
              "a part in an encoding");
    EXPECT_EQ(why(whole(part("Content-Disposition: form-data; name=a\r\n"
                             "Content-Transfer-Encoding: 8BIT",
                             "1"))),
              "(read)");
}

TEST(Multipart, RefusesTextThatNobodyCanRead) {
    EXPECT_EQ(why(whole(field("a", "\xFF"))), "a value that is not UTF-8");
    EXPECT_EQ(why(whole(field("a", std::string_view("1\0", 2)))), "a value that is not UTF-8");
    EXPECT_EQ(why(whole(field("\xFF", "1"))), "a name that is not UTF-8");
    EXPECT_EQ(why(whole(field(std::string_view("a\0b", 3), "1"))), "a malformed header of a part");
    EXPECT_EQ(why(whole(part("Content-Disposition: form-data; name=f; filename=x\r\n"
                             "Content-Type: text/\x01",
                             "1"))),
              "a malformed type of a file");
}

TEST(Multipart, HasItsBudgets) {
    std::string parts;
    for (std::size_t i = 0; i < http::parts_max; ++i)
        parts += field("a", "1");
    EXPECT_EQ(read(parts).form.size(), http::parts_max);
    EXPECT_EQ(why(whole(parts + field("a", "1"))), "too many parts");
    std::string files;
    for (std::size_t i = 0; i < http::files_max; ++i)
        files += file("name=f; filename=x", "1");
    EXPECT_EQ(read(files).files.size(), http::files_max);
    EXPECT_EQ(why(whole(files + file("name=f; filename=x", "1"))), "too many files");
}

// Whatever bytes a file holds come out as they went in, as long as they do not hold the delimiter.
RC_GTEST_PROP(Multipart, BytesComeOutAsTheyWentIn, ()) {
    auto const bytes =
        *rc::gen::container<std::string>(rc::gen::element('\r', '\n', '-', 'X', '\0', 'a', '\xFF'));
    RC_PRE(("\r\n" + bytes + "\r").find("\r\n--XX") == std::string::npos);
    auto const form = http::parse_multipart(type, whole(file("name=f; filename=x", bytes)));
    RC_ASSERT(form.has_value());
    RC_ASSERT(form->files.front().bytes == bytes);
}

}  // namespace
