# Third-party libraries, each under one name and as system headers. The door of each is one folder (tools/lint).

function(rumbo_third_party name)
  cmake_parse_arguments(ARG "" "" "LIBRARIES;DEFINITIONS;INCLUDES" ${ARGN})
  add_library(third_${name} INTERFACE)
  add_library(lib::${name} ALIAS third_${name})
  target_link_libraries(third_${name} INTERFACE ${ARG_LIBRARIES})
  target_compile_definitions(third_${name} INTERFACE ${ARG_DEFINITIONS})
  target_include_directories(third_${name} SYSTEM INTERFACE ${ARG_INCLUDES})
endfunction()

find_package(Threads REQUIRED)
rumbo_third_party(fmt LIBRARIES fmt)
rumbo_third_party(gmp LIBRARIES gmp)
rumbo_third_party(boost_json LIBRARIES boost_json)
rumbo_third_party(boost_url LIBRARIES boost_url)
rumbo_third_party(boost_locale LIBRARIES boost_locale)
rumbo_third_party(beast LIBRARIES Threads::Threads DEFINITIONS BOOST_ASIO_NO_DEPRECATED
  $<$<STREQUAL:${RUMBO_SANITIZE},thread>:BOOST_ASIO_DISABLE_FENCED_BLOCK>)  # TSan knows no fences
rumbo_third_party(openssl_crypto LIBRARIES crypto)
rumbo_third_party(spdlog LIBRARIES spdlog fmt DEFINITIONS SPDLOG_COMPILED_LIB SPDLOG_FMT_EXTERNAL)
rumbo_third_party(sqlite LIBRARIES sqlite3)
rumbo_third_party(libpq LIBRARIES pq INCLUDES /usr/include/postgresql)
rumbo_third_party(xlsxwriter LIBRARIES xlsxwriter)
rumbo_third_party(brotli LIBRARIES brotlienc brotlidec)
rumbo_third_party(zlib LIBRARIES z)
rumbo_third_party(cli11)
rumbo_third_party(toml LIBRARIES tomlplusplus DEFINITIONS TOML_HEADER_ONLY=0)

# Installed only where tests are built.
find_package(GTest QUIET)
if(GTest_FOUND)
  rumbo_third_party(gtest LIBRARIES GTest::gmock_main GTest::gtest)
  rumbo_third_party(rapidcheck LIBRARIES rapidcheck)
endif()
find_package(benchmark QUIET)
if(benchmark_FOUND)
  rumbo_third_party(benchmark LIBRARIES benchmark::benchmark_main)
endif()
