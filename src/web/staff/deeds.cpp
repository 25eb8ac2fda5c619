#include "web/staff/deeds.hpp"

#include <algorithm>
#include <array>

#include "kit/text/message.hpp"
#include "web/staff/gate.hpp"

namespace web::staff {
namespace {

using text::mark;
using enum http::Method;

constexpr std::array all_deeds{
    Deed{mark("Begin a plan"), post, "/formulacion", "", "formulacion", "nombre"},
    Deed{mark("Import the Excel workbook of a plan"), post, "/importaciones", "", "importaciones"},
    Deed{mark("Give guidance for a transversal goal"), post, "/orientaciones", "", "orientaciones"},
    Deed{mark("Confirm a destination of a publication"), post, "/publicacion", "", "publicacion"},
    Deed{mark("Prepare a version of the methodology"), post, "/metodologias", "", "metodologias"},
    Deed{mark("Add or take out days without work"), post, "/dias-no-habiles", "",
         "dias-no-habiles"},
    Deed{mark("Delegate a role"), post, "/mi-perfil/delegaciones", "mi-perfil", "delegaciones"},
    Deed{mark("Change your password"), post, "/mi-perfil/contrasena", "mi-perfil", "contrasena"},
    Deed{mark("Renew your recovery codes"), post, "/mi-perfil/codigos", "mi-perfil", "codigos"},
    Deed{mark("Make a key for programs"), post, "/mi-perfil/claves", "mi-perfil", "claves"},
    Deed{mark("Invite a person"), post, "/administracion/personas", "administracion", "personas",
         "nombre"},
    Deed{mark("Load units and people from Excel"), post, "/administracion/cargar", "administracion",
         "cargar"},
    Deed{mark("Create a unit"), post, "/administracion/unidades", "administracion", "unidades"},
    Deed{mark("End a delegation"), post, "/administracion/delegaciones/fin", "administracion",
         "delegaciones"},
    Deed{mark("Make a backup"), post, "/administracion/copias", "administracion", "copias"},
    Deed{mark("Erase personal data"), post, "/administracion/datos-personales", "administracion",
         "datos-personales"},
    Deed{mark("Export the log"), get, "/actividad/registro.jsonl", "", "actividad"},
    Deed{mark("Verify the log"), get, "/actividad/verificacion", "actividad", "verificacion"},
};

}  // namespace

std::span<Deed const> deeds() {
    return all_deeds;
}

bool may_do(Visit const& visit, Deed const& deed) {
    return std::ranges::any_of(routes(), [&](RouteRow const& row) {
        return row.method == deed.method && row.pattern == deed.pattern &&
               may_pass(visit, row.access);
    });
}

}  // namespace web::staff
