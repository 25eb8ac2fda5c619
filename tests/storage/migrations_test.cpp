// Both engines get the same tables: the files differ by the words for types, and by nothing else.

#include <gtest/gtest.h>

#include <regex>

#include "storage/store.hpp"

namespace {

std::string in_words_of_postgres(std::string script) {
    for (auto const& [from, to] :
         {std::pair{R"(\bINTEGER\b)", "BIGINT"}, std::pair{R"(\bBLOB\b)", "BYTEA"},
          std::pair{R"(\) STRICT(, WITHOUT ROWID)?;)", ");"}})
        script = std::regex_replace(script, std::regex(from), to);
    return std::regex_replace(script, std::regex(" +"), " ");
}

TEST(Migrations, DifferByTheWordsForTypesAlone) {
    auto const& sqlite = storage::migrations(sql::Engine::sqlite);
    auto const& postgres = storage::migrations(sql::Engine::postgresql);
    ASSERT_EQ(sqlite.size(), postgres.size());
    ASSERT_FALSE(sqlite.empty());
    for (std::size_t i = 0; i < sqlite.size(); ++i) {
        EXPECT_EQ(sqlite[i].number, postgres[i].number);
        EXPECT_EQ(in_words_of_postgres(std::string(sqlite[i].script)),
                  std::regex_replace(std::string(postgres[i].script), std::regex(" +"), " "));
    }
}

TEST(Migrations, TablesOfSqliteAreStrict) {
    for (auto const& migration : storage::migrations(sql::Engine::sqlite)) {
        std::string const script(migration.script);
        std::regex const table(R"(CREATE TABLE[^;]*;)");
        for (auto it = std::sregex_iterator(script.begin(), script.end(), table);
             it != std::sregex_iterator(); ++it)
            EXPECT_TRUE(it->str().find(") STRICT") != std::string::npos) << it->str();
    }
}

}  // namespace
