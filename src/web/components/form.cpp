#include "web/components/form.hpp"

#include <algorithm>

namespace web::components {

using namespace html;

namespace {

// What a field says besides its label, and the ids by which the field names it.
struct Notes {
    Html markup;
    std::string ids;
};

Notes notes_of(std::string const& id, std::string const& hint, std::string const& problem) {
    Notes notes;
    if (!hint.empty()) {
        notes.ids = id + "-ayuda";
        notes.markup += div(cls("govuk-hint"), html::id(notes.ids), hint);
    }
    if (!problem.empty()) {
        auto const problem_id = id + "-problema";
        notes.ids += (notes.ids.empty() ? "" : " ") + problem_id;
        notes.markup += p(cls("govuk-error-message"), html::id(problem_id), problem);
    }
    return notes;
}

Html group(std::string const& problem, Html content) {
    return div(cls("govuk-form-group", problem.empty() ? "" : "govuk-form-group--error"),
               std::move(content));
}

}  // namespace

Html input_field(InputField const& of) {
    bool const is_wrong = !of.problem.empty();
    auto notes = notes_of(of.name, of.hint, of.problem);
    return group(of.problem,
                 fragment(html::label(cls("govuk-label"), for_id(of.name), of.label),
                          std::move(notes.markup),
                          input(cls("govuk-input", is_wrong ? "govuk-input--error" : ""),
                                id(of.name), html::name(of.name), type(of.type),
                                when(!of.value.empty(), html::value(of.value)),
                                when(!of.autocomplete.empty(), html::autocomplete(of.autocomplete)),
                                when(!of.inputmode.empty(), html::inputmode(of.inputmode)),
                                when(!notes.ids.empty(), aria_describedby(notes.ids)),
                                when(is_wrong, attr("aria-invalid", "true")))));
}

Html select_field(SelectField const& of) {
    bool const is_wrong = !of.problem.empty();
    auto const& choice = of.choice;
    auto notes = notes_of(choice.id, of.hint, of.problem);
    auto const one = [&](Choice const& each_of) {
        return option(html::value(each_of.value), when(each_of.value == choice.chosen, selected()),
                      each_of.words);
    };
    return group(of.problem,
                 fragment(html::label(cls("govuk-label"), for_id(choice.id), choice.label),
                          std::move(notes.markup),
                          select(cls("govuk-select", is_wrong ? "govuk-select--error" : ""),
                                 id(choice.id), html::name(choice.name),
                                 when(!notes.ids.empty(), aria_describedby(notes.ids)),
                                 each(choice.choices, one))));
}

Html area_field(AreaField const& of) {
    bool const is_wrong = !of.problem.empty();
    auto const limit = of.limit.value_or(TextLimit{});
    auto const own_id = of.id.empty() ? of.name : of.id;
    auto notes = notes_of(own_id, of.hint, of.problem);
    return group(
        of.problem,
        fragment(html::label(cls("govuk-label"), for_id(own_id), of.label), std::move(notes.markup),
                 textarea(cls("govuk-textarea", is_wrong ? "govuk-textarea--error" : ""),
                          id(own_id), html::name(of.name), attr("rows", of.rows),
                          when(limit.most > 0, attr("data-maximo", limit.most)),
                          when(limit.most > 0, attr("data-quedan", limit.left)),
                          when(limit.most > 0, attr("data-sobran", limit.over)),
                          when(!notes.ids.empty(), aria_describedby(notes.ids)),
                          when(is_wrong, attr("aria-invalid", "true")), of.value)));
}

Html check_field(CheckField const& of) {
    auto notes = notes_of(of.name, of.hint, of.problem);
    return group(of.problem, div(cls("govuk-checkboxes govuk-checkboxes--small"),
                                 div(cls("govuk-checkboxes__item"),
                                     input(cls("govuk-checkboxes__input"), id(of.name),
                                           html::name(of.name), type("checkbox"), value("si"),
                                           when(of.chosen == Chosen::yes, checked()),
                                           when(!notes.ids.empty(), aria_describedby(notes.ids)),
                                           when(!of.problem.empty(), attr("aria-invalid", "true"))),
                                     html::label(cls("govuk-label govuk-checkboxes__label"),
                                                 for_id(of.name), of.label, of.more)),
                                 div(cls("govuk-checkboxes__hint"), std::move(notes.markup))));
}

Html file_field(FileField const& of) {
    bool const is_wrong = !of.problem.empty();
    auto notes = notes_of(of.name, of.hint, of.problem);
    return group(
        of.problem,
        fragment(html::label(cls("govuk-label"), for_id(of.name), of.label),
                 std::move(notes.markup),
                 input(cls("govuk-file-upload", is_wrong ? "govuk-file-upload--error" : ""),
                       id(of.name), html::name(of.name), type("file"),
                       when(!of.accept.empty(), attr("accept", of.accept)),
                       when(of.takes == FileField::Takes::several, attr("multiple")),
                       when(!notes.ids.empty(), aria_describedby(notes.ids)),
                       when(is_wrong, attr("aria-invalid", "true")))));
}

Html check_group(CheckGroup const& of) {
    auto notes = notes_of(of.id, of.hint, of.problem);
    auto const box = [](CheckBox const& one) {
        return div(
            cls("govuk-checkboxes__item"),
            input(cls("govuk-checkboxes__input"), type("checkbox"), id(one.name),
                  html::name(one.name), html::value("si"),
                  when(one.mark == CheckBox::Mark::on, checked())),
            html::label(cls("govuk-label govuk-checkboxes__label"), for_id(one.name), one.label));
    };
    return group(
        of.problem,
        fieldset(cls("govuk-fieldset"), id(of.id),
                 when(!notes.ids.empty(), aria_describedby(notes.ids)),
                 legend(cls("govuk-fieldset__legend"), of.legend), std::move(notes.markup),
                 div(cls("govuk-checkboxes govuk-checkboxes--small"), each(of.boxes, box))));
}

Html boxes_field(BoxesField const& of) {
    auto notes = notes_of(of.name, of.hint, of.problem);
    int count = 0;
    auto const one = [&](Choice const& choice) {
        auto const own_id = count++ == 0 ? of.name : of.name + "-" + choice.value;
        bool const is_chosen = std::ranges::find(of.chosen, choice.value) != of.chosen.end();
        return div(cls("govuk-checkboxes__item"),
                   input(cls("govuk-checkboxes__input"), type("checkbox"), id(own_id),
                         html::name(of.name), value(choice.value), when(is_chosen, checked())),
                   html::label(cls("govuk-checkboxes__label"), for_id(own_id), choice.words));
    };
    return group(
        of.problem,
        fieldset(cls("govuk-fieldset"), when(!notes.ids.empty(), aria_describedby(notes.ids)),
                 legend(cls("govuk-fieldset__legend govuk-label"), of.label),
                 std::move(notes.markup),
                 div(cls("govuk-checkboxes govuk-checkboxes--small"), each(of.choices, one))));
}

Html error_summary(std::string const& title, std::vector<FieldProblem> const& problems) {
    if (problems.empty()) return {};
    auto const line = [](FieldProblem const& one) {
        if (one.field.empty()) return li(one.words);
        auto const place = Url::parse("#" + one.field);
        return place ? li(a(href(*place), one.words)) : li(one.words);
    };
    // Whoever does not see the page hears what is wrong first, with or without JavaScript.
    return div(cls("govuk-error-summary"), role("alert"), tabindex(-1), attr("autofocus"),
               h2(cls("govuk-error-summary__title"), title),
               div(cls("govuk-error-summary__body"),
                   ul(cls("govuk-list govuk-error-summary__list"), each(problems, line))));
}

Html post_form(PostForm of) {
    return form(
        method("post"), action(of.address), attr("novalidate"),
        when(of.carries == PostForm::Carries::files, attr("enctype", "multipart/form-data")),
        when(!of.token.empty(),
             [&] { return input(type("hidden"), name("formulario"), value(of.token)); }),
        when(!of.key.empty(), [&] { return input(type("hidden"), name("envio"), value(of.key)); }),
        std::move(of.fields), when(!of.button.empty(), [&] {
            return button(
                cls("app-boton", of.kind == ButtonKind::second ? "app-boton--segundo" : ""),
                type("submit"),
                when(!of.keys.empty(),
                     attributes(attr("data-tecla", of.keys), attr("aria-keyshortcuts", of.keys))),
                of.button);
        }));
}

}  // namespace web::components
