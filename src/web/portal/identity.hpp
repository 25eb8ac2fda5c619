#pragma once
// Who publishes: the entity's name, logo, colours and contact, from the configuration. A new
// installation wears a neutral mark of ours; no official crest is ever built in.

#include <optional>
#include <string>
#include <vector>

namespace web {

struct Contact {
    std::string words;
    std::string address;  // mailto:, https: or a path; anything else is shown as words alone
};

struct Identity {
    std::string name = "Rumbo";
    std::string motto;
    std::string colour;              // "#0943B5"; empty: the house blue
    std::string logo_svg;            // bytes of the file; empty: the compass
    std::string public_address;      // "https://planes.entidad.gov.co", no slash at the end
    std::vector<std::string> lines;  // postal address, hours, telephones
    std::vector<Contact> contacts;
    std::string copy_note;  // printed on every page; empty: «Copia no controlada»
};

}  // namespace web
