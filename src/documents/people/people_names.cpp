#include "documents/people/people_names.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace documents {
namespace {

using text::Language;
using text::mark;
using text::tr;

constexpr std::array role_names{
    mark("process leader or local mayor"),
    mark("improvement promoter"),
    mark("planning analyst"),
    mark("head of planning"),
    mark("reporting area"),
    mark("leader of a transversal goal"),
    mark("opinion giver for local plans"),
    mark("communications"),
    mark("internal control or auditor"),
    mark("committee"),
    mark("administrator"),
};
constexpr std::array unit_kind_names{mark("entity"), mark("sector"), mark("process"),
                                     mark("local mayoralty"), mark("dependency")};
constexpr std::array person_state_names{mark("invited"), mark("active"), mark("deactivated")};

constexpr std::array action_names{
    mark("A plan was imported"),
    mark("The first administrator was set up"),
    mark("A person was invited"),
    mark("A person chose a password and is active"),
    mark("A person was deactivated"),
    mark("A password was changed"),
    mark("A link for a new password was handed out"),
    mark("A second factor was set up"),
    mark("A second factor was taken away"),
    mark("A recovery code was used"),
    mark("Somebody signed in"),
    mark("Signing in was refused"),
    mark("A session was ended"),
    mark("A unit was created"),
    mark("A role was given"),
    mark("A role was ended"),
    mark("Access was refused"),
    mark("The log was exported"),
};
static_assert(action_names.size() == domain::action_tokens.size());

struct FieldName {
    std::string_view field;
    char const* words;
};
constexpr std::array field_names{
    FieldName{"browser", mark("browser")},   FieldName{"digest", mark("fingerprint")},
    FieldName{"edition", mark("edition")},   FieldName{"email", mark("e-mail")},
    FieldName{"factor", mark("factor")},     FieldName{"from", mark("from")},
    FieldName{"kind", mark("kind")},         FieldName{"name", mark("name")},
    FieldName{"parent", mark("belongs to")}, FieldName{"path", mark("address")},
    FieldName{"peer", mark("came from")},    FieldName{"role", mark("role")},
    FieldName{"stage", mark("step")},        FieldName{"state", mark("state")},
    FieldName{"unit", mark("unit")},         FieldName{"until", mark("until")},
};

}  // namespace

std::string_view role_name(Language language, domain::Role role) {
    return tr(language, role_names[static_cast<std::size_t>(role)]);
}

std::string_view unit_kind_name(Language language, domain::UnitKind kind) {
    return tr(language, unit_kind_names[static_cast<std::size_t>(kind)]);
}

std::string_view person_state_name(Language language, domain::PersonState state) {
    return tr(language, person_state_names[static_cast<std::size_t>(state)]);
}

std::string action_name(Language language, std::string_view action) {
    auto const known = domain::action_tokens.find(action);
    if (!known) return std::string(action);
    return std::string(tr(language, action_names[static_cast<std::size_t>(*known)]));
}

std::string field_name(Language language, std::string_view field) {
    for (auto const& row : field_names)
        if (row.field == field) return std::string(tr(language, row.words));
    return std::string(field);
}

}  // namespace documents
