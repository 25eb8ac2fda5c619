#pragma once
// An import on its way, as its pages show it: the workbook, what was chosen or else guessed, and
// the frame that the four steps share.

#include <string>

#include "app/plan/import_session.hpp"
#include "exchange/plan_import/kept_readings.hpp"
#include "web/staff/plans/made_plan.hpp"

namespace web::staff {

enum class Step : std::uint8_t { file, columns, review, confirmation };

struct Course {
    app::ImportInCourse import;
    exchange::KeptReadings& readings;
    exchange::KeptReadings::Workbook read;
    exchange::ImportChoices choices = {};
    exchange::WorkbookChoice choice = {};  // those, applied to the workbook

    std::int64_t number() const { return import.session.number; }
    xlsx::ReadWorkbook const& workbook() const { return *read; }
    exchange::KeptReadings::Preview preview() const {
        return readings.preview(import.session.digest, workbook(), choices, choice,
                                import.corrections);
    }
};

// The one that the address names, or of that number. Refusals: import_unknown.
domain::Outcome<Course> load_course(Visit const& visit);
domain::Outcome<Course> load_course(Visit const& visit, std::int64_t number);

std::int64_t import_number(Visit const& visit);
html::Url import_address(Visit const& visit, std::int64_t number, std::string_view page = {});

// What is read where nothing was chosen yet: the tables of the workbook, and the sheets whose
// headings a person told before, with the columns that their layout was given in this entity.
exchange::ImportChoices guessed_choices(Visit const& visit, xlsx::ReadWorkbook const& workbook);

// The columns that such a layout was given before in this entity; whether it was.
bool remember_columns(Visit const& visit, exchange::SheetLayout& layout);

// A step of it. No number: there is none yet.
http::Response step_page(Visit const& visit, Step step, app::ImportInCourse const* import,
                         html::Html content, Refused const& refusal = std::nullopt);

// Where one goes who would change what is confirmed or undone already.
std::optional<http::Response> away_from(Visit const& visit, domain::ImportSession const& session);

// What is wrong, and what to do about it.
std::string problem_words(Visit const& visit, domain::WorkbookProblem const& problem);

// There is no such import, or not for who asks.
http::Response no_import(Visit const& visit, domain::Refusal const& refusal);

// To take away, as NAME.xlsx; of its name, what stands in addresses.
http::Response workbook_file(std::string bytes, std::string_view name);

}  // namespace web::staff
