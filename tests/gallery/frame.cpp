#include "gallery.hpp"
#include "web/components/asset_names.hpp"

namespace gallery {

namespace c = web::components;

c::Page framed(std::string title, html::Html content) {
    using Place = c::MenuLink::Place;
    return {
        .head = {.language = "es-CO",
                 .title = title + " – Sector Gestión Pública",
                 .description = "Planes y resultados del Sector Gestión Pública",
                 .canonical = "https://planes.example.gov.co/",
                 .alternates = {{"en", "/en"}},
                 .feed = c::Link{"Novedades del plan", "/novedades.atom"}},
        .preferences = {},
        .entity = {.name = "Sector Gestión Pública",
                   .motto = "Planes y resultados · Bogotá D. C.",
                   .logo = web::assets::brujula_svg,
                   .identity_stylesheet = {}},
        .skip_words = "Saltar al contenido",
        .tools = {{"A+ Contraste y letra", "/preferencias"}, {"English", "/en"}},
        .ribbon = "",
        .search = c::SiteSearch{"/buscar", "Buscar planes, metas e indicadores", "Buscar"},
        .menu_label = "Menú",
        .menu = {{{"Inicio", "/"}},
                 {{"Planes", "/planes"}, Place::above},
                 {{"Resultados", "/resultados"}},
                 {{"Cascada", "/cascada"}},
                 {{"Metodología", "/metodologia"}},
                 {{"Datos abiertos", "/datos-abiertos"}}},
        .path_label = "Ruta",
        .path = {{"Planes", "/planes"}},
        .path_here = std::move(title),
        .content = std::move(content),
        .copy_note = "Copia no controlada. La versión vigente está en planes.example.gov.co",
        .footer = {.name = "Sector Gestión Pública",
                   .lines = {"Carrera 8 n.º 10-65, Bogotá D. C., Colombia",
                             "Lunes a viernes de 7:00 a 16:30 · (601) 381 3000"},
                   .contacts = {{"planeacion@example.gov.co", "mailto:planeacion@example.gov.co"},
                                {"Denuncie un acto de corrupción", "/denuncias"}},
                   .legal = {{"Accesibilidad", "/accesibilidad"},
                             {"Privacidad y datos personales", "/privacidad"},
                             {"Condiciones de uso", "/condiciones"},
                             {"Mapa del sitio", "/mapa"},
                             {"Ayuda", "/ayuda"}},
                   .legal_label = "Políticas"},
    };
}

}  // namespace gallery
