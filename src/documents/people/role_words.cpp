#include "documents/people/role_words.hpp"

#include <array>

#include "documents/people/people_names.hpp"
#include "kit/text/search.hpp"

namespace documents {
namespace {

using domain::Role;

struct Synonym {
    std::string_view words;
    Role role;
};
constexpr std::array synonyms{
    Synonym{"líder de proceso", Role::process_leader},
    Synonym{"líder del proceso", Role::process_leader},
    Synonym{"lideresa de proceso", Role::process_leader},
    Synonym{"líder", Role::process_leader},
    Synonym{"alcalde local", Role::process_leader},
    Synonym{"alcaldesa local", Role::process_leader},
    Synonym{"promotor de mejora", Role::improvement_promoter},
    Synonym{"promotora de mejora", Role::improvement_promoter},
    Synonym{"promotor", Role::improvement_promoter},
    Synonym{"promotora", Role::improvement_promoter},
    Synonym{"profesional OAP", Role::planning_analyst},
    Synonym{"profesional de la OAP", Role::planning_analyst},
    Synonym{"analista de planeación", Role::planning_analyst},
    Synonym{"analista OAP", Role::planning_analyst},
    Synonym{"analista", Role::planning_analyst},
    Synonym{"jefe de planeación", Role::planning_head},
    Synonym{"jefa de planeación", Role::planning_head},
    Synonym{"jefe OAP", Role::planning_head},
    Synonym{"jefa OAP", Role::planning_head},
    Synonym{"jefe de la OAP", Role::planning_head},
    Synonym{"jefa de la OAP", Role::planning_head},
    Synonym{"jefe oficina asesora de planeación", Role::planning_head},
    Synonym{"jefe de la oficina asesora de planeación", Role::planning_head},
    Synonym{"jefa de la oficina asesora de planeación", Role::planning_head},
    Synonym{"dependencia que reporta", Role::reporting_area},
    Synonym{"área reportante", Role::reporting_area},
    Synonym{"líder transversal", Role::transversal_leader},
    Synonym{"líder de metas transversales", Role::transversal_leader},
    Synonym{"concepto", Role::opinion_giver},
    Synonym{"emisor de concepto", Role::opinion_giver},
    Synonym{"comunicación", Role::communications},
    Synonym{"oficina asesora de comunicaciones", Role::communications},
    Synonym{"OAC", Role::communications},
    Synonym{"control interno", Role::internal_control},
    Synonym{"oficina de control interno", Role::internal_control},
    Synonym{"OCI", Role::internal_control},
    Synonym{"auditor", Role::internal_control},
    Synonym{"auditora", Role::internal_control},
    Synonym{"auditoría", Role::internal_control},
    Synonym{"comité institucional", Role::committee},
    Synonym{"comité de gestión y desempeño", Role::committee},
    Synonym{"administrador", Role::administrator},
    Synonym{"administradora", Role::administrator},
};

}  // namespace

std::optional<Role> role_called(std::string_view words) {
    auto const wanted = text::fold(words);
    for (auto const& one : domain::role_tokens) {
        bool const is_it = wanted == one.token ||
                           wanted == text::fold(role_name(text::Language::spanish, one.value)) ||
                           wanted == text::fold(role_name(text::Language::english, one.value));
        if (is_it) return one.value;
    }
    for (auto const& one : synonyms)
        if (wanted == text::fold(one.words)) return one.role;
    return std::nullopt;
}

}  // namespace documents
