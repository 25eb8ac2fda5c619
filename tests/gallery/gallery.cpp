// component_gallery FOLDER: writes plan.html, why.html, goal.html and results.html, each also in
// high contrast.
#include "gallery.hpp"

#include <fstream>

namespace {

namespace c = web::components;

void write(std::string const& file, c::Page page) {
    std::ofstream(file) << c::page(std::move(page)).text();
}

void write_both(std::string const& folder, std::string const& name, std::string const& title,
                html::Html const& content) {
    write(folder + "/" + name + ".html", gallery::framed(title, content));
    c::Page contrasting = gallery::framed(title, content);
    contrasting.preferences = {c::Preferences::Contrast::high, c::Preferences::Letter::larger};
    contrasting.ribbon = "Datos de demostración: ninguna cifra es de una entidad.";
    write(folder + "/" + name + "-alto.html", std::move(contrasting));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::string const folder = arguments[1];
    write_both(folder, "plan", "Plan Estratégico Sectorial", gallery::plan());
    write_both(folder, "why", "¿Por qué este número?", gallery::why());
    write_both(folder, "goal", "Meta 569", gallery::goal());
    write_both(folder, "results", "Resultados", gallery::results());
}
