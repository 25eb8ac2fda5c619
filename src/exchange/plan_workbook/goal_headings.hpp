#pragma once
// The columns of a goal but those of periods: the cell, the heading of the exported workbook, the
// name where people choose, and what else entities call it, as heading_key makes it (domain.md
// §2.1).

#include <array>
#include <string_view>

#include "kit/text/message.hpp"

namespace exchange {

struct GoalHeading {
    std::string_view cell;
    std::string_view heading;
    char const* name;
    std::array<std::string_view, 20> keys = {};
};

inline constexpr std::array goal_headings{
    GoalHeading{"id", "ID META", text::mark("Goal: hidden number"), {}},
    GoalHeading{"code",
                "N.º META",
                text::mark("Goal: number or code"),
                {"nodemeta",       "numerometa",      "numerodemeta", "nmeta",      "codigometa",
                 "codigodelameta", "codmeta",         "codigo",       "no",         "numero",
                 "item",           "codigoindicador", "consecutivo",  "nodelameta", "nro",
                 "nrometa",        "nrodemeta",       "nrodelameta",  "id",         "cod"}},
    GoalHeading{
        "goal",
        "META",
        text::mark("Goal: what it promises"),
        {"metas", "nombremeta", "nombredelameta", "descripcionmeta", "descripciondelameta",
         "textodelameta", "textometa", "actividad", "actividades", "accion", "metasectorial",
         "metaproducto", "descripciondelaactividad", "metainstitucional", "metaplandegestion",
         "metadelplandegestion", "productoometa", "metaoproducto", "metaestrategica"}},
    GoalHeading{"short_name", "NOMBRE CORTO", text::mark("Goal: short name"), {}},
    GoalHeading{"weight",
                "PONDERACIÓN",
                text::mark("Goal: weight"),
                {"ponderaciondelameta", "ponderacionmeta", "ponderacionindicador", "peso",
                 "ponderaciondelindicador", "pesodelameta", "pesoporcentual", "ponderador",
                 "pesorelativo", "pesometa", "pond"}},
    GoalHeading{"goal_type", "TIPO DE META", text::mark("Goal: type"), {"tipometa", "clasedemeta"}},
    GoalHeading{"indicator",
                "NOMBRE DEL INDICADOR",
                text::mark("Indicator: name"),
                {"nombreindicador", "indicador", "indicadores", "indicadordegestion",
                 "descripcionindicador", "descripciondelindicador", "indicadordeproducto",
                 "indicadorproducto", "indicadorderesultado", "metaindicador", "indicadormeta"}},
    GoalHeading{"formula",
                "FÓRMULA DEL INDICADOR",
                text::mark("Indicator: formula"),
                {"formula", "formulaindicador", "formuladecalculo", "formadecalculo",
                 "metododecalculo", "formuladelindicador"}},
    GoalHeading{"baseline",
                "LÍNEA BASE",
                text::mark("Goal: baseline"),
                {"lineadebase", "lb", "valorlineabase", "lineabaseindicador"}},
    GoalHeading{
        "schedule",
        "TIPO DE PROGRAMACIÓN",
        text::mark("Goal: type of programming"),
        {"tipoprogramacion", "tipodeanualizacion", "tipoanualizacion", "anualizacion", "tendencia",
         "tendenciadelindicador", "tipodeacumulacion", "tipodeagregacion", "tipodetendencia"}},
    GoalHeading{"values",
                "LOS VALORES SON",
                text::mark("Goal: levels or increments"),
                {"tipodevalores", "nivelincremento"}},
    GoalHeading{"frequency",
                "PERIODICIDAD",
                text::mark("Goal: frequency of reports"),
                {"frecuencia", "periodicidaddereporte", "frecuenciademedicion",
                 "periodicidaddemedicion", "frecuenciadereporte", "periodicidaddelindicador"}},
    GoalHeading{"unit",
                "UNIDAD DE MEDIDA",
                text::mark("Indicator: unit"),
                {"unidad", "unidadmedida", "unidaddemedicion", "unidaddemedidadelindicador",
                 "udemedida", "umedida", "und", "um"}},
    GoalHeading{"decimals", "DECIMALES", text::mark("Indicator: decimals"), {"nodedecimales"}},
    GoalHeading{
        "total",
        "TOTAL PROGRAMACIÓN VIGENCIA",
        text::mark("Goal: total"),
        {"total", "totalprogramacion", "totalprogramado", "metatotal", "metavigencia", "metaanual",
         "metacuatrienio", "programaciontotal", "magnitudtotal", "totalmeta", "programacionanual",
         "totalvigencia", "magnituddelameta", "totalano", "totalanual"}},
    GoalHeading{"indicator_type",
                "TIPO DE INDICADOR",
                text::mark("Indicator: type"),
                {"tipoindicador", "clasedeindicador", "tipologiadelindicador"}},
    GoalHeading{"deliverable",
                "ENTREGABLE",
                text::mark("Goal: deliverable"),
                {"entregables", "producto", "productos", "productoentregable"}},
    GoalHeading{
        "data_source",
        "FUENTE DE INFORMACIÓN",
        text::mark("Indicator: source of data"),
        {"fuente", "fuentes", "fuentedelainformacion", "fuentededatos", "fuenteinformacion"}},
    GoalHeading{
        "verification",
        "MEDIO DE VERIFICACIÓN",
        text::mark("Goal: means of verification"),
        {"mediosdeverificacion", "evidencia", "evidencias", "medioverificacion", "soporte"}},
    GoalHeading{"responsible",
                "RESPONSABLE DEL REPORTE",
                text::mark("Goal: who is responsible"),
                {"responsable", "responsables", "dependencia", "dependenciaresponsable",
                 "arearesponsable", "responsabledelameta", "entidad", "entidadresponsable",
                 "responsabledereporte", "area", "lider"}},
    GoalHeading{"origin", "ORIGEN", text::mark("Goal: origin"), {"origendelameta", "metadeorigen"}},
    GoalHeading{"transversal",
                "TRANSVERSAL",
                text::mark("Goal: is it transversal"),
                {"metatransversal", "estransversal"}},
    GoalHeading{"aligned_to",
                "ALINEACIÓN",
                text::mark("Goal: what it contributes to"),
                {"articulacion", "alineacionestrategica", "articuladacon", "alineadacon",
                 "contribuyea", "articulacionestrategica"}},
    GoalHeading{"eliminated", "META ELIMINADA", text::mark("Goal: eliminated in"), {"eliminada"}},
    GoalHeading{"published", "AVANCE PUBLICADO", text::mark("Printed: percentage"), {}},
    GoalHeading{"status", "ESTADO PUBLICADO", text::mark("Printed: status"), {}},
    GoalHeading{"analysis", "ANÁLISIS PUBLICADO", text::mark("Printed: analysis"), {}},
    GoalHeading{"note",
                "NOTA",
                text::mark("Goal: note"),
                {"notas", "observaciones", "observacion", "comentarios"}},
};

}  // namespace exchange
