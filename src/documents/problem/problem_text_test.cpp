#include "documents/problem/problem_text.hpp"

#include <gtest/gtest.h>

namespace {

using domain::DocumentProblem;
using domain::DocumentProblemCode;
using text::Language;

TEST(ProblemText, SaysWhereWhatAndWhatToDo) {
    DocumentProblem const problem{.code = DocumentProblemCode::no_such_period,
                                  .place = {"/goals/1/targets/2024-Q5", 12, 5},
                                  .found = "2024-Q5"};
    EXPECT_EQ(
        documents::sentence(Language::english, problem),
        "Line 12, column 5 (/goals/1/targets/2024-Q5): “2024-Q5” is not a period. Write 2024, "
        "2024-H1, 2024-C1, 2024-Q1, 2024-B1 or 2024-03.");
    EXPECT_EQ(documents::sentence(Language::spanish, problem),
              "Línea 12, columna 5 (/goals/1/targets/2024-Q5): «2024-Q5» no es un periodo. Escriba "
              "2024, 2024-H1, 2024-C1, 2024-Q1, 2024-B1 o 2024-03.");
}

TEST(ProblemText, NamesNoPlaceWhereThereIsNone) {
    DocumentProblem const problem{.code = DocumentProblemCode::too_large, .limit = 64};
    EXPECT_EQ(documents::sentence(Language::spanish, problem),
              "El archivo pesa más de 64 MiB. Divida el plan o quite lo que no haga falta.");
}

TEST(ProblemText, CountsProblems) {
    EXPECT_EQ(documents::problem_count(Language::spanish, 1), "El documento tiene 1 problema.");
    EXPECT_EQ(documents::problem_count(Language::spanish, 1000),
              "El documento tiene 1.000 problemas.");
    EXPECT_EQ(documents::problem_count(Language::english, 2), "The document has 2 problems.");
}

TEST(ProblemText, EveryCodeHasASentenceInBothLanguages) {
    auto const last = static_cast<int>(DocumentProblemCode::alignment_circle);
    for (int code = 0; code <= last; ++code) {
        DocumentProblem const problem{.code = static_cast<DocumentProblemCode>(code),
                                      .place = {"/goals", 3, 4},
                                      .key = "«k»",
                                      .found = "{f}",
                                      .other = "o",
                                      .low = 1,
                                      .limit = 1000000};
        auto const spanish = documents::sentence(Language::spanish, problem);
        auto const english = documents::sentence(Language::english, problem);
        EXPECT_TRUE(spanish.starts_with("Línea 3, columna 4 (/goals): ")) << spanish;
        EXPECT_TRUE(english.starts_with("Line 3, column 4 (/goals): ")) << english;
        EXPECT_GT(spanish.size(), 40U) << code;
        EXPECT_TRUE(spanish.ends_with('.')) << spanish;
        EXPECT_NE(spanish.substr(29), english.substr(27)) << spanish;
    }
}

}  // namespace
