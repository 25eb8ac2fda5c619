// What only SQLite promises: the settings that survive a power cut, one writer, one process.
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "kit/sql/database.hpp"
#include "kit/sql/sqlite_connection.hpp"
#include "kit/sql/sqlite_copy.hpp"
#include "kit/sql/testing.hpp"
#include "kit/sql/transaction.hpp"

namespace {

using sql::ErrorKind;
using namespace std::chrono_literals;

class Sqlite : public testing::Test {
public:
    sql::testing::EmptyDatabase empty{sql::Engine::sqlite};
};

TEST_F(Sqlite, WriterKeepsWhatItAcknowledges) {
    sql::Database database(empty.address());
    auto const writer = database.writer();
    EXPECT_EQ(writer->one<std::string>("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(writer->one<int>("PRAGMA synchronous"), 2);
    EXPECT_EQ(writer->one<int>("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(writer->one<int>("PRAGMA busy_timeout"), 5000);
    EXPECT_EQ(writer->one<int>("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(writer->one<int>("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(writer->one<int>("PRAGMA journal_size_limit"), 67108864);
    EXPECT_EQ(writer->one<int>("PRAGMA wal_autocheckpoint"), 1000);
    EXPECT_EQ(writer->one<int>("PRAGMA secure_delete"), 1);
    EXPECT_EQ(writer->one<int>("PRAGMA query_only"), 0);
    EXPECT_TRUE(std::filesystem::exists(empty.folder() / "rumbo.sqlite3"));
}

TEST_F(Sqlite, WriterTurnsChangeWithEveryWriterAndWithNothingElse) {
    sql::Database database(empty.address());
    auto const before = database.writer_turns();
    ASSERT_TRUE(before);
    {
        auto const lease = database.reader();
    }
    EXPECT_EQ(database.writer_turns(), before);
    {
        auto const lease = database.writer();
        EXPECT_NE(database.writer_turns(), before);
    }
    auto const lent_once = database.writer_turns();
    EXPECT_GT(*lent_once, *before + 1);  // lent, and back
}

TEST_F(Sqlite, ReadersNeitherWriteNorCheckpoint) {
    sql::Database database(empty.address());
    {
        auto const writer = database.writer();
        writer->run_script("CREATE TABLE t (id INTEGER) STRICT; INSERT INTO t VALUES (1)");
    }
    auto const reader = database.reader();
    EXPECT_EQ(reader->one<int>("PRAGMA query_only"), 1);
    EXPECT_EQ(reader->one<int>("PRAGMA wal_autocheckpoint"), 0);
    EXPECT_EQ(reader->one<int>("PRAGMA foreign_keys"), 1);
    EXPECT_THROW(reader->execute("INSERT INTO t VALUES (2)"), sql::DatabaseError);
    EXPECT_THROW(reader->execute("CREATE TABLE u (id INTEGER)"), sql::DatabaseError);
    EXPECT_THROW(sql::Transaction{*reader}, sql::DatabaseError);
    // Not even by asking for it.
    reader->run_script("PRAGMA query_only = OFF");
    EXPECT_THROW(reader->execute("INSERT INTO t VALUES (2)"), sql::DatabaseError);
    EXPECT_THROW(reader->run_script("PRAGMA wal_checkpoint(TRUNCATE)"), sql::DatabaseError);
    EXPECT_EQ(reader->one<int>("SELECT count(*) FROM t"), 1);
}

TEST_F(Sqlite, StrictTablesRefuseText) {
    sql::Database database(empty.address());
    auto const writer = database.writer();
    writer->run_script("CREATE TABLE t (id INTEGER, name TEXT) STRICT");
    try {
        writer->execute("INSERT INTO t (id) VALUES ($1)", "twelve");
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::constraint_other);
        EXPECT_EQ(error.code(), "3091");  // SQLITE_CONSTRAINT_DATATYPE
    }
}

TEST_F(Sqlite, DefensiveModeKeepsTheSchemaOutOfReach) {
    sql::Database database(empty.address());
    auto const writer = database.writer();
    writer->run_script("PRAGMA writable_schema = ON");
    EXPECT_THROW(writer->execute("DELETE FROM sqlite_schema"), sql::DatabaseError);
    writer->run_script("PRAGMA journal_mode = OFF");
    EXPECT_EQ(writer->one<std::string>("PRAGMA journal_mode"), "wal");
}

// On this VFS SQLite has no shared memory, and so no WAL.
TEST_F(Sqlite, RefusesToOpenWithoutWal) {
    sqlite3_initialize();
    auto* const usual = sqlite3_vfs_find(nullptr);
    ASSERT_EQ(sqlite3_vfs_register(sqlite3_vfs_find("unix-none"), 1), SQLITE_OK);
    std::string why;
    try {
        sql::Database const database(empty.address());
    } catch (sql::DatabaseError const& error) {
        why = error.what();
    }
    sqlite3_vfs_register(usual, 1);
    EXPECT_EQ(why, "SQLite keeps journal_mode at \"delete\", where \"wal\" is compulsory");
}

int ignore_synchronous(void*, int action, char const* what, char const* value, char const*,
                       char const*) {
    bool const sets = action == SQLITE_PRAGMA && std::string_view(what) == "synchronous" && value;
    return sets ? SQLITE_IGNORE : SQLITE_OK;
}

int weaken(sqlite3* database, char const**, sqlite3_api_routines const*) {
    sqlite3_exec(database, "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    return sqlite3_set_authorizer(database, ignore_synchronous, nullptr);
}

TEST_F(Sqlite, RefusesToOpenWithoutSynchronousFull) {
    auto* const hook = reinterpret_cast<void (*)()>(weaken);
    ASSERT_EQ(sqlite3_auto_extension(hook), SQLITE_OK);
    std::string why;
    try {
        sql::Database const database(empty.address());
    } catch (sql::DatabaseError const& error) {
        why = error.what();
    }
    sqlite3_cancel_auto_extension(hook);
    EXPECT_EQ(why, "SQLite keeps synchronous at \"1\", where \"2\" is compulsory");
    EXPECT_NO_THROW(sql::Database{empty.address()});
}

TEST_F(Sqlite, RefusesAFileThatIsNoDatabase) {
    std::ofstream(empty.folder() / "rumbo.sqlite3") << std::string(8192, 'x');
    try {
        sql::Database const database(empty.address());
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::corrupt);
    }
}

TEST_F(Sqlite, CreatesItsFolderForItsOwnerAlone) {
    auto const folder = empty.folder() / "new";
    {
        sql::Database const database({sql::Engine::sqlite, folder.string()});
    }
    EXPECT_EQ(std::filesystem::status(folder).permissions(), std::filesystem::perms::owner_all);
    // Only the last step of the path.
    auto const deep = empty.folder() / "no" / "such" / "place";
    EXPECT_THROW(sql::Database({sql::Engine::sqlite, deep.string()}), sql::DatabaseError);
}

TEST_F(Sqlite, KeepsItsFilesForTheirOwnerAlone) {
    using std::filesystem::perms;
    auto const file = (empty.folder() / "rumbo.sqlite3").string();
    {
        sql::Database const of_old(empty.address());
    }
    std::filesystem::permissions(file, perms::group_read | perms::others_read,
                                 std::filesystem::perm_options::add);
    sql::Database database(empty.address());
    auto const writer = database.writer();
    writer->execute("CREATE TABLE secret (word TEXT) STRICT");
    for (auto const* const ending : {"", "-wal", "-shm"})
        EXPECT_EQ(std::filesystem::status(file + ending).permissions(),
                  perms::owner_read | perms::owner_write)
            << ending;
}

TEST_F(Sqlite, RefusesTheSameFolderTwiceInOneProcess) {
    sql::Database const database(empty.address());
    try {
        sql::Database const second(empty.address());
        FAIL();
    } catch (sql::InUse const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::in_use);
        EXPECT_EQ(error.process(), getpid());
    }
}

TEST_F(Sqlite, RefusesASecondProcessUntilTheFirstIsGone) {
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    pid_t const child = fork();
    if (child == 0) {
        sql::Database const database(empty.address());
        char const word = 'r';
        if (write(ready[1], &word, 1) != 1) _exit(1);
        pause();
        _exit(0);
    }
    close(ready[1]);
    char word = 0;
    ASSERT_EQ(read(ready[0], &word, 1), 1);
    close(ready[0]);
    try {
        sql::Database const database(empty.address());
        ADD_FAILURE() << "two processes on one folder";
    } catch (sql::InUse const& error) {
        EXPECT_EQ(error.process(), child);
        EXPECT_NE(std::string(error.what()).find(std::to_string(child)), std::string::npos);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_NO_THROW(sql::Database{empty.address()});
}

// Committed and not yet checkpointed when the process dies: still there.
TEST_F(Sqlite, KeepsWhatWasCommittedBeforeAKill) {
    pid_t const child = fork();
    if (child == 0) {
        sql::Database database(empty.address());
        auto const writer = database.writer();
        writer->run_script("CREATE TABLE t (id INTEGER) STRICT; INSERT INTO t VALUES (1)");
        sql::Transaction const unfinished(*writer);
        writer->execute("INSERT INTO t VALUES (2)");
        kill(getpid(), SIGKILL);
    }
    waitpid(child, nullptr, 0);
    sql::Database database(empty.address());
    auto const reader = database.reader();
    EXPECT_EQ(reader->list<int>("SELECT id FROM t"), std::vector{1});
}

TEST_F(Sqlite, ReportsAFullDisk) {
    sql::Database database(empty.address());
    auto const writer = database.writer();
    writer->run_script("CREATE TABLE t (data BLOB) STRICT; PRAGMA max_page_count = 20");
    std::vector<std::byte> const data(2'000'000);
    {
        sql::Transaction transaction(*writer);
        try {
            writer->execute("INSERT INTO t VALUES ($1)", data);
            FAIL();
        } catch (sql::DatabaseError const& error) {
            EXPECT_EQ(error.kind(), ErrorKind::disk_full);
        }
        // SQLite has rolled back by itself: nothing may run outside the transaction unnoticed.
        EXPECT_THROW(writer->execute("INSERT INTO t VALUES ($1)", std::vector<std::byte>(10)),
                     sql::DatabaseError);
    }
    EXPECT_EQ(writer->one<int>("SELECT count(*) FROM t"), 0);
    EXPECT_EQ(writer->execute("INSERT INTO t VALUES ($1)", std::vector<std::byte>(10)), 1);
}

TEST_F(Sqlite, ASecondWriterIsBusyAfterTheAgreedWait) {
    auto const file = empty.folder() / "rumbo.sqlite3";
    auto const one = sql::open_sqlite(file, sql::Role::writer, 50ms);
    auto const other = sql::open_sqlite(file, sql::Role::writer, 50ms);
    sql::Transaction const transaction(*one);
    try {
        sql::Transaction const second(*other);
        FAIL();
    } catch (sql::DatabaseError const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::busy);
    }
}

TEST(FolderLock, KnowsNetworkFileSystems) {
    EXPECT_TRUE(sql::is_network_file_system(0x6969));                        // NFS
    EXPECT_TRUE(sql::is_network_file_system(0xFF534D42));                    // CIFS
    EXPECT_TRUE(sql::is_network_file_system(static_cast<int>(0xFE534D42)));  // sign-extended SMB2
    EXPECT_FALSE(sql::is_network_file_system(0xEF53));                       // ext4
    EXPECT_FALSE(sql::is_network_file_system(0x58465342));                   // XFS
    EXPECT_FALSE(sql::is_network_file_system(0x9123683E));                   // btrfs
    EXPECT_FALSE(sql::is_network_file_system(0x01021994));                   // tmpfs
}

TEST(Addresses, AreAFolderOrAServer) {
    auto const engine = [](std::string_view text) { return sql::parse_address(text)->engine; };
    for (auto const* folder : {"/var/lib/rumbo", "data", "./data=1", "C:data", "datos 2024"})
        EXPECT_EQ(engine(folder), sql::Engine::sqlite) << folder;
    for (auto const* server : {"postgresql://rumbo@db/rumbo", "postgres://db", "host=/tmp dbname=a",
                               "dbname = rumbo", "service=rumbo"})
        EXPECT_EQ(engine(server), sql::Engine::postgresql) << server;
    EXPECT_EQ(sql::parse_address("data")->text, "data");
    EXPECT_EQ(sql::parse_address(""), std::nullopt);
    EXPECT_EQ(sql::parse_address(std::string_view("a\0b", 3)), std::nullopt);
}

TEST_F(Sqlite, ACopyIsOneStateWithWhatStandsInTheLogBesideTheFile) {
    sql::Database database(empty.address());
    auto const writer = database.writer();
    writer->run_script("CREATE TABLE t (id INTEGER) STRICT; INSERT INTO t VALUES (1), (2)");
    auto const copy = empty.folder() / "copy";
    sql::Transaction transaction(*writer);
    writer->run_script("INSERT INTO t VALUES (3)");  // not committed
    sql::copy_sqlite(sql::sqlite_file(empty.address()), copy);
    transaction.commit();
    auto const read = sql::open_sqlite(copy, sql::Role::writer, 1s);
    EXPECT_EQ(read->list<int>("SELECT id FROM t"), (std::vector{1, 2}));
    EXPECT_EQ(read->one<std::string>("PRAGMA integrity_check"), "ok");
}

TEST_F(Sqlite, ACopyIsNeverMadeOverAFileAndLeavesNoneBehindThatFailed) {
    sql::Database database(empty.address());
    auto const copy = empty.folder() / "copy";
    std::ofstream(copy) << "mine";
    EXPECT_THROW(sql::copy_sqlite(sql::sqlite_file(empty.address()), copy), sql::DatabaseError);
    std::string text;
    std::ifstream(copy) >> text;
    EXPECT_EQ(text, "mine");
    auto const broken = empty.folder() / "broken";
    std::ofstream(broken) << std::string(100'000, 'x');
    auto const other = empty.folder() / "other";
    EXPECT_THROW(sql::copy_sqlite(broken, other), sql::DatabaseError);
    EXPECT_FALSE(std::filesystem::exists(other));
}

}  // namespace
