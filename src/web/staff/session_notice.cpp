#include "web/staff/session_notice.hpp"

#include <chrono>
#include <string>

#include "app/people/visitor.hpp"
#include "kit/text/message.hpp"

namespace web::staff {

using namespace html;

namespace {

constexpr std::chrono::minutes told_before{2};

// One of the things that the dialog may have to say.
Html stage(std::string_view name, std::string const& title, std::string const& words,
           Html const& answer) {
    return div(attr("data-cuando", name), hidden(), h2(title), p(words),
               div(cls("app-acciones"), answer));
}

}  // namespace

Html session_notice(Visit const& visit) {
    auto const left = app::session_left(*visit.visitor, visit.site.now());
    auto const tr = [&](char const* words) { return std::string(visit.tr(words)); };
    auto const close = [](std::string const& words, std::string_view kind = "") {
        return button(cls("app-boton", kind), type("button"), words);
    };
    auto const soon = std::string(text::trn(
        visit.language, "Your session ends in less than {count} minute.",
        "Your session ends in less than {count} minutes.",
        static_cast<std::size_t>(told_before.count()), fmt::arg("count", told_before.count())));
    return dialog(
        id("aviso-sesion"), cls("app-paleta"), role("alertdialog"), aria_label(tr("Your session")),
        attr("data-descansa", left.at_rest.count()), attr("data-dura", left.at_most.count()),
        attr("data-antes", std::chrono::seconds(told_before).count()),
        attr("data-seguir", visit.link({"atajos"}).text()),
        stage("descansa", tr("Are you still there?"),
              tr("Nothing has been opened or saved for a while.") + " " + soon,
              close(tr("Go on working"))),
        stage("vence", tr("Your session has lasted a whole working day"),
              soon + " " + tr("Save what you have open; then sign in again."),
              close(tr("Understood"))),
        stage("termino", tr("Your session has ended"),
              tr("What you typed is still on this page: if it was not saved, copy it before you "
                 "sign in again. Drafts of plans are kept by themselves."),
              fragment(a(cls("app-boton"), href(visit.link({"ingreso"})), tr("Sign in again")),
                       close(tr("Back to the page"), "app-boton--segundo"))),
        stage("vacio", tr("Your session has ended"),
              tr("Nobody who passes by reads what you had open. Drafts of plans are kept by "
                 "themselves: you find them in My work."),
              a(cls("app-boton"), href(visit.link({"ingreso"})), tr("Sign in again"))));
}

}  // namespace web::staff
