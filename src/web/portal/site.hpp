#pragma once
// What every page may ask for. Clock and identity come in from main.

#include <functional>
#include <string>

#include "app/plan/library.hpp"
#include "base/instant.hpp"
#include "storage/store.hpp"
#include "web/portal/identity.hpp"

namespace web {

namespace api {
class Pace;
}
class Metrics;
class SearchIndex;

struct Site {
    app::Library& library;
    Identity identity;
    std::string program_version;
    std::function<base::Instant()> now;
    Metrics const* metrics = nullptr;  // the portal's own, as the next
    SearchIndex* search = nullptr;
    api::Pace* pace = nullptr;
    storage::Store* store = nullptr;  // of people and their log; none: nobody signs in
    storage::EntityId entity = {};
    std::function<std::string()> new_token = {};  // 256 random bits in base64url
    bool trusts_proxy = false;      // of this machine: it says where a request came from
    std::string log_key = {};       // in use: public, in hexadecimal; empty: none
    bool sends_mail = false;        // links can go by mail, too
    int retention_days = 90;        // of personal data, after the results of a consultation
    bool is_demonstration = false;  // its people are fictitious, and their password is shown
};

}  // namespace web
