#include "app/people/password.hpp"

#include "domain/people/password_rule.hpp"
#include "kit/crypto/guesses.hpp"
#include "kit/crypto/password.hpp"

namespace app {

using domain::RefusalKind;

namespace {

// Some 70,000 million tries; what the lists of stolen passwords have falls within millions.
constexpr double guess_bits_min = 36;

}  // namespace

std::optional<domain::Refusal> flaw_of_password(std::string const& password,
                                                std::vector<std::string> const& own_words) {
    auto const flaw = domain::flaw_of_password(password, own_words);
    if (!flaw) {
        if (crypto::guess_bits(password) >= guess_bits_min) return std::nullopt;
        return domain::Refusal{RefusalKind::password_easy, "clave"};
    }
    switch (*flaw) {
        case domain::PasswordFlaw::too_short:
            return domain::Refusal{RefusalKind::password_too_short, "clave"};
        case domain::PasswordFlaw::too_long:
            return domain::Refusal{RefusalKind::password_too_long, "clave"};
        case domain::PasswordFlaw::own_words:
            return domain::Refusal{RefusalKind::password_of_own_words, "clave"};
        case domain::PasswordFlaw::easy:
            break;
    }
    return domain::Refusal{RefusalKind::password_easy, "clave"};
}

std::vector<std::string> names_of_units(domain::UnitTree const& units) {
    std::vector<std::string> names;
    for (auto const& unit : units.all()) {
        names.push_back(unit.name);
        names.push_back(unit.code);
    }
    return names;
}

std::string hashed(std::string const& password) {
    return crypto::hash_password(password);
}

bool is_password_of(std::optional<std::string> const& hash, std::string const& password) {
    static std::string const of_nobody = crypto::hash_password("nobody signs in with this");
    if (password.size() > domain::password_bytes_max) return false;
    bool const fits = crypto::is_password(hash.value_or(of_nobody), password);
    return hash.has_value() && fits;
}

std::optional<std::string> hashed_anew(std::string const& hash, std::string const& password) {
    if (!crypto::is_outdated(hash)) return std::nullopt;
    return hashed(password);
}

}  // namespace app
