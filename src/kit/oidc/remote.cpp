#include "kit/oidc/remote.hpp"

#include <curl/curl.h>

#include <array>
#include <memory>

#include "base/check.hpp"

namespace oidc {
namespace {

// Once for the program, before the first use.
void begin_curl() {
    [[maybe_unused]] static auto const begun = [] {
        CHECK(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK);
        return true;
    }();
}

using Handle = std::unique_ptr<CURL, decltype([](CURL* handle) { curl_easy_cleanup(handle); })>;

struct Taken {
    std::string body;
    std::size_t bytes_max = 0;
    bool is_too_large = false;
};

std::size_t take(char const* bytes, std::size_t, std::size_t count, void* target) {
    auto& taken = *static_cast<Taken*>(target);
    if (count > taken.bytes_max - taken.body.size()) {
        taken.is_too_large = true;
        return 0;  // ends the transfer
    }
    taken.body.append(bytes, count);
    return count;
}

template <class Value>
void set(Handle const& handle, CURLoption option, Value value) {
    CHECK(curl_easy_setopt(handle.get(), option, value) == CURLE_OK);
}

Outcome<Answered> perform(Handle const& handle, std::string const& address, Bounds const& bounds) {
    if (!is_https(address) && !is_local_http(address))
        return trouble(TroubleKind::address_unsafe, address);
    Taken taken{.body = {}, .bytes_max = bounds.bytes};
    set(handle, CURLOPT_URL, address.c_str());
    set(handle, CURLOPT_PROTOCOLS_STR, is_https(address) ? "https" : "http");
    set(handle, CURLOPT_FOLLOWLOCATION, 0L);
    set(handle, CURLOPT_PROXY, "");  // an environment variable is no configuration of ours
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(bounds.time.count()));
    set(handle, CURLOPT_WRITEFUNCTION, &take);
    set(handle, CURLOPT_WRITEDATA, &taken);
    std::array<char, CURL_ERROR_SIZE> why{};
    set(handle, CURLOPT_ERRORBUFFER, why.data());
    auto const code = curl_easy_perform(handle.get());
    if (taken.is_too_large) return trouble(TroubleKind::answer_too_large, address);
    if (code != CURLE_OK)
        return trouble(TroubleKind::unreachable,
                       address + ": " + (why[0] != '\0' ? why.data() : curl_easy_strerror(code)));
    Answered answered{.body = std::move(taken.body)};
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answered.status);
    return answered;
}

Handle new_handle() {
    begin_curl();
    Handle handle(curl_easy_init());
    CHECK(handle != nullptr);
    return handle;
}

std::string encoded(std::string const& text) {
    auto const handle = new_handle();
    std::unique_ptr<char, decltype([](char* bytes) { curl_free(bytes); })> const escaped(
        curl_easy_escape(handle.get(), text.data(), static_cast<int>(text.size())));
    CHECK(escaped != nullptr);
    return escaped.get();
}

}  // namespace

bool is_https(std::string_view address) {
    return address.starts_with("https://");
}

bool is_local_http(std::string_view address) {
    constexpr std::string_view scheme = "http://";
    if (!address.starts_with(scheme)) return false;
    auto const rest = address.substr(scheme.size());
    auto const authority = rest.substr(0, rest.find_first_of("/?#"));
    for (std::string_view const host : {"localhost", "127.0.0.1", "[::1]"})
        if (authority == host || (authority.starts_with(host) && authority[host.size()] == ':' &&
                                  authority.find('@') == std::string_view::npos))
            return true;
    return false;
}

std::string form_encoded(Fields const& fields) {
    std::string text;
    for (auto const& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += encoded(name) + "=" + encoded(value);
    }
    return text;
}

Outcome<Answered> get(std::string const& address, Bounds const& bounds) {
    return perform(new_handle(), address, bounds);
}

Outcome<Answered> post_form(std::string const& address, Fields const& fields,
                            BasicCredentials const& credentials, Bounds const& bounds) {
    auto const handle = new_handle();
    auto const body = form_encoded(fields);
    // RFC 6749, 2.3.1: both are encoded as a form before they are joined.
    auto const user = encoded(credentials.user);
    auto const password = encoded(credentials.password);
    if (!user.empty()) {
        set(handle, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        set(handle, CURLOPT_USERNAME, user.c_str());
        set(handle, CURLOPT_PASSWORD, password.c_str());
    }
    set(handle, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    set(handle, CURLOPT_POSTFIELDS, body.c_str());
    return perform(handle, address, bounds);
}

}  // namespace oidc
