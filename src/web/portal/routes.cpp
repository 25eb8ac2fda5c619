#include "web/portal/routes.hpp"

#include <vector>

#include "web/api/consultations.hpp"
#include "web/api/openapi.hpp"
#include "web/api/plans.hpp"
#include "web/api/tables.hpp"
#include "web/pages/cascade.hpp"
#include "web/pages/changes.hpp"
#include "web/pages/checkpoints.hpp"
#include "web/pages/consultation/consultation.hpp"
#include "web/pages/drawings.hpp"
#include "web/pages/goal.hpp"
#include "web/pages/home.hpp"
#include "web/pages/machine.hpp"
#include "web/pages/methodology.hpp"
#include "web/pages/node.hpp"
#include "web/pages/observations.hpp"
#include "web/pages/open_data.hpp"
#include "web/pages/opinion.hpp"
#include "web/pages/plan.hpp"
#include "web/pages/plans.hpp"
#include "web/pages/preferences.hpp"
#include "web/pages/results.hpp"
#include "web/pages/search.hpp"
#include "web/pages/texts.hpp"
#include "web/pages/why.hpp"
#include "web/portal/static_files.hpp"
#include "web/staff/activity.hpp"
#include "web/staff/api_keys.hpp"
#include "web/staff/calendar.hpp"
#include "web/staff/consultation/consultation.hpp"
#include "web/staff/delegations.hpp"
#include "web/staff/help/guides.hpp"
#include "web/staff/imports/imports.hpp"
#include "web/staff/methodology/methodology.hpp"
#include "web/staff/my_work.hpp"
#include "web/staff/notices.hpp"
#include "web/staff/own_access.hpp"
#include "web/staff/palette.hpp"
#include "web/staff/plans/plans.hpp"
#include "web/staff/plans/schedule_review.hpp"
#include "web/staff/profile.hpp"
#include "web/staff/provider_sign_in.hpp"
#include "web/staff/second_factor.hpp"
#include "web/staff/sign_in.hpp"
#include "web/staff/unsent_form.hpp"

namespace web {

// Of its own, so that the short names of methods and kinds stay here.
namespace rows {

using enum http::Method;
using enum Kind;
using enum domain::Permission;

constexpr Access waiting{Access::Who::waiting};
constexpr Access enrolling{Access::Who::enrolling};
constexpr Access leaving{Access::Who::leaving};
constexpr Access staff_only{Access::Who::staff};

// clang-format off
constexpr std::array table{
    RouteRow{get, "/", page, everyone, pages::home, "/"},
    RouteRow{get, "/planes", page, everyone, pages::plans, "/planes"},
    RouteRow{get, "/planes/{codigo}", page, everyone, pages::plan,
             "/planes/pes-gestion-publica"},
    RouteRow{get, "/planes/{codigo}/observaciones", page, everyone, pages::observations,
             "/planes/pes-gestion-publica/observaciones"},
    RouteRow{get, "/planes/{codigo}/cambios", page, everyone, pages::changes,
             "/planes/pes-gestion-publica/cambios"},
    RouteRow{get, "/planes/{codigo}/objetivos/{ruta...}", page, everyone, pages::node,
             "/planes/pes-gestion-publica/objetivos/1"},
    RouteRow{get, "/planes/{codigo}/metas/{ruta...}", page, everyone, pages::goal,
             "/planes/pes-gestion-publica/metas/3/543"},
    RouteRow{get, "/planes/{codigo}/por-que", page, everyone, pages::why_plan,
             "/planes/pes-gestion-publica/por-que"},
    RouteRow{get, "/planes/{codigo}/por-que/objetivos/{ruta...}", page, everyone, pages::why_node,
             "/planes/pes-gestion-publica/por-que/objetivos/1"},
    RouteRow{get, "/planes/{codigo}/por-que/metas/{ruta...}", page, everyone, pages::why_goal,
             "/planes/pes-gestion-publica/por-que/metas/1/75"},
    RouteRow{get, "/planes/{codigo}/graficas/metas/{ruta...}", file, everyone, pages::goal_drawing,
             "/planes/pes-gestion-publica/graficas/metas/3/543"},
    RouteRow{get, "/planes/{codigo}/graficas/estados", file, everyone, pages::states_drawing,
             "/planes/pes-gestion-publica/graficas/estados"},
    RouteRow{get, "/planes/{codigo}/ediciones.atom", data, everyone, pages::feed,
             "/planes/pes-gestion-publica/ediciones.atom"},
    RouteRow{get, "/resultados", page, everyone, pages::results, "/resultados"},
    RouteRow{get, "/cascada", page, everyone, pages::cascade, "/cascada"},
    RouteRow{get, "/participa", page, everyone, pages::consultations, "/participa"},
    RouteRow{get, "/participa/novedades.atom", data, everyone, pages::consultation_feed,
             "/participa/novedades.atom"},
    RouteRow{get, "/participa/calendario.ics", data, everyone, pages::consultation_calendar,
             "/participa/calendario.ics"},
    RouteRow{get, "/participa/aporte", action, everyone, pages::find_comment, "/participa/aporte"},
    RouteRow{get, "/participa/aporte/{codigo}", action, everyone, pages::followed_comment, ""},
    RouteRow{post, "/participa/aporte/{codigo}", action, everyone, pages::take_comment_back, ""},
    RouteRow{get, "/participa/{consulta}", page, everyone, pages::consultation, "/participa/2"},
    RouteRow{get, "/participa/{consulta}/comentar", action, everyone, pages::comment_form,
             "/participa/2/comentar"},
    RouteRow{post, "/participa/{consulta}/comentar", action, everyone, pages::send_comment, ""},
    RouteRow{get, "/participa/{consulta}/resultados", page, everyone, pages::consultation_results,
             "/participa/1/resultados"},
    RouteRow{get, "/participa/{consulta}/edicion/{archivo}", file, everyone,
             pages::consulted_file, "/participa/2/edicion/plan.json"},
    RouteRow{get, "/metodologia", page, everyone, pages::methodology, "/metodologia"},
    RouteRow{get, "/datos-abiertos", page, everyone, pages::open_data, "/datos-abiertos"},
    RouteRow{get, "/buscar", page, everyone, pages::search, "/buscar?q=543"},
    RouteRow{get, "/preferencias", page, everyone, pages::preferences, "/preferencias"},
    RouteRow{post, "/preferencias", action, everyone, pages::save_preferences, ""},
    RouteRow{get, "/opinion", action, everyone, pages::thanks_for_opinion,
             "/opinion?respuesta=no&volver=/planes"},
    RouteRow{post, "/opinion", action, everyone, pages::give_opinion, ""},
    RouteRow{post, "/opinion/falta", action, everyone, pages::leave_remark, ""},
    RouteRow{get, "/accesibilidad", page, everyone, pages::accessibility, "/accesibilidad"},
    RouteRow{get, "/terminos", page, everyone, pages::terms, "/terminos"},
    RouteRow{get, "/privacidad", page, everyone, pages::privacy, "/privacidad"},
    RouteRow{get, "/mapa-del-sitio", page, everyone, pages::site_map, "/mapa-del-sitio"},
    RouteRow{get, "/ayuda", page, everyone, pages::help, "/ayuda"},
    RouteRow{get, "/api", page, everyone, api::reference, "/api"},
    RouteRow{get, "/api/openapi.json", data, everyone, api::openapi, "/api/openapi.json"},
    RouteRow{get, "/api/rumbo-plan-1.schema.json", data, everyone, api::plan_schema,
             "/api/rumbo-plan-1.schema.json"},
    RouteRow{get, "/api/v1/plans", data, everyone, api::list_plans, "/api/v1/plans"},
    RouteRow{get, "/api/v1/plans/{code}", data, everyone, api::get_plan,
             "/api/v1/plans/pes-gestion-publica"},
    RouteRow{get, "/api/v1/plans/{code}/editions", data, everyone, api::list_editions,
             "/api/v1/plans/pes-gestion-publica/editions"},
    RouteRow{get, "/api/v1/plans/{code}/changes", data, everyone, api::compare_editions,
             "/api/v1/plans/plan-ficticio/changes?since=1"},
    RouteRow{get, "/api/v1/plans/{code}/goals", data, everyone, api::list_goals,
             "/api/v1/plans/pes-gestion-publica/goals"},
    RouteRow{get, "/api/v1/plans/{code}/evaluation", data, everyone, api::evaluation,
             "/api/v1/plans/pes-gestion-publica/evaluation"},
    RouteRow{get, "/api/v1/plans/{code}/derivation", data, everyone, api::derivation,
             "/api/v1/plans/pes-gestion-publica/derivation?path=3/543"},
    RouteRow{get, "/api/v1/plans/{code}/findings", data, everyone, api::findings,
             "/api/v1/plans/pes-gestion-publica/findings"},
    RouteRow{get, "/api/v1/consultations", data, everyone, api::list_consultations,
             "/api/v1/consultations"},
    RouteRow{get, "/api/v1/consultations/{consultation}", data, everyone, api::get_consultation,
             "/api/v1/consultations/1"},
    RouteRow{get, "/api/v1/consultations/{consultation}/comments", data, everyone,
             api::list_public_comments, "/api/v1/consultations/1/comments"},
    RouteRow{get, "/api/v1/plans/{code}/tables/{file}", data, everyone, api::table,
             "/api/v1/plans/pes-gestion-publica/tables/goals.csv"},
    RouteRow{get, "/sitemap.xml", data, everyone, pages::sitemap, "/sitemap.xml"},
    RouteRow{get, "/robots.txt", data, everyone, pages::robots, "/robots.txt"},
    RouteRow{get, "/.well-known/security.txt", data, everyone, pages::security_contact, ""},
    RouteRow{get, "/healthz", probe, everyone, pages::health, "/healthz"},
    RouteRow{get, "/metrics", probe, everyone, pages::metrics, "/metrics"},
    RouteRow{get, "/registro", page, everyone, pages::checkpoints, "/registro"},
    RouteRow{get, "/registro.jsonl", data, everyone, pages::checkpoint_file, "/registro.jsonl"},
    RouteRow{get, "/ingreso", desk, everyone, staff::sign_in_page, "/ingreso"},
    RouteRow{post, "/ingreso", slow_deed, everyone, staff::sign_in, ""},
    RouteRow{get, "/ingreso/codigo", desk, waiting, staff::code_page, ""},
    RouteRow{post, "/ingreso/codigo", deed, waiting, staff::pass_code, ""},
    RouteRow{get, "/ingreso/institucional", slow_desk, everyone, staff::go_to_provider, ""},
    RouteRow{get, "/ingreso/institucional/retorno", slow_desk, everyone, staff::back_from_provider,
             ""},
    RouteRow{get, "/enlace/{token}", desk, everyone, staff::link_page, ""},
    RouteRow{post, "/enlace/{token}", slow_deed, everyone, staff::accept_link, ""},
    RouteRow{get, "/segundo-factor", desk, enrolling, staff::second_factor_page, "/segundo-factor"},
    RouteRow{post, "/segundo-factor", deed, enrolling, staff::set_second_factor, ""},
    RouteRow{post, "/salir", deed, leaving, staff::sign_out, ""},
    RouteRow{get, "/mi-trabajo", desk, staff_only, staff::my_work, "/mi-trabajo"},
    RouteRow{get, "/notificaciones", desk, staff_only, staff::notices, "/notificaciones"},
    RouteRow{post, "/notificaciones", deed, staff_only, staff::mark_notices, ""},
    RouteRow{get, "/mi-trabajo/sin-enviar", desk, staff_only, staff::unsent_form,
             "/mi-trabajo/sin-enviar"},
    RouteRow{post, "/mi-trabajo/sin-enviar", deed, staff_only, staff::leave_unsent_form, ""},
    RouteRow{get, "/ir", desk, staff_only, staff::palette, "/ir?q=plan"},
    RouteRow{get, "/atajos", desk, staff_only, staff::shortcuts, "/atajos"},
    RouteRow{get, "/guias", desk, staff_only, staff::help_page, "/guias"},
    RouteRow{get, "/mi-perfil", desk, staff_only, staff::my_profile, "/mi-perfil"},
    RouteRow{get, "/mi-perfil/cuenta", desk, staff_only, staff::own_account, ""},
    RouteRow{post, "/mi-perfil/cuenta", slow_deed, staff_only, staff::link_own_account, ""},
    RouteRow{post, "/mi-perfil/cuenta/desvincular", slow_deed, staff_only,
             staff::unlink_own_account, ""},
    RouteRow{get, "/mi-perfil/contrasena", desk, staff_only, staff::password_page,
             "/mi-perfil/contrasena"},
    RouteRow{post, "/mi-perfil/contrasena", slow_deed, staff_only, staff::change_password, ""},
    RouteRow{get, "/mi-perfil/codigos", desk, staff_only, staff::recovery_codes_page,
             "/mi-perfil/codigos"},
    RouteRow{post, "/mi-perfil/codigos", slow_deed, staff_only, staff::renew_recovery_codes, ""},
    RouteRow{get, "/mi-perfil/telefono", desk, staff_only, staff::telephone_page,
             "/mi-perfil/telefono"},
    RouteRow{post, "/mi-perfil/telefono", slow_deed, staff_only, staff::move_second_factor, ""},
    RouteRow{post, "/mi-perfil/sesiones", deed, staff_only, staff::end_sessions, ""},
    RouteRow{post, "/mi-perfil/preferencias", deed, staff_only, staff::save_preferences, ""},
    RouteRow{post, "/mi-perfil/calendario", deed, staff_only, staff::set_calendar, ""},
    RouteRow{get, "/calendario/{archivo}", probe, everyone, staff::calendar, ""},
    RouteRow{post, "/mi-perfil/actuar", deed, staff_only, staff::act, ""},
    RouteRow{get, "/mi-perfil/delegaciones", desk, staff_only, staff::own_delegations,
             "/mi-perfil/delegaciones"},
    RouteRow{post, "/mi-perfil/delegaciones", deed, staff_only, staff::delegate, ""},
    RouteRow{post, "/mi-perfil/delegaciones/fin", deed, staff_only, staff::end_delegation, ""},
    RouteRow{get, "/mi-perfil/claves", desk, staff_only, staff::api_keys, "/mi-perfil/claves"},
    RouteRow{post, "/mi-perfil/claves", slow_deed, staff_only, staff::make_api_key, ""},
    RouteRow{post, "/mi-perfil/claves/fin", deed, staff_only, staff::end_api_key, ""},
    RouteRow{get, "/formulacion", desk, in_some_unit(read_drafts), staff::plans, "/formulacion"},
    RouteRow{post, "/formulacion", deed, in_some_unit(create_plan), staff::begin_plan, ""},
    RouteRow{get, "/formulacion/{plan}", desk, in_some_unit(read_drafts), staff::plan_summary, ""},
    RouteRow{post, "/formulacion/{plan}/pasos", slow_deed, in_some_unit(read_drafts),
             staff::take_step, ""},
    RouteRow{post, "/formulacion/{plan}/observaciones", deed, in_some_unit(review_plan),
             staff::add_observation, ""},
    RouteRow{post, "/formulacion/{plan}/observaciones/respondidas", deed, in_some_unit(edit_plan),
             staff::resolve_observation, ""},
    RouteRow{post, "/formulacion/{plan}/revisor", deed, in_some_unit(review_plan),
             staff::take_review, ""},
    RouteRow{post, "/formulacion/{plan}/conformes", deed, in_some_unit(review_plan),
             staff::mark_conformity, ""},
    RouteRow{get, "/formulacion/{plan}/estructura", desk, in_some_unit(read_drafts),
             staff::plan_structure, ""},
    RouteRow{post, "/formulacion/{plan}/estructura", deed, in_some_unit(edit_plan),
             staff::add_to_plan, ""},
    RouteRow{post, "/formulacion/{plan}/estructura/fuera", deed, in_some_unit(edit_plan),
             staff::remove_from_plan, ""},
    RouteRow{post, "/formulacion/{plan}/estructura/dentro", deed, in_some_unit(edit_plan),
             staff::restore_to_plan, ""},
    RouteRow{post, "/formulacion/{plan}/estructura/lugar", deed, in_some_unit(edit_plan),
             staff::move_in_plan, ""},
    RouteRow{get, "/formulacion/{plan}/fichas/{objeto}/lugar", desk, in_some_unit(edit_plan),
             staff::object_place, ""},
    RouteRow{get, "/formulacion/{plan}/programacion", desk, in_some_unit(read_drafts),
             staff::plan_schedule, ""},
    RouteRow{post, "/formulacion/{plan}/programacion", deed, in_some_unit(edit_plan),
             staff::save_schedule, ""},
    RouteRow{post, "/formulacion/{plan}/programacion/revision", deed, in_some_unit(edit_plan),
             staff::review_schedule, ""},
    RouteRow{get, "/formulacion/{plan}/articulacion", desk, in_some_unit(read_drafts),
             staff::plan_alignment, ""},
    RouteRow{get, "/formulacion/{plan}/historia", desk, in_some_unit(read_drafts),
             staff::plan_history, ""},
    RouteRow{get, "/formulacion/{plan}/fichas/{objeto}", desk, in_some_unit(read_drafts),
             staff::plan_card, ""},
    RouteRow{post, "/formulacion/{plan}/fichas/{objeto}", deed, in_some_unit(edit_plan),
             staff::save_card, ""},
    RouteRow{get, "/formulacion/{plan}/libro.xlsx", desk, in_some_unit(read_drafts),
             staff::plan_workbook, ""},
    RouteRow{get, "/importaciones", desk, in_some_unit(import_plan), staff::imports,
             "/importaciones"},
    RouteRow{post, "/importaciones", slow_deed, in_some_unit(import_plan), staff::begin_import, "",
             upload_bytes_max},
    RouteRow{get, "/importaciones/plantilla.xlsx", desk, in_some_unit(import_plan),
             staff::import_template, ""},
    RouteRow{get, "/importaciones/{importacion}", desk, in_some_unit(import_plan),
             staff::import_result, ""},
    RouteRow{get, "/importaciones/{importacion}/columnas", slow_desk, in_some_unit(import_plan),
             staff::import_columns, ""},
    RouteRow{post, "/importaciones/{importacion}/columnas", slow_deed, in_some_unit(import_plan),
             staff::choose_columns, ""},
    RouteRow{get, "/importaciones/{importacion}/revision", slow_desk, in_some_unit(import_plan),
             staff::import_review, ""},
    RouteRow{post, "/importaciones/{importacion}/revision", slow_deed, in_some_unit(import_plan),
             staff::correct_cells, ""},
    RouteRow{get, "/importaciones/{importacion}/problemas.xlsx", slow_desk,
             in_some_unit(import_plan), staff::import_problems, ""},
    RouteRow{get, "/importaciones/{importacion}/confirmacion", slow_desk,
             in_some_unit(import_plan), staff::import_confirmation, ""},
    RouteRow{post, "/importaciones/{importacion}/confirmacion", slow_deed,
             in_some_unit(import_plan), staff::confirm_import, ""},
    RouteRow{post, "/importaciones/{importacion}/deshacer", slow_deed, in_some_unit(import_plan),
             staff::undo_import, ""},
    RouteRow{post, "/importaciones/{importacion}/descartar", deed, in_some_unit(import_plan),
             staff::discard_import, ""},
    RouteRow{get, "/participacion", desk, in_some_unit(read_drafts), staff::consultations,
             "/participacion"},
    RouteRow{get, "/participacion/opiniones", desk, in_some_unit(read_drafts), staff::opinions,
             "/participacion/opiniones"},
    RouteRow{get, "/participacion/abrir/{plan}", desk, in_some_unit(hold_consultation),
             staff::opening_page, ""},
    RouteRow{post, "/participacion/abrir/{plan}", deed, in_some_unit(hold_consultation),
             staff::open_consultation, ""},
    RouteRow{get, "/participacion/{consulta}", desk, in_some_unit(read_drafts),
             staff::consultation, ""},
    RouteRow{post, "/participacion/{consulta}/resultados", deed, in_some_unit(hold_consultation),
             staff::publish_results, ""},
    RouteRow{post, "/participacion/{consulta}/plazo", deed, in_some_unit(hold_consultation),
             staff::extend_consultation, ""},
    RouteRow{get, "/participacion/{consulta}/aportes/{aporte}", desk, in_some_unit(read_drafts),
             staff::comment, ""},
    RouteRow{post, "/participacion/{consulta}/aportes/{aporte}", deed,
             in_some_unit(answer_comments), staff::settle_comment, ""},
    RouteRow{post, "/formulacion/{plan}/edicion", deed, in_some_unit(edit_plan),
             staff::take_up_edition, ""},
    RouteRow{post, "/formulacion/{plan}/retiro", deed, in_some_unit(create_plan),
             staff::withdraw_plan, ""},
    RouteRow{post, "/formulacion/{plan}/codigo", deed, in_some_unit(create_plan),
             staff::change_code, ""},
    RouteRow{get, "/formulacion/{plan}/mesas", desk, in_some_unit(read_drafts),
             staff::plan_sessions, ""},
    RouteRow{post, "/formulacion/{plan}/mesas", slow_deed, in_some_unit(hold_session),
             staff::record_session, "", upload_bytes_max},
    RouteRow{get, "/formulacion/{plan}/mesas/archivos/{huella}", slow_desk,
             in_some_unit(read_drafts), staff::session_evidence, ""},
    RouteRow{get, "/formulacion/{plan}/revision", desk, in_some_unit(read_drafts),
             staff::plan_revision, ""},
    RouteRow{post, "/formulacion/{plan}/revision", deed, in_some_unit(edit_plan),
             staff::keep_cell, ""},
    RouteRow{get, "/publicacion", desk, in_some_unit(read_drafts), staff::publication,
             "/publicacion"},
    RouteRow{post, "/publicacion", deed, in_some_unit(confirm_publication),
             staff::confirm_destination, ""},
    RouteRow{get, "/orientaciones", desk, in_some_unit(guide_goal), staff::guidance,
             "/orientaciones"},
    RouteRow{post, "/orientaciones", deed, in_some_unit(guide_goal), staff::guide_goal, ""},
    RouteRow{get, "/metodologias", desk, in_some_unit(read_drafts), staff::methodologies,
             "/metodologias"},
    RouteRow{post, "/metodologias", deed, needs(prepare_methodology), staff::begin_methodology, ""},
    RouteRow{get, "/metodologias/{anio}/{version}", desk, in_some_unit(read_drafts),
             staff::methodology_version, "/metodologias/2026/1"},
    RouteRow{post, "/metodologias/{anio}/{version}", deed, needs(prepare_methodology),
             staff::save_methodology, ""},
    RouteRow{post, "/metodologias/{anio}/{version}/anuncio", deed, needs(announce_methodology),
             staff::announce_methodology, ""},
    RouteRow{get, "/metodologias/{anio}/{version}/memorando", desk, in_some_unit(read_drafts),
             staff::memorandum, "/metodologias/2026/1/memorando"},
    RouteRow{get, "/dias-no-habiles", desk, in_some_unit(read_drafts), staff::own_days,
             "/dias-no-habiles"},
    RouteRow{post, "/dias-no-habiles", deed, needs(prepare_methodology), staff::add_own_day, ""},
    RouteRow{post, "/dias-no-habiles/fuera", deed, needs(prepare_methodology),
             staff::remove_own_day, ""},
    RouteRow{get, "/actividad", slow_desk, needs(read_log), staff::activity, "/actividad"},
    RouteRow{get, "/actividad/verificacion", slow_desk, needs(read_log), staff::verification,
             "/actividad/verificacion"},
    RouteRow{get, "/actividad/registro.jsonl", slow_desk, needs(read_log), staff::log_file, ""},
    RouteRow{get, "/estatico/{archivo}", asset, everyone, static_file, ""},
};
// clang-format on

}  // namespace rows

std::span<RouteRow const> routes() {
    static auto const all = [] {
        std::vector<RouteRow> list(rows::table.begin(), rows::table.end());
        for (auto const part : {administration_rows(), calls()})
            list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

}  // namespace web
