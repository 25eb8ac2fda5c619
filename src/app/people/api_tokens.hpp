#pragma once
// Keys for programs (docs/api.md): made by whoever proves themselves again, shown once, narrowed to
// a part of what their person may, ended by them or with them. A program that signs (acceptance,
// officialisation) sends the password besides: a key alone binds nobody (procedure.md F5).

#include <optional>
#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/refusal.hpp"

namespace app {

struct TokenMade {
    std::string token;  // stands nowhere else
    std::int64_t number = 0;
};
struct MakeApiToken {
    Occasion occasion;
    std::string token;  // new
    std::string name;
    domain::TokenReach reach;
    base::Date last_day;
    std::string password;
};
// Refusals: name_missing, text_unusable, scope_missing, scope_not_held, unit_unknown,
// last_day_out_of_range; wrong_password and too_many_tries. Hashes: it takes a tenth of a second.
domain::Outcome<TokenMade> make_api_token(Store& store, MakeApiToken const& command);

// Of who acts. Refusals: token_unknown.
domain::Outcome<void> end_own_api_token(Store& store, Occasion const& occasion,
                                        std::int64_t number);

std::vector<domain::ApiToken> list_own_api_tokens(Store& store, EntityId const& entity,
                                                  std::string const& person);

// How many of everybody's open something on that day.
std::int64_t count_api_tokens(Store& store, EntityId const& entity, base::Date day);

// Who comes with the key, with the roles as it leaves them; notes that it was used, by the minute.
// None where it is not known, has ended or expired, the person is not active, or the roles demand a
// second factor that the person has no more.
std::optional<Visitor> find_token_visitor(Store& store, EntityId const& entity,
                                          std::string const& token, base::Instant now);

}  // namespace app
