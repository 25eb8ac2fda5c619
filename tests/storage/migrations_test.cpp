// Both engines get the same tables: the files differ by the words for types, and by nothing else;
// walls (triggers) are another language on each.

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "storage/store.hpp"

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// Runs of spaces as one: types are aligned.
std::string squeezed(std::string_view text) {
    std::string squeezed;
    for (char const c : text)
        if (c != ' ' || !squeezed.ends_with(' ')) squeezed += c;
    return squeezed;
}

std::string in_words_of_postgres(std::string_view script) {
    auto text = squeezed(script);
    text = replaced(std::move(text), " INTEGER", " BIGINT");
    text = replaced(std::move(text), " BLOB", " BYTEA");
    text = replaced(std::move(text), ") STRICT, WITHOUT ROWID;", ");");
    return replaced(std::move(text), ") STRICT;", ");");
}

TEST(Migrations, DifferByTheWordsForTypesAlone) {
    auto const& sqlite = storage::migrations(sql::Engine::sqlite);
    auto const& postgres = storage::migrations(sql::Engine::postgresql);
    ASSERT_EQ(sqlite.size(), postgres.size());
    ASSERT_FALSE(sqlite.empty());
    for (std::size_t i = 0; i < sqlite.size(); ++i) {
        EXPECT_EQ(sqlite[i].number, postgres[i].number);
        EXPECT_EQ(sqlite[i].name, postgres[i].name);
        if (sqlite[i].name.ends_with("_walls")) continue;
        EXPECT_EQ(in_words_of_postgres(sqlite[i].script), squeezed(postgres[i].script));
    }
}

TEST(Migrations, TablesOfSqliteAreStrict) {
    for (auto const& migration : storage::migrations(sql::Engine::sqlite)) {
        auto script = migration.script;
        for (auto at = script.find("CREATE TABLE"); at != script.npos;
             at = script.find("CREATE TABLE")) {
            script.remove_prefix(at);
            auto const table = script.substr(0, script.find(';') + 1);
            script.remove_prefix(table.size());
            EXPECT_NE(table.find(") STRICT"), table.npos) << table;
        }
    }
}

}  // namespace
