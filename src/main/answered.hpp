#pragma once
// What the store, the configuration or the network refuse, as an answer for the command line.

#include <filesystem>
#include <system_error>

#include "cli/doors.hpp"
#include "kit/sql/error.hpp"
#include "main/configuration.hpp"
#include "main/installation.hpp"

namespace rumbo {

cli::StoreProblem problem_of(sql::DatabaseError const& error);
cli::StoreProblem problem_of(std::filesystem::filesystem_error const& error);

template <class T, class Work>
cli::Answer<T> answered(Work&& work) {
    using cli::StoreRefusal;
    try {
        return work();
    } catch (sql::DatabaseError const& error) {
        return std::unexpected(StoreRefusal{problem_of(error), error.what()});
    } catch (BadConfiguration const& error) {
        return std::unexpected(StoreRefusal{cli::StoreProblem::bad_configuration, error.what()});
    } catch (std::filesystem::filesystem_error const& error) {
        return std::unexpected(StoreRefusal{problem_of(error), error.what()});
    } catch (std::system_error const& error) {
        return std::unexpected(StoreRefusal{cli::StoreProblem::bad_listen, error.what()});
    }
}

// One that must be there.
cli::Answer<Installation> existing_installation(std::string const& data);

}  // namespace rumbo
