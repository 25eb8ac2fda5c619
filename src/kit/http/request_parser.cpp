#include "kit/http/request_parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <limits>
#include <utility>

#include "base/check.hpp"
#include "kit/http/fields.hpp"
#include "kit/http/multipart.hpp"
#include "kit/http/target.hpp"

namespace http {

namespace beast_http = boost::beast::http;
using boost::beast::error_code;
using BeastString = boost::beast::string_view;

namespace {

constexpr std::size_t header_lines_max = 100;
constexpr std::size_t chunk_extension_bytes_max = 256;
constexpr std::size_t chunk_head_bytes_max = 16 + chunk_extension_bytes_max + 4;

std::string_view view(BeastString text) {
    return {text.data(), text.size()};
}

// Fields of which a second one is an attack or a mistake, never a list.
bool is_single(std::string_view name) {
    for (std::string_view const single :
         {"Host", "Content-Length", "Transfer-Encoding", "Content-Type", "Authorization", "Origin",
          "Referer", "User-Agent", "Expect", "Sec-Fetch-Site", "Idempotency-Key"})
        if (CaselessName::same(name, single)) return true;
    return false;
}

bool is_plain_length(std::string_view value) {
    return !value.empty() && value.size() <= 18 &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

// "http://host/path" -> "/path", with the host. Only servers behind nothing see it (RFC 9112
// §3.2.2).
struct SplitTarget {
    std::string_view authority;
    std::string_view target;
};

std::optional<SplitTarget> split_target(std::string_view target) {
    if (target.starts_with('/')) return SplitTarget{{}, target};
    for (std::string_view const scheme : {"http://", "https://"}) {
        if (!target.starts_with(scheme)) continue;
        std::string_view const rest = target.substr(scheme.size());
        auto const path = rest.find_first_of("/?");
        if (path == std::string_view::npos) return SplitTarget{rest, "/"};
        if (rest[path] == '?') return std::nullopt;
        return SplitTarget{rest.substr(0, path), rest.substr(path)};
    }
    return std::nullopt;
}

Refused from_beast(error_code const& failure) {
    using beast_http::error;
    if (failure == error::header_limit) return {Status::head_too_large, "the head is too large"};
    if (failure == error::bad_version)
        return {Status::version_not_supported, "a version that is not HTTP/1.0 or HTTP/1.1"};
    if (failure == error::bad_content_length || failure == error::multiple_content_length)
        return {Status::bad_request, "a length that is not one number"};
    if (failure == error::bad_transfer_encoding)
        return {Status::bad_request, "Transfer-Encoding beside another or a length"};
    if (failure == error::bad_chunk || failure == error::bad_chunk_extension)
        return {Status::bad_request, "a malformed chunk"};
    return {Status::bad_request, "a malformed head"};
}

}  // namespace

// Beast's parser, filling a Request.
class RequestParser::Grammar : public beast_http::basic_parser<true> {
public:
    explicit Grammar(std::size_t head_bytes_max) {
        header_limit(static_cast<std::uint32_t>(head_bytes_max));
        body_limit(boost::none);
    }

    Request request;
    std::optional<Refused> refused;
    std::size_t body_bytes_max = 0;
    bool expects_continue = false;
    int version = 11;  // 10 or 11

    // Exactly one valid Host in HTTP/1.1, and a form that can be decoded when there is one.
    void check_head() {
        auto const host = request.headers.find("Host");
        if (!host && version >= 11) return refuse(Status::bad_request, "no Host");
        if (host && !is_host(*host)) return refuse(Status::bad_request, "a malformed Host");
        if (auto const cookies = request.headers.find("Cookie"))
            request.cookies = parse_cookies(*cookies);
    }

    void refuse(Status status, std::string_view why) {
        if (!refused) refused = Refused{status, why};
    }

private:
    // Tells Beast to stop; the reason stands in `refused`.
    void stop(error_code& error, Status status, std::string_view why) {
        refuse(status, why);
        error = beast_http::error::bad_field;
    }

    void on_request_impl(beast_http::verb verb, BeastString method, BeastString target,
                         int version_of_request, error_code& error) override {
        version = version_of_request;
        auto const known = method_names.find(view(method));
        if (!known) {
            bool const never = verb == beast_http::verb::trace || verb == beast_http::verb::connect;
            if (never) return stop(error, Status::method_not_allowed, "TRACE or CONNECT");
            return stop(error, Status::not_implemented, "an unknown method");
        }
        request.method = *known;
        auto const split = split_target(view(target));
        if (!split) return stop(error, Status::bad_request, "the target is not a path");
        if (!split->authority.empty()) authority_ = split->authority;
        request.target = split->target;  // as it came, for who answers a refusal
        auto parsed = http::parse_target(split->target);
        if (!parsed) return stop(error, parsed.error().status, parsed.error().why);
        request.path = std::move(parsed->path);
        request.segments = std::move(parsed->segments);
        request.query = std::move(parsed->query);
    }

    void on_response_impl(int, BeastString, int, error_code&) override {}

    void on_field_impl(beast_http::field field, BeastString beast_name, BeastString beast_value,
                       error_code& error) override {
        std::string_view const name = view(beast_name);
        std::string_view const value = view(beast_value);
        if (is_header_done()) return stop(error, Status::bad_request, "trailers");
        if (is_single(name) && request.headers.contains(name))
            return stop(error, Status::bad_request, "a header that may come once came twice");
        if (++lines_ > header_lines_max)
            return stop(error, Status::head_too_large, "too many header lines");
        if (field == beast_http::field::content_length && !is_plain_length(value))
            return stop(error, Status::bad_request, "a length that is not one number");
        if (field == beast_http::field::transfer_encoding) {
            if (!CaselessName::same(value, "chunked"))
                return stop(error, Status::not_implemented, "a transfer coding other than chunked");
            if (version < 11)
                return stop(error, Status::bad_request, "Transfer-Encoding in HTTP/1.0");
        }
        if (field == beast_http::field::expect) {
            if (!CaselessName::same(value, "100-continue"))
                return stop(error, Status::bad_request, "an unknown Expect");
            expects_continue = version >= 11;
        }
        bool const replaced = field == beast_http::field::host && !authority_.empty();
        bool const is_cookie = field == beast_http::field::cookie;
        request.headers.join(name, replaced ? std::string_view(authority_) : value,
                             is_cookie ? "; " : ", ");
    }

    void on_header_impl(error_code&) override {}

    void on_body_init_impl(boost::optional<std::uint64_t> const&, error_code&) override {}

    std::size_t on_body_impl(BeastString bytes, error_code& error) override {
        return append(bytes, error);
    }

    void on_chunk_header_impl(std::uint64_t size, BeastString extension,
                              error_code& error) override {
        if (extension.size() > chunk_extension_bytes_max)
            return stop(error, Status::bad_request, "a chunk extension over 256 bytes");
        if (size > body_bytes_max - request.body.size())
            return stop(error, Status::content_too_large, "the body is too large");
    }

    std::size_t on_chunk_body_impl(std::uint64_t, BeastString bytes, error_code& error) override {
        return append(bytes, error);
    }

    void on_finish_impl(error_code&) override {}

    std::size_t append(BeastString bytes, error_code& error) {
        if (bytes.size() > body_bytes_max - request.body.size()) {
            stop(error, Status::content_too_large, "the body is too large");
            return 0;
        }
        request.body.append(bytes.data(), bytes.size());
        return bytes.size();
    }

    std::string authority_;
    std::size_t lines_ = 0;
};

RequestParser::RequestParser(std::size_t head_bytes_max) : head_bytes_max_(head_bytes_max) {
    restart();
}

RequestParser::~RequestParser() = default;

void RequestParser::restart() {
    scanned_ = 0;
    line_ = 0;
    state_ = State::head;
    grammar_ = std::make_unique<Grammar>(head_bytes_max_);
}

// Looks for the empty line that ends the head. Every line must end with CR LF and none may be a
// continuation of the one before, which Beast would unfold.
std::size_t RequestParser::take(std::string_view bytes) {
    CHECK(state_ == State::head || state_ == State::body);
    if (state_ == State::body) return take_body(bytes);
    std::size_t skipped = 0;
    if (scanned_ == 0) {  // empty lines before a request (RFC 9112 §2.2)
        while (bytes.substr(skipped).starts_with("\r\n"))
            skipped += 2;
        bytes.remove_prefix(skipped);
    }
    for (std::size_t at = bytes.find('\n', scanned_); at != std::string_view::npos;
         at = bytes.find('\n', line_)) {
        if (at == 0 || bytes[at - 1] != '\r') {
            refuse({Status::bad_request, "a line that does not end with CR LF"});
            return skipped;
        }
        if (line_ > 0 && (bytes[line_] == ' ' || bytes[line_] == '\t')) {
            refuse({Status::bad_request, "a folded header line"});
            return skipped;
        }
        if (at + 1 > head_bytes_max_) break;
        if (line_ > 0 && at == line_ + 1) {
            take_head(bytes.substr(0, at + 1));
            return skipped + at + 1;
        }
        line_ = at + 1;
    }
    scanned_ = bytes.size();
    if (bytes.size() >= head_bytes_max_) refuse({Status::head_too_large, "the head is too large"});
    return skipped;
}

void RequestParser::take_head(std::string_view head) {
    error_code error;
    grammar_->eager(false);
    while (!error && !grammar_->is_header_done() && !head.empty())
        head.remove_prefix(grammar_->put({head.data(), head.size()}, error));
    if (grammar_->refused) return refuse(*grammar_->refused);
    if (error) return refuse(from_beast(error));
    grammar_->check_head();
    if (grammar_->refused) return refuse(*grammar_->refused);
    state_ = State::body;
    if (grammar_->is_done()) finish();
}

void RequestParser::limit_body(std::size_t bytes_max) {
    grammar_->body_bytes_max = bytes_max;
    auto const length = grammar_->content_length();
    if (state_ == State::body && length && *length > bytes_max)
        refuse({Status::content_too_large, "the body is too large"});
}

std::optional<std::uint64_t> RequestParser::length() const {
    auto const length = grammar_->content_length();
    if (!length) return std::nullopt;
    return *length;
}

std::size_t RequestParser::take_body(std::string_view bytes) {
    std::size_t used = 0;
    error_code error;
    grammar_->eager(true);
    while (used < bytes.size() && !grammar_->is_done() && !error)
        used += grammar_->put({bytes.data() + used, bytes.size() - used}, error);
    bool const waits = error == beast_http::error::need_more;
    if (grammar_->refused) {
        refuse(*grammar_->refused);
    } else if (error && !waits) {
        refuse(from_beast(error));
    } else if (grammar_->is_done()) {
        finish();
    } else if (waits && bytes.size() - used > chunk_head_bytes_max) {
        refuse({Status::bad_request, "a malformed chunk"});
    }
    return used;
}

void RequestParser::finish() {
    Request& request = grammar_->request;
    state_ = State::complete;
    if (request.body.empty()) return;
    std::string_view const type = request.headers.find("Content-Type").value_or("");
    if (is_multipart_form(type)) {
        auto form = parse_multipart(type, request.body);
        if (!form) return refuse(form.error());
        request.form = with_plain_line_breaks(form->form);
        request.files = std::move(form->files);
        request.body = std::string();  // what it held stands in its files
        return;
    }
    if (!CaselessName::same(trim(type.substr(0, type.find(';'))),
                            "application/x-www-form-urlencoded"))
        return;
    auto form = parse_form(request.body);
    if (!form) return refuse(form.error());
    request.form = with_plain_line_breaks(*form);
}

void RequestParser::refuse(Refused refusal) {
    state_ = State::refused;
    refusal_ = refusal;
}

RequestParser::State RequestParser::state() const {
    return state_;
}
Refused RequestParser::refusal() const {
    return refusal_;
}
Request& RequestParser::request() {
    return grammar_->request;
}
bool RequestParser::keeps_open() const {
    return grammar_->keep_alive();
}
bool RequestParser::is_http_1_0() const {
    return grammar_->version < 11;
}
bool RequestParser::expects_continue() const {
    return grammar_->expects_continue;
}

}  // namespace http
