#include "main/settings.hpp"

namespace rumbo {
namespace {

constexpr std::string_view secret = "***";

std::string joined(std::vector<std::string> const& texts) {
    std::string line;
    for (auto const& text : texts)
        line.append(line.empty() ? "" : " · ").append(text);
    return line;
}

std::string joined(std::vector<web::Contact> const& contacts) {
    std::vector<std::string> texts;
    for (auto const& contact : contacts)
        texts.push_back(contact.address.empty() ? contact.words
                                                : contact.words + " (" + contact.address + ")");
    return joined(texts);
}

std::string if_any(std::string const& text) {
    return text.empty() ? std::string() : std::string(secret);
}

std::string if_any(unsigned number) {
    return number == 0 ? std::string() : std::to_string(number);
}

std::string security_of(mail::Server const& server) {
    switch (server.security) {
        case mail::Security::starttls:
            return "starttls";
        case mail::Security::tls:
            return "tls";
        case mail::Security::none:
            break;
    }
    return "none";
}

class List {
public:
    explicit List(Configuration const& configuration) : configuration_(configuration) {}

    void add(std::string_view section, std::string_view key, std::string value) {
        bool const is_named =
            configuration_.named.contains(std::string(section) + "." + std::string(key));
        settings_.push_back({section, key, std::move(value),
                             is_named ? web::Setting::Origin::file : web::Setting::Origin::usual});
    }

    void add_entity() {
        auto const& identity = configuration_.identity;
        add("entity", "name", identity.name);
        add("entity", "motto", identity.motto);
        add("entity", "colour", identity.colour);
        add("entity", "logo", configuration_.logo);
        add("entity", "lines", joined(identity.lines));
        add("entity", "contacts", joined(identity.contacts));
        add("entity", "copy_note", identity.copy_note);
    }

    void add_mail(MailConfiguration const& of) {
        add("mail", "host", of.server.host);
        add("mail", "port", std::to_string(of.server.port));
        add("mail", "security", security_of(of.server));
        add("mail", "user", of.server.user);
        add("mail", "password_file", if_any(of.server.password));
        add("mail", "from", of.from);
        add("mail", "digest_hour", std::to_string(of.digest_hour));
        add("mail", "timeout", std::to_string(of.server.timeout.count()));
        add("mail", "authority_file", of.server.authority);
    }

    void add_provider(ProviderSettings const& of) {
        add("sign_in", "issuer", of.issuer);
        add("sign_in", "client_id", of.client_id);
        add("sign_in", "secret_file", std::string(secret));
        add("sign_in", "name", of.name);
        add("sign_in", "two_factors", joined(of.two_factors));
    }

    std::vector<web::Setting> settings() && { return std::move(settings_); }

private:
    Configuration const& configuration_;
    std::vector<web::Setting> settings_;
};

}  // namespace

std::vector<web::Setting> settings_of(Configuration const& configuration) {
    List list(configuration);
    list.add_entity();
    list.add("portal", "public_address", configuration.identity.public_address);
    list.add("database", "address", if_any(configuration.database));
    list.add("server", "threads", if_any(configuration.threads));
    list.add("server", "trust_proxy", configuration.trusts_proxy ? "true" : "false");
    if (configuration.mail) list.add_mail(*configuration.mail);
    list.add("participation", "retention_days", std::to_string(configuration.retention_days));
    constexpr std::int64_t mebibyte = std::int64_t{1} << 20;
    list.add("evidence", "quota_mib",
             std::to_string(configuration.evidence_quota_bytes / mebibyte));
    if (configuration.provider) list.add_provider(*configuration.provider);
    list.add("log", "key", configuration.log_key);
    list.add("backup", "every_hours", if_any(configuration.backup.every_hours));
    list.add("backup", "folder", configuration.backup.folder);
    return std::move(list).settings();
}

}  // namespace rumbo
