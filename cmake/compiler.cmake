# Language, warnings, hardening and sanitizers for everything we compile.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

set(RUMBO_SANITIZE "" CACHE STRING "Sanitizers, such as address,undefined or thread")
option(RUMBO_FUZZ "Build the libFuzzer targets (clang)" OFF)

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_library(rumbo_flags INTERFACE)
target_compile_options(rumbo_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
  -fstack-protector-strong -fno-omit-frame-pointer
  -fno-semantic-interposition  # our functions are nobody's to replace: they may be inlined
  "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=.")
target_compile_definitions(rumbo_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(rumbo_flags INTERFACE
    -fcf-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  # GCC 12 sees overlaps and sizes that cannot be in optimised std::string (bug 105651, mended in
  # 13), and members of an empty std::optional that nobody reads (bug 80635). The builds for
  # development and with sanitizers keep these warnings.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(rumbo_flags INTERFACE
      -Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized)
  endif()
  target_link_options(rumbo_flags INTERFACE -Wl,-z,relro,-z,now)
endif()
if(RUMBO_SANITIZE)
  target_compile_options(rumbo_flags INTERFACE
    "-fsanitize=${RUMBO_SANITIZE}" -fno-sanitize-recover=all)
  target_link_options(rumbo_flags INTERFACE "-fsanitize=${RUMBO_SANITIZE}")
endif()
# GCC 12 takes a std::optional that is empty for one that is used, where it instruments for threads.
if(RUMBO_SANITIZE STREQUAL "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
   AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(rumbo_flags INTERFACE -Wno-maybe-uninitialized)
endif()
if(RUMBO_FUZZ)
  target_compile_options(rumbo_flags INTERFACE -fsanitize=fuzzer-no-link
    -Wno-deprecated-declarations)  # std::stable_sort of libstdc++ 12 uses what C++17 deprecates
endif()

# Half the time of a clean build went into parsing the standard library, file after file. In the
# release and sanitizer builds it is parsed once; dev compiles without, so that a missing include
# is an error there.
option(RUMBO_PRECOMPILE "Parse the standard headers once for each library" OFF)
set(RUMBO_PRECOMPILED
  <algorithm> <charconv> <chrono> <expected> <functional> <map> <memory> <mutex> <optional>
  <string> <unordered_map> <vector> <fmt/core.h>)
if(RUMBO_PRECOMPILE)
  add_compile_options(-fpch-preprocess)  # for ccache
endif()

# Most of the rest went into templates and our own headers: in the same builds eight files of a
# library are compiled as one. The names that a file keeps to itself differ within a library then.
option(RUMBO_TOGETHER "Compile the files of a library together, eight at a time" OFF)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)

find_program(MOLD mold)
if(MOLD AND NOT RUMBO_FUZZ)
  add_link_options(-fuse-ld=mold)
endif()
