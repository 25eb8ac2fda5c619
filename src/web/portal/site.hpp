#pragma once
// What every page may ask for. Clock and identity come in from main.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/plan/library.hpp"
#include "base/instant.hpp"
#include "domain/record/evidence.hpp"
#include "storage/record/log_store.hpp"
#include "storage/store.hpp"
#include "web/portal/identity.hpp"
#include "web/portal/setting.hpp"

namespace http {
class Router;
}

namespace exchange {
class KeptDocuments;
class KeptReadings;
}  // namespace exchange

namespace web {

namespace api {
class Pace;
}
class Metrics;
class SearchIndex;
struct SignInProvider;

// Backups of the running program (main); none on PostgreSQL, whose own tools make them.
struct BackupDoor {
    std::function<void(storage::Occasion const&)> ask;  // for one more, soon
    std::function<bool()> is_busy;
    unsigned every_hours = 0;  // 0: there is no schedule
    std::string folder;        // where they go
};

struct Site {
    app::Library& library;
    Identity identity;
    std::string program_version;
    std::function<base::Instant()> now;
    Metrics const* metrics = nullptr;  // the portal's own, as the next
    SearchIndex* search = nullptr;
    http::Router const* router = nullptr;
    api::Pace* pace = nullptr;
    exchange::KeptReadings* readings = nullptr;
    exchange::KeptDocuments* consulted = nullptr;  // editions that were put to the public
    storage::Store* store = nullptr;               // of people and their log; none: nobody signs in
    storage::EntityId entity = {};
    std::function<std::string()> new_token = {};  // 256 random bits in base64url
    bool trusts_proxy = false;               // of this machine: it says where a request came from
    SignInProvider* provider = nullptr;      // of OpenID Connect; none: by password alone
    std::string log_key = {};                // in use: public, in hexadecimal; empty: none
    std::function<void()> sign_log = [] {};  // at once: a plan was accepted, published or closed
    bool sends_mail = false;                 // links can go by mail, too
    int retention_days = 90;  // of personal data, after the results of a consultation
    std::int64_t evidence_quota_bytes = domain::evidence_quota_bytes;  // of the entity
    std::optional<BackupDoor> backups = {};
    std::vector<Setting> settings = {};  // as they were read at the start
    bool is_demonstration = false;       // its people are fictitious, and their password is shown
};

}  // namespace web
