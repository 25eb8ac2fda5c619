#include "web/pages/worked_examples.hpp"

#include <array>

#include "kit/text/message.hpp"

namespace web::pages {

using domain::Scope;
using text::mark;

std::span<WorkedExample const> worked_examples() {
    static std::array const examples{
        WorkedExample{mark("Sum: what is done in each period adds up"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2027"},"goals":[{"code":"1","schedule":"sum","unit":"talleres",
"total":"100","targets":{"2024":"10","2025":"20","2026":"30","2027":"40"},
"actuals":{"2024-Q4":"10","2025-Q1":"5","2025-Q2":"6"}}]})",
                      base::Date(2025, 6, 30), Scope::year},
        WorkedExample{mark("Sum, against the whole plan"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2027"},"goals":[{"code":"1","schedule":"sum","unit":"talleres",
"total":"100","targets":{"2024":"10","2025":"20","2026":"30","2027":"40"},
"actuals":{"2024-Q4":"10","2025-Q1":"5","2025-Q2":"6"}}]})",
                      base::Date(2025, 6, 30), Scope::total},
        WorkedExample{mark("Increasing, with a baseline of 40"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2027"},"goals":[{"code":"1","schedule":"increasing","unit":"puntos",
"baseline":"40","total":"100","targets":{"2024":"50","2025":"60","2026":"80","2027":"100"},
"actuals":{"2024-Q4":"50","2025-Q2":"54"}}]})",
                      base::Date(2025, 6, 30), Scope::year},
        WorkedExample{mark("Decreasing, from 100 to 80, standing at 90"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2024"},"goals":[{"code":"1","schedule":"decreasing","unit":"casos",
"baseline":"100","total":"80","targets":{"2024":"80"},"actuals":{"2024":"90"}}]})",
                      base::Date(2024, 12, 31), Scope::year},
        WorkedExample{mark("Constant: the mean of what was reported"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2024"},"goals":[{"code":"1","schedule":"constant","unit":"%",
"targets":{"2024-Q1":"100","2024-Q2":"100","2024-Q3":"100"},
"actuals":{"2024-Q1":"100","2024-Q2":"90","2024-Q3":"80"}}]})",
                      base::Date(2024, 9, 30), Scope::year},
        WorkedExample{mark("Nothing programmed: there is no percentage"),
                      R"({"format":"rumbo-plan/1","code":"ejemplo","instrument":"action-plan",
"period":{"from":"2024","to":"2024"},"goals":[{"code":"1","schedule":"sum","unit":"talleres",
"targets":{"2024-Q1":"0"},"actuals":{"2024-Q1":"5"}}]})",
                      base::Date(2024, 3, 31), Scope::year},
    };
    return examples;
}

}  // namespace web::pages
