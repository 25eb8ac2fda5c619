// How long somebody waits: the seconds of a try, or the hour in Colombia, never too early.
#include "documents/people/refusal_text.hpp"

#include <gtest/gtest.h>

namespace {

std::string told(std::string_view until) {
    domain::Refusal const refusal{
        domain::RefusalKind::too_many_comments, {}, base::Instant::parse(until)};
    return documents::refusal_text(text::Language::english, refusal);
}

bool says(std::string const& sentence, std::string const& time) {
    return sentence.find(" " + time + ".") != std::string::npos;
}

TEST(RefusalText, TellsTheHourInColombia) {
    EXPECT_TRUE(says(told("2026-11-21T15:42:00Z"), "10:42"));
    EXPECT_TRUE(says(told("2026-11-21T03:00:00Z"), "22:00"));
}

TEST(RefusalText, RoundsUpToTheMinute) {
    EXPECT_TRUE(says(told("2026-11-21T15:42:01Z"), "10:43"));
    EXPECT_TRUE(says(told("2026-11-21T15:59:30Z"), "11:00"));
    EXPECT_TRUE(says(told("2026-11-22T04:59:01Z"), "00:00"));
}

TEST(RefusalText, TellsHowManySecondsATryWaits) {
    auto const waits = [](text::Language language, std::int64_t seconds) {
        return documents::refusal_text(
            language,
            {.kind = domain::RefusalKind::too_many_tries, .field = {}, .wait_seconds = seconds});
    };
    using enum text::Language;
    EXPECT_EQ(waits(spanish, 1), "Hubo demasiados intentos. Intente de nuevo en 1 segundo.");
    EXPECT_EQ(waits(spanish, 60), "Hubo demasiados intentos. Intente de nuevo en 60 segundos.");
    EXPECT_EQ(waits(spanish, 640), "Hubo demasiados intentos. Intente de nuevo en 10 min 40 s.");
    EXPECT_EQ(waits(english, 8), "There were too many tries. Try again in 8 seconds.");
}

}  // namespace
