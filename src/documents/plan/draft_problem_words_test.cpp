#include "documents/plan/draft_problem_words.hpp"

#include <gtest/gtest.h>

namespace {

using domain::DocumentProblem;
using domain::DocumentProblemCode;
using text::Language;

std::string spanish(DocumentProblem const& problem, std::string_view cell) {
    return documents::draft_sentence(Language::spanish, problem, cell);
}

TEST(DraftProblemWords, NameTheFieldAndWhatMendsIt) {
    DocumentProblem const left{.code = DocumentProblemCode::coarser_than_frequency,
                               .place = {"/goals/3/targets/2027-Q1", 9, 228},
                               .found = "2027-Q1",
                               .other = "monthly"};
    EXPECT_EQ(spanish(left, "targets/2027-Q1"),
              "«T1 2027» no es un periodo de una meta de periodicidad mensual. Vacíelo, o cambie "
              "la periodicidad de la meta.");
    EXPECT_EQ(documents::draft_sentence(Language::english, left, "targets/2027-Q1"),
              "“Q1 2027” is no period of a goal whose frequency is monthly. Empty it, or change "
              "the frequency of the goal.");
}

TEST(DraftProblemWords, SayNoPlaceInAFile) {
    for (auto code = 0; code <= static_cast<int>(DocumentProblemCode::alignment_circle); ++code) {
        DocumentProblem const problem{.code = static_cast<DocumentProblemCode>(code),
                                      .place = {"/goals/3", 9, 228},
                                      .key = "total",
                                      .found = "abc",
                                      .other = "2027"};
        auto const words = spanish(problem, "total");
        EXPECT_EQ(words.find("228"), words.npos) << words;
        EXPECT_EQ(words.find("/goals"), words.npos) << words;
    }
}

TEST(DraftProblemWords, AMissingFieldIsNamed) {
    DocumentProblem const missing{
        .code = DocumentProblemCode::missing_key, .place = {"/goals/3", 9, 228}, .key = "schedule"};
    EXPECT_EQ(spanish(missing, ""), "Falta «Tipo de programación». Escríbalo.");
}

}  // namespace
