#pragma once
// What the pages of those who work here share: who asks, on which occasion something is done, and
// the frame around it.

#include <optional>
#include <string>
#include <vector>

#include "app/people/visitor.hpp"
#include "domain/refusal.hpp"
#include "kit/html/html.hpp"
#include "web/components/form.hpp"
#include "web/components/staff_shell.hpp"
#include "web/portal/visit.hpp"

namespace web::staff {

enum class Screen : std::uint8_t {
    my_work,
    notices,
    plans,
    participation,
    publication,
    guidance,
    methodology,
    administration,
    people,
    units,
    delegations,
    mails,
    personal,
    activity,
    backups,
    help,
    profile,
    none,
};

struct StaffText {
    std::string title;
    Screen screen = Screen::none;
    std::vector<components::Link> path = {};
    std::string_view title_language = {};  // where it is not the page's
    std::optional<html::Url> script = {};
    std::string whose = {};  // the plan that it is a page of, for the title of the window
};

http::Response staff_page(Visit const& visit, StaffText text, html::Html content,
                          http::Status status = http::Status::ok);

// The pages of the column that whoever is signed in may open, in its order.
std::vector<components::Link> menu_links(Visit const& visit);

storage::Store& store_of(Visit const& visit);

// By whoever asks, now, in the name of whom they act for; by nobody known where nobody is signed
// in.
storage::Occasion occasion_of(Visit const& visit);

// The same in one's own name, for what is one's own: preferences, delegations.
storage::Occasion own_occasion_of(Visit const& visit);

// The log keeps that somebody asked for what their roles do not reach; of other refusals, nothing.
void note_hidden(Visit const& visit, domain::Refusal const& refusal);

// The token that every form of this session carries.
std::string form_token(Visit const& visit);
// "clave" of the form that came, or empty.
std::string typed(Visit const& visit, std::string_view name);

// Of a field of ours; -1 where the text is no whole number.
std::int64_t whole_number(std::string_view text);

// A day of the form; none where it is empty. Refusal: day_malformed.
domain::Outcome<std::optional<base::Date>> day_asked(Visit const& visit, std::string_view field);

// The same, for a form that was refused; empty where it was not, so that what was done is not
// offered again.
std::string typed_again(Visit const& visit, std::optional<domain::Refusal> const& refusal,
                        std::string_view name);

// A form of this session.
html::Html session_form(Visit const& visit, html::Url address, html::Html fields,
                        std::string button,
                        components::ButtonKind kind = components::ButtonKind::main);

// One that carries files.
html::Html upload_form(Visit const& visit, html::Url address, html::Html fields,
                       std::string button);

// The summary above a form that was refused; nothing where it was not.
html::Html refusal_summary(Visit const& visit, std::optional<domain::Refusal> const& refusal);
// The sentence for a field, if the refusal is of it.
std::string problem_of(Visit const& visit, std::optional<domain::Refusal> const& refusal,
                       std::string_view field);

// Of the unit with this code; of one that is gone, the code.
std::string unit_name(Visit const& visit, std::string const& code);

// «Camilo Vega, en nombre de Jorge Salas», of two names; the first alone where the other is empty.
std::string acting_words(Visit const& visit, std::string const& person, std::string const& other);

// «21/11/2026 10:42», in Colombia.
std::string moment_words(Visit const& visit, base::Instant moment);
// The same of a moment as the log writes it; of another text, that text.
std::string logged_moment(Visit const& visit, std::string const& text);

}  // namespace web::staff
