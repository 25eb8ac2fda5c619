#pragma once
// The words of what is due (app/plan/deadlines.hpp), for My work, the mail of the day and
// calendars.

#include <string>

#include "app/plan/deadlines.hpp"
#include "kit/text/language.hpp"

namespace documents {

// «pei-2024: vence el reporte del tercer trimestre de 2026».
std::string deadline_text(text::Language language, app::Deadline const& deadline);
// «/participacion/3», where one does something about it.
std::string deadline_path(app::Deadline const& deadline);
// By which a calendar knows it: the same whenever its day changes.
std::string deadline_uid(app::Deadline const& deadline);

}  // namespace documents
