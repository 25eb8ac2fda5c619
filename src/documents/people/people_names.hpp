#pragma once
// Roles, kinds of unit, states of people and actions of the log, in the reader's language.

#include <string>
#include <string_view>

#include "domain/people/mail.hpp"
#include "domain/people/person.hpp"
#include "domain/record/event.hpp"
#include "kit/text/language.hpp"

namespace documents {

std::string_view role_name(text::Language, domain::Role);           // «jefe/a de planeación»
std::string_view unit_kind_name(text::Language, domain::UnitKind);  // «proceso»
std::string_view mail_kind_name(text::Language language, domain::MailKind kind);
std::string_view person_state_name(text::Language, domain::PersonState);  // «invitada»

// «Invitó a una persona»; of a later version of the program, the token itself.
// «formular: iniciar, editar y enviar planes»
std::string_view scope_name(text::Language, domain::TokenScope);
std::string action_name(text::Language, std::string_view action);
std::string_view permission_name(text::Language, domain::Permission);  // «aceptar planes»
// «correo», «unidad»: a field of a change; or its own name.
std::string field_name(text::Language, std::string_view field);

// The value of such a field: tokens in words, days as people write them; else as it is.
std::string field_value(text::Language, std::string_view field, std::string_view value);
// «Chrome · Windows» of what a browser says of itself; what is not known stays as it is.
std::string browser_name(std::string_view user_agent);

}  // namespace documents
