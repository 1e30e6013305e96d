# SPDX-License-Identifier: Apache-2.0
# The libraries that concord stands on, each as one interface target with a short name. Everything
# comes from the distribution; nothing is fetched during a build. What is missing is collected, so
# that one message names all of it.

set(CONCORD_MISSING "")

# concord_library(NAME HEADER file PACKAGE debian-package [ARCHIVE libname] [DEFINES …])
function(concord_library name)
    cmake_parse_arguments(LIB "" "HEADER;PACKAGE;ARCHIVE" "DEFINES" ${ARGN})
    find_path(CONCORD_${name}_INCLUDE ${LIB_HEADER})
    set(found ${CONCORD_${name}_INCLUDE})
    add_library(${name} INTERFACE)
    target_include_directories(${name} SYSTEM INTERFACE ${CONCORD_${name}_INCLUDE})
    target_compile_definitions(${name} INTERFACE ${LIB_DEFINES})
    if(LIB_ARCHIVE)
        set(names ${LIB_ARCHIVE})
        if(CONCORD_STATIC)
            list(PREPEND names lib${LIB_ARCHIVE}.a)
        endif()
        find_library(CONCORD_${name}_ARCHIVE NAMES ${names} NAMES_PER_DIR)
        target_link_libraries(${name} INTERFACE ${CONCORD_${name}_ARCHIVE})
        if(NOT CONCORD_${name}_ARCHIVE)
            set(found FALSE)
        endif()
    endif()
    if(NOT found)
        set(CONCORD_MISSING ${CONCORD_MISSING} ${LIB_PACKAGE} PARENT_SCOPE)
    endif()
endfunction()

concord_library(expected HEADER tl/expected.hpp      PACKAGE libexpected-dev)
concord_library(fmt      HEADER fmt/format.h         PACKAGE libfmt-dev DEFINES FMT_HEADER_ONLY)
concord_library(pegtl    HEADER tao/pegtl.hpp        PACKAGE tao-pegtl-dev)
concord_library(yaml     HEADER yaml-cpp/yaml.h      PACKAGE libyaml-cpp-dev ARCHIVE yaml-cpp)
concord_library(re2      HEADER re2/re2.h            PACKAGE libre2-dev ARCHIVE re2)
concord_library(zlib     HEADER zlib.h               PACKAGE zlib1g-dev ARCHIVE z)
concord_library(pugixml  HEADER pugixml.hpp          PACKAGE libpugixml-dev ARCHIVE pugixml)
concord_library(cli11    HEADER CLI/CLI.hpp          PACKAGE libcli11-dev)
concord_library(gumbo    HEADER gumbo.h              PACKAGE libgumbo-dev ARCHIVE gumbo)
concord_library(json     HEADER nlohmann/json.hpp    PACKAGE nlohmann-json3-dev)
concord_library(utf8proc HEADER utf8proc.h           PACKAGE libutf8proc-dev ARCHIVE utf8proc
                DEFINES $<$<BOOL:${CONCORD_STATIC}>:UTF8PROC_STATIC>)
if(CONCORD_TESTS)
    concord_library(catch2 HEADER catch2/catch.hpp   PACKAGE catch2)
endif()
if(CONCORD_BENCH)
    concord_library(benchmark HEADER benchmark/benchmark.h PACKAGE libbenchmark-dev
                    ARCHIVE benchmark)
endif()
if(CONCORD_MISSING)
    list(JOIN CONCORD_MISSING " " missing)
    message(FATAL_ERROR "concord: missing libraries, Debian packages: ${missing}")
endif()

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)
add_library(threads INTERFACE)
target_link_libraries(threads INTERFACE Threads::Threads)
target_link_libraries(re2 INTERFACE Threads::Threads)
if(CONCORD_BENCH)
    target_link_libraries(benchmark INTERFACE Threads::Threads)
endif()

# A static program needs an archive of every library, and archives that are complete. Where the
# distribution does not give them, the program is linked the usual way.
if(CONCORD_STATIC)
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_LINK_OPTIONS -static)
    set(CMAKE_REQUIRED_LIBRARIES ${CONCORD_yaml_ARCHIVE} ${CONCORD_re2_ARCHIVE}
                                 ${CONCORD_utf8proc_ARCHIVE} ${CONCORD_pugixml_ARCHIVE}
                                 ${CONCORD_zlib_ARCHIVE} Threads::Threads)
    set(CMAKE_REQUIRED_DEFINITIONS -DUTF8PROC_STATIC)
    set(CMAKE_REQUIRED_INCLUDES ${CONCORD_yaml_INCLUDE} ${CONCORD_re2_INCLUDE}
                                ${CONCORD_utf8proc_INCLUDE} ${CONCORD_pugixml_INCLUDE}
                                ${CONCORD_zlib_INCLUDE})
    check_cxx_source_compiles("
        #include <pugixml.hpp>
        #include <re2/re2.h>
        #include <utf8proc.h>
        #include <yaml-cpp/yaml.h>
        #include <zlib.h>
        int main() {
            const auto words = YAML::Load(utf8proc_version()).as<std::string>() + zlibVersion();
            return RE2::FullMatch(words, \"2\") || pugi::xml_document().first_child() ? 1 : 0;
        }" CONCORD_STATIC_WORKS)
    foreach(variable LINK_OPTIONS LIBRARIES DEFINITIONS INCLUDES)
        unset(CMAKE_REQUIRED_${variable})
    endforeach()
    if(NOT CONCORD_STATIC_WORKS)
        message(STATUS "concord: no static linking here, the program will need shared libraries")
    endif()
endif()
