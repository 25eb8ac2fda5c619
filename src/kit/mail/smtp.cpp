#include "kit/mail/smtp.hpp"

#include <curl/curl.h>
#include <fmt/core.h>

#include <array>
#include <memory>
#include <new>

#include "kit/mail/header.hpp"

namespace mail {
namespace {

struct FreeHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(curl_mime* mime) const { curl_mime_free(mime); }
};
using Handle = std::unique_ptr<CURL, FreeHandle>;
using Mime = std::unique_ptr<curl_mime, FreeHandle>;

class List {
public:
    void add(std::string const& line) {
        auto* const longer = curl_slist_append(first_.get(), line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        if (!first_) first_.reset(longer);  // else it is the first of them again
    }
    curl_slist* get() const { return first_.get(); }

private:
    std::unique_ptr<curl_slist, FreeHandle> first_;
};

CURL* new_handle() {
    static auto const started = curl_global_init(CURL_GLOBAL_DEFAULT);
    auto* const handle = started == CURLE_OK ? curl_easy_init() : nullptr;
    if (handle == nullptr) throw std::bad_alloc();
    return handle;
}

bool has_sound_headers(Message const& message) {
    for (auto const* text : {&message.id, &message.from_name, &message.from, &message.to_name,
                             &message.to, &message.subject, &message.unsubscribe})
        if (!is_header_text(*text)) return false;
    return message.to.find_first_of("<> ") == std::string::npos;
}

List headers_of(Message const& message) {
    List headers;
    headers.add("Date: " + header_date(message.at));
    headers.add("From: " + mailbox(message.from_name, message.from));
    headers.add("To: " + mailbox(message.to_name, message.to));
    headers.add("Subject: " + encoded_words(message.subject));
    headers.add(fmt::format("Message-ID: <{}>", message.id));
    headers.add("Auto-Submitted: auto-generated");
    if (!message.unsubscribe.empty())
        headers.add(fmt::format("List-Unsubscribe: <{}>", message.unsubscribe));
    return headers;
}

void add_part(curl_mime* mime, std::string const& content, char const* type) {
    auto* const part = curl_mime_addpart(mime);
    if (part == nullptr) throw std::bad_alloc();
    curl_mime_data(part, content.data(), content.size());
    curl_mime_type(part, type);
    curl_mime_encoder(part, "quoted-printable");
}

Mime body_of(CURL* handle, Message const& message) {
    Mime whole(curl_mime_init(handle));
    Mime both(curl_mime_init(handle));
    if (!whole || !both) throw std::bad_alloc();
    add_part(both.get(), message.text, "text/plain; charset=utf-8");
    if (!message.html.empty()) add_part(both.get(), message.html, "text/html; charset=utf-8");
    auto* const part = curl_mime_addpart(whole.get());
    if (part == nullptr) throw std::bad_alloc();
    curl_mime_subparts(part, both.release());
    curl_mime_type(part, "multipart/alternative");
    return whole;
}

// "[::1]" in an address, "::1" in the configuration.
std::string address_of(Server const& server) {
    bool const is_ipv6 = server.host.find(':') != std::string::npos;
    return fmt::format("{}://{}{}{}:{}", server.security == Security::tls ? "smtps" : "smtp",
                       is_ipv6 ? "[" : "", server.host, is_ipv6 ? "]" : "", server.port);
}

int stops(void* is_stopped, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return (*static_cast<std::function<bool()> const*>(is_stopped))() ? 1 : 0;
}

void set_server(CURL* handle, Server const& server) {
    curl_easy_setopt(handle, CURLOPT_URL, address_of(server).c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, static_cast<long>(server.timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(server.timeout.count()));
    auto const use = server.security == Security::none ? CURLUSESSL_NONE : CURLUSESSL_ALL;
    curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(use));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!server.authority.empty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, server.authority.c_str());
    if (server.user.empty()) return;
    curl_easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
}

// An answer of 5xx to this mail is for good; one to the greeting or to signing in is the server's.
Failure failure_of(CURLcode code, long answer, char const* words) {
    bool const is_of_this_mail = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY;
    return {.kind = is_of_this_mail && answer >= 550 && answer < 560 ? Failure::Kind::refused
                                                                     : Failure::Kind::later,
            .what = fmt::format("{} ({})", words[0] == '\0' ? curl_easy_strerror(code) : words,
                                answer)};
}

}  // namespace

std::expected<void, Failure> send(Server const& server, Message const& message,
                                  std::function<bool()> const& is_stopped) {
    if (!has_sound_headers(message))
        return std::unexpected(Failure{Failure::Kind::refused, "a header would end its line"});
    Handle const handle(new_handle());
    auto* const curl = handle.get();
    std::array<char, CURL_ERROR_SIZE> words{};
    auto const headers = headers_of(message);
    auto const body = body_of(curl, message);
    List recipients;
    recipients.add(fmt::format("<{}>", message.to));
    set_server(curl, server);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, fmt::format("<{}>", message.from).c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, body.get());
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, words.data());
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stops);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &is_stopped);
    auto const code = curl_easy_perform(curl);
    if (code == CURLE_OK) return {};
    long answer = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
    return std::unexpected(failure_of(code, answer, words.data()));
}

}  // namespace mail
