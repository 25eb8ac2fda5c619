#include "main/configuration.hpp"

#include <fmt/core.h>

#include <toml++/toml.h>
#include <fstream>
#include <iterator>
#include <set>

#include "app/people/email.hpp"
#include "kit/mail/header.hpp"
#include "kit/oidc/remote.hpp"
#include "web/portal/identity_assets.hpp"

namespace rumbo {
namespace {

[[noreturn]] void refuse(toml::node const& node, std::string_view why) {
    throw BadConfiguration(fmt::format("rumbo.toml:{}: {}", node.source().begin.line, why));
}

// A table of the file, whose keys are taken one by one; what is left is not known.
class Section {
public:
    explicit Section(toml::table const& table) : table_(table) {}

    void text(std::string_view key, std::string& value) {
        if (auto const* node = take(key)) {
            auto const* string = node->as_string();
            if (string == nullptr) refuse(*node, fmt::format("{} must be text", key));
            value = string->get();
        }
    }

    void texts(std::string_view key, std::vector<std::string>& values) {
        auto const* node = take(key);
        if (node == nullptr) return;
        if (!node->is_array()) refuse(*node, fmt::format("{} must be a list of texts", key));
        for (auto const& element : *node->as_array()) {
            if (!element.is_string())
                refuse(element, fmt::format("{} must be a list of texts", key));
            values.push_back(element.as_string()->get());
        }
    }

    struct Range {
        std::int64_t least;
        std::int64_t most;
    };
    template <class Number>
    void number(std::string_view key, Range range, Number& value) {
        auto const* node = take(key);
        if (node == nullptr) return;
        auto const found = node->value<std::int64_t>();
        if (!found || *found < range.least || *found > range.most)
            refuse(*node, fmt::format("{} is {} to {}", key, range.least, range.most));
        value = static_cast<Number>(*found);
    }

    toml::node const* take(std::string_view key) {
        taken_.insert(std::string(key));
        return table_.get(key);
    }

    void refuse_unknown() const {
        for (auto const& [key, node] : table_)
            if (!taken_.contains(std::string(key.str())))
                refuse(node,
                       fmt::format("there is no setting named {}", std::string_view(key.str())));
    }

private:
    toml::table const& table_;
    std::set<std::string> taken_;
};

std::string read_file(std::filesystem::path const& path, toml::node const& named_at) {
    std::ifstream file(path, std::ios::binary);
    if (!file) refuse(named_at, fmt::format("{} cannot be read", path.filename().string()));
    return {std::istreambuf_iterator<char>(file), {}};
}

void read_contacts(toml::node const& node, std::vector<web::Contact>& contacts) {
    if (!node.is_array()) refuse(node, "contacts must be a list of tables");
    for (auto const& element : *node.as_array()) {
        if (!element.is_table()) refuse(element, "a contact is a table with words and address");
        Section section(*element.as_table());
        web::Contact contact;
        section.text("words", contact.words);
        section.text("address", contact.address);
        section.refuse_unknown();
        contacts.push_back(std::move(contact));
    }
}

void read_entity(toml::table const& table, std::filesystem::path const& folder,
                 Configuration& configuration) {
    auto& identity = configuration.identity;
    Section section(table);
    section.text("name", identity.name);
    section.text("motto", identity.motto);
    section.text("colour", identity.colour);
    section.text("copy_note", identity.copy_note);
    section.texts("lines", identity.lines);
    if (auto const* logo = section.take("logo")) {
        if (!logo->is_string()) refuse(*logo, "logo must be the name of an SVG file");
        configuration.logo = logo->as_string()->get();
        identity.logo_svg = read_file(folder / configuration.logo, *logo);
    }
    if (auto const* contacts = section.take("contacts"))
        read_contacts(*contacts, identity.contacts);
    section.refuse_unknown();
    if (!identity.colour.empty() && !web::accepts_colour(identity.colour))
        refuse(*table.get("colour"),
               "colour must be #RRGGBB with a contrast of at least 4.5 against white");
}

// The first line of a file beside rumbo.toml, or from the root.
std::string read_secret(std::filesystem::path const& path, toml::node const& named_at) {
    auto const text = read_file(path, named_at);
    if (is_open_to_others(path))
        refuse(named_at, fmt::format("{} may be read by others on this machine: chmod 600",
                                     path.filename().string()));
    return text.substr(0, text.find_first_of("\r\n"));
}

bool is_this_machine(std::string_view host) {
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

void read_security(Section& section, mail::Server& server) {
    auto const* node = section.take("security");
    if (node == nullptr) return;
    auto const word = node->value<std::string>().value_or("");
    if (word == "starttls")
        server.security = mail::Security::starttls;
    else if (word == "tls")
        server.security = mail::Security::tls;
    else if (word == "none" && is_this_machine(server.host))
        server.security = mail::Security::none;
    else if (word == "none")
        refuse(*node, "security is none only where the host is this machine");
    else
        refuse(*node, "security is \"starttls\", \"tls\" or \"none\"");
}

MailConfiguration read_mail(toml::table const& table, std::filesystem::path const& folder) {
    Section section(table);
    MailConfiguration configuration;
    auto& server = configuration.server;
    section.text("host", server.host);
    section.number("port", {1, 65535}, server.port);
    read_security(section, server);
    section.text("user", server.user);
    section.text("from", configuration.from);
    section.number("digest_hour", {0, 23}, configuration.digest_hour);
    auto seconds = server.timeout.count();
    section.number("timeout", {1, 300}, seconds);
    server.timeout = std::chrono::seconds(seconds);
    if (auto const* file = section.take("password_file")) {
        if (!file->is_string()) refuse(*file, "password_file must be the name of a file");
        server.password = read_secret(folder / file->as_string()->get(), *file);
    }
    if (auto const* file = section.take("authority_file")) {
        if (!file->is_string()) refuse(*file, "authority_file must be the name of a file");
        server.authority = (folder / file->as_string()->get()).string();
        static_cast<void>(read_file(server.authority, *file));
    }
    section.refuse_unknown();
    if (server.host.empty() || !mail::is_header_text(server.host))
        refuse(table, "host must name the mail server");
    if (!app::is_email(configuration.from))
        refuse(table, "from must be an e-mail address such as planes@entidad.gov.co");
    if (!server.user.empty() && server.password.empty())
        refuse(table, "user needs a password_file with the password in its first line");
    return configuration;
}

void read_backup(Section& section, BackupSchedule& backup) {
    section.text("folder", backup.folder);
    auto const* every = section.take("every_hours");
    if (every == nullptr) return;
    auto const value = every->value<std::int64_t>();
    constexpr std::int64_t hours_max = 744;  // of 31 days
    if (!value || *value < 1 || *value > hours_max)
        refuse(*every, "every_hours is 1 to 744; leave it out for no schedule");
    backup.every_hours = static_cast<unsigned>(*value);
}

// A secret stands in a file of its own, so that rumbo.toml can be shown to anybody.
ProviderSettings read_provider(toml::table const& table, std::filesystem::path const& folder) {
    Section section(table);
    ProviderSettings provider{.issuer = {},
                              .client_id = {},
                              .client_secret = {},
                              .name = "Cuenta institucional",
                              .two_factors = {}};
    section.text("issuer", provider.issuer);
    section.text("client_id", provider.client_id);
    section.text("name", provider.name);
    section.texts("two_factors", provider.two_factors);
    if (auto const* file = section.take("secret_file")) {
        if (!file->is_string()) refuse(*file, "secret_file must be the name of a file");
        provider.client_secret = read_secret(folder / file->as_string()->get(), *file);
    }
    section.refuse_unknown();
    if (!oidc::is_https(provider.issuer) && !oidc::is_local_http(provider.issuer))
        refuse(table, "issuer must be an address that begins with https://");
    if (provider.client_id.empty() || provider.client_secret.empty())
        refuse(table, "[sign_in] needs client_id and secret_file");
    return provider;
}

void read_table(std::string_view name, toml::node const& node, std::filesystem::path const& folder,
                Configuration& configuration) {
    if (!node.is_table()) refuse(node, fmt::format("{} must be a section: [{}]", name, name));
    auto const& table = *node.as_table();
    for (auto const& [key, value] : table)
        configuration.named.insert(fmt::format("{}.{}", name, key.str()));
    if (name == "entity") return read_entity(table, folder, configuration);
    if (name == "sign_in") {
        configuration.provider = read_provider(table, folder);
        return;
    }
    Section section(table);
    if (name == "portal") {
        section.text("public_address", configuration.identity.public_address);
    } else if (name == "database") {
        section.text("address", configuration.database);
    } else if (name == "mail") {
        configuration.mail = read_mail(table, folder);
        return;
    } else if (name == "participation") {
        section.number("retention_days", {0, 3650}, configuration.retention_days);
    } else if (name == "evidence") {
        constexpr std::int64_t mebibyte = std::int64_t{1} << 20;
        auto quota = configuration.evidence_quota_bytes / mebibyte;
        section.number("quota_mib", {0, std::int64_t{1} << 32}, quota);
        configuration.evidence_quota_bytes = quota * mebibyte;
    } else if (name == "log") {
        section.text("key", configuration.log_key);
    } else if (name == "backup") {
        read_backup(section, configuration.backup);
    } else if (name == "server") {
        section.number("threads", {1, 256}, configuration.threads);
        if (auto const* trust = section.take("trust_proxy")) {
            if (!trust->is_boolean()) refuse(*trust, "trust_proxy is true or false");
            configuration.trusts_proxy = trust->as_boolean()->get();
        }
    } else {
        refuse(node, fmt::format("there is no section named [{}]", name));
    }
    section.refuse_unknown();
}

}  // namespace

bool is_open_to_others(std::filesystem::path const& file) {
    auto const others =
        std::filesystem::status(file).permissions() & std::filesystem::perms::others_all;
    return others != std::filesystem::perms::none;
}

Configuration load_configuration(std::filesystem::path const& folder) {
    Configuration configuration;
    auto const path = folder / "rumbo.toml";
    if (!std::filesystem::exists(path)) return configuration;
    try {
        auto const file = toml::parse_file(path.string());
        for (auto const& [name, node] : file)
            read_table(name.str(), node, folder, configuration);
        if (configuration.mail && configuration.identity.public_address.empty())
            refuse(*file.get("mail"),
                   "mail needs the public_address of [portal]: its links are made with it");
        if (configuration.provider && configuration.identity.public_address.empty())
            throw BadConfiguration("rumbo.toml: [sign_in] needs public_address in [portal]");
    } catch (toml::parse_error const& error) {
        throw BadConfiguration(
            fmt::format("rumbo.toml:{}: {}", error.source().begin.line, error.description()));
    }
    return configuration;
}

}  // namespace rumbo
