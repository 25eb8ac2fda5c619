#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace cli {
namespace {

struct Parse : ::testing::Test {
    base::Outcome<Request, std::string> parsed(std::string_view command,
                                               std::vector<std::string> const& words) {
        return parse(*find_command(command), words, session);
    }
    std::string fault(std::string_view command, std::vector<std::string> const& words) {
        auto const request = parsed(command, words);
        return request ? "" : request.error();
    }

    Doors doors;
    std::istringstream in;
    std::ostringstream out;
    Session session{text::Language::english, base::Date(2024, 3, 31), "0", in, out, out, {}, doors};
};

TEST_F(Parse, options_stand_anywhere_and_take_one_word) {
    for (std::vector<std::string> const& words :
         {std::vector<std::string>{"--at", "2024-03-31", "plan.json", "1", "3/543"},
          {"plan.json", "1", "3/543", "--at=2024-03-31"},
          {"plan.json", "--at", "2024-03-31", "1", "3/543"}}) {
        auto const request = parsed("explain", words);
        ASSERT_TRUE(request.has_value()) << request.error();
        EXPECT_EQ(*request->find("at"), "2024-03-31");
        EXPECT_EQ(request->operands, (std::vector<std::string>{"plan.json", "1", "3/543"}));
    }
}

TEST_F(Parse, the_standard_input_and_names_that_begin_with_a_dash) {
    EXPECT_EQ(parsed("evaluate", {"-", "--json"})->operands, (std::vector<std::string>{"-"}));
    EXPECT_TRUE(parsed("evaluate", {"-", "--json"})->has("json"));
    EXPECT_EQ(parsed("evaluate", {"--", "-p.json"})->operands,
              (std::vector<std::string>{"-p.json"}));
    EXPECT_EQ(parsed("evaluate", {"version"})->operands, (std::vector<std::string>{"version"}));
}

TEST_F(Parse, help_asks_for_nothing_else) {
    EXPECT_TRUE(parsed("import", {"--help"})->has("help"));
    EXPECT_TRUE(parsed("evaluate", {"a", "b", "-h"})->has("help"));
}

TEST_F(Parse, says_what_is_wrong) {
    EXPECT_EQ(fault("evaluate", {}), "FILE is missing.");
    EXPECT_EQ(fault("evaluate", {"a", "b"}), "“b” is one word too many.");
    EXPECT_EQ(fault("evaluate", {"a", "--at"}), "--at needs a value.");
    EXPECT_EQ(fault("evaluate", {"a", "--at", "--json"}), "--at needs a value.");
    EXPECT_EQ(fault("evaluate", {"a", "--at", ""}), "--at needs a value.");
    EXPECT_EQ(fault("evaluate", {"a", "--at", "2024-02-30"}),
              "“2024-02-30” is not a date. Write year, month and day: 2024-03-31.");
    EXPECT_EQ(fault("evaluate", {"a", "--at", "2024-03-31", "--at", "2024-03-31"}),
              "--at is given twice.");
    EXPECT_EQ(fault("evaluate", {"a", "--scope", "month"}),
              "“month” is not a value of --scope. The values are: period, year, plan, total.");
    EXPECT_EQ(fault("evaluate", {"a", "--colour"}), "“--colour” is not known here.");
    EXPECT_EQ(fault("import", {"a"}), "--data DIR is missing.");
    EXPECT_EQ(fault("export", {"c", "--data", "d", "--edition", "1x"}),
              "“1x” is not a whole number.");
    EXPECT_EQ(fault("completion", {"csh"}),
              "“csh” is not a value of bash|zsh|fish. The values are: bash, zsh, fish.");
}

}  // namespace
}  // namespace cli
