#pragma once
// FOLDER/rumbo.toml: who publishes, and where. Every key may be left out; a key that is not known,
// or a value that cannot be, is refused with its line.
//
//   [entity]     name, motto, colour ("#0943B5"), logo (an SVG file beside rumbo.toml), lines,
//                contacts = [{words = "…", address = "mailto:…"}], copy_note
//   [portal]     public_address = "https://planes.entidad.gov.co"
//   [database]   address = "postgresql://…" (instead of SQLite in the folder)
//   [server]     threads, trust_proxy (of this machine, in X-Forwarded-For)
//   [mail]       host, port, security = "starttls" | "tls" | "none" (to this machine alone), user,
//                password_file, authority_file, from = "planes@entidad.gov.co", digest_hour
//   [participation]  retention_days (of personal data, after the results of a consultation)
//   [evidence]   quota_mib = 20480 (of all files of the entity)
//   [sign_in]    issuer, client_id, secret_file, name, two_factors = ["mfa"]: people may sign in at
//                that provider of OpenID Connect, too (docs/sign-in.md)
//   [log]        key = "/etc/rumbo/log.key" (signs the checkpoints of the log)
//   [backup]     every_hours = 24, folder = "/srv/rumbo-backups" (docs/operations.md)

#include <filesystem>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "domain/record/evidence.hpp"
#include "kit/mail/smtp.hpp"
#include "web/portal/identity.hpp"

namespace rumbo {

struct MailConfiguration {
    mail::Server server;
    std::string from;     // the address that mails come from
    int digest_hour = 7;  // in Colombia
};

struct BackupSchedule {
    unsigned every_hours = 0;  // 0: only when somebody asks
    std::string folder;        // empty: "backups" in the data folder
};

struct ProviderSettings {
    std::string issuer;
    std::string client_id;
    std::string client_secret;
    std::string name;
    std::vector<std::string> two_factors;
};

struct Configuration {
    web::Identity identity;
    std::string database;  // empty: SQLite in the folder
    unsigned threads = 0;  // 0: one a core
    bool trusts_proxy = false;
    std::optional<MailConfiguration> mail = {};  // none: the program sends none
    int retention_days = 90;
    std::int64_t evidence_quota_bytes = domain::evidence_quota_bytes;
    std::string log_key;  // a file; empty: log.key in the folder
    BackupSchedule backup;
    std::string logo;  // the file beside rumbo.toml; empty: none
    std::optional<ProviderSettings> provider;
    std::set<std::string> named;  // the keys that the file has: "mail.host"
};

class BadConfiguration : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Whether others on this machine may read or write it: no secret may stand in such a file.
bool is_open_to_others(std::filesystem::path const& file);

// The defaults where there is no such file.
Configuration load_configuration(std::filesystem::path const& folder);

}  // namespace rumbo
