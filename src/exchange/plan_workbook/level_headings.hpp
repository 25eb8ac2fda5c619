#pragma once
// The columns of nodes and of what is reported in a period: as goal_headings has those of a goal.

#include <array>
#include <string_view>

#include "kit/text/message.hpp"

namespace exchange {

struct LevelHeading {
    std::string_view level;
    std::string_view heading;
    char const* name;
    std::array<std::string_view, 5> keys = {};
};
inline constexpr std::array level_headings{
    LevelHeading{"strategic-objective",
                 "OBJETIVO ESTRATÉGICO",
                 text::mark("Strategic objective"),
                 {"objetivo", "objetivoinstitucional", "objetivocorporativo", "objetivos",
                  "objetivosestrategicos"}},
    LevelHeading{"general-objective", "OBJETIVO GENERAL", text::mark("General objective"), {}},
    LevelHeading{"specific-objective",
                 "OBJETIVO ESPECÍFICO",
                 text::mark("Specific objective"),
                 {"objetivosespecificos"}},
    LevelHeading{"component", "COMPONENTE", text::mark("Component"), {"componentes"}},
    LevelHeading{"strategy",
                 "ESTRATEGIA",
                 text::mark("Strategy"),
                 {"estrategias", "lineaestrategica", "eje", "ejeestrategico"}},
    LevelHeading{"programme", "PROGRAMA", text::mark("Programme"), {"programas"}},
    LevelHeading{"investment-project",
                 "PROYECTO DE INVERSIÓN",
                 text::mark("Investment project"),
                 {"proyecto", "proyectos", "proyectoinversion", "proyectosdeinversion"}},
    LevelHeading{"process",
                 "PROCESO",
                 text::mark("Process"),
                 {"procesos", "procesoinstitucional", "macroproceso"}},
    LevelHeading{"institutional-plan",
                 "PLAN INSTITUCIONAL",
                 text::mark("Institutional plan"),
                 {"planinstitucionaldecreto612", "plan"}},
    LevelHeading{"group", "GRUPO", text::mark("Group"), {"grupos"}},
    LevelHeading{"level", "NIVEL", text::mark("Level"), {}},
};

struct NodeCell {
    std::string_view cell;
    std::string_view prefix;  // of the heading
    char const* name;
    std::array<std::string_view, 5> before = {};  // of the key
    std::array<std::string_view, 3> after = {};
};
inline constexpr std::array node_cells{
    NodeCell{"id", "ID ", text::mark("{level}: hidden number"), {"id"}, {}},
    NodeCell{"code",
             "N.º ",
             text::mark("{level}: number or code"),
             {"no", "numero", "codigo", "cod", "n"},
             {"no", "numero", "codigo"}},
    NodeCell{"weight",
             "PONDERACIÓN ",
             text::mark("{level}: weight"),
             {"ponderacion", "peso"},
             {"ponderacion", "peso"}},
    NodeCell{"kind", "TIPO DE ", text::mark("{level}: kind"), {"tipode"}, {}},
    NodeCell{"name",
             "",
             text::mark("{level}: name"),
             {"nombre", "descripcion", "texto"},
             {"nombre", "descripcion", "texto"}},
};

struct ActualCell {
    std::string_view member;
    std::string_view heading;
    char const* name;
    std::array<std::string_view, 5> words = {};  // one of them is in the key
};
// In the order in which they are looked for: «análisis del avance» is no «avance».
inline constexpr std::array actual_cells{
    ActualCell{"analysis",
               "ANÁLISIS DE AVANCE",
               text::mark("{period}: analysis"),
               {"analisis", "observacion", "descripciondelavance", "logros", "descripcion"}},
    ActualCell{"evidence",
               "MEDIO DE VERIFICACIÓN",
               text::mark("{period}: evidence"),
               {"verificacion", "evidencia", "soporte"}},
    ActualCell{"reported_by", "REPORTADO POR", text::mark("{period}: reported by"), {"reportado"}},
    ActualCell{"numerator", "NUMERADOR", text::mark("{period}: numerator"), {"numerador"}},
    ActualCell{"denominator", "DENOMINADOR", text::mark("{period}: denominator"), {"denominador"}},
    ActualCell{"value",
               "EJECUTADO",
               text::mark("{period}: executed"),
               {"ejecutad", "ejecucion", "realizado", "seguimiento", "avance"}},
};

}  // namespace exchange
