# SPDX-License-Identifier: Apache-2.0
# The layer test: reads the #include lines of every source and fails on an arrow against the plan
# in docs/architecture.md.
#
#   cmake -DROOT=<checkout> -P cmake/layers.cmake
#   cmake -DSELFTEST=ON -DWORK=<scratch folder> -P cmake/layers.cmake
cmake_minimum_required(VERSION 3.22)

set(ROOM_FOLDERS parser rules reports system corpus cli)

# What a room may include besides itself.
set(MAY_text "")
set(MAY_model text)
set(MAY_readers text model)
set(MAY_parser text model)
set(MAY_rules text model)
set(MAY_reports text model rules)
set(MAY_system text)
set(MAY_corpus text model readers parser rules reports system)
set(MAY_cli ${MAY_corpus} corpus)

# Rooms that may touch files, threads and processes. The build tool that compiles the rule book is
# a program of its own.
set(TOUCHES_SYSTEM "^(system|corpus|cli)/|^rules/book/pack_main\\.cpp$")

# Header | the files that may include it. A third-party header without a line here is an error.
set(WALLS
    "^tl/expected\\.hpp$|."
    "^fmt/|\\.cpp$"
    "^tao/pegtl|^parser/(grammar|passes)/"
    "^utf8proc\\.h$|^parser/text/"
    "^emmintrin\\.h$|^parser/text/byte_mask\\.hpp$"
    "^immintrin\\.h$|^parser/text/sha256\\.cpp$"
    "^cpuid\\.h$|^parser/text/sha256\\.cpp$"
    "^zlib\\.h$|^parser/readers/package\\."
    "^pugixml\\.hpp$|^parser/readers/(xml|docx|odt)"
    "^yaml-cpp/|^rules/book/"
    "^gumbo\\.h$|^parser/readers/html_tree\\.cpp$"
    "^re2/|^rules/engine/pattern\\."
    "^CLI/|^cli/"
    "^nlohmann/|^(reports|cli)/"
    "^linux/|^system/")

# The room of a path, empty when it lies in none.
function(room_of path out)
    set(room "")
    if(path MATCHES "^parser/(text|model|readers)/")
        set(room ${CMAKE_MATCH_1})
    elseif(path MATCHES "^parser/((grammar|passes)/|[^/]+$)")
        set(room parser)
    elseif(path MATCHES "^(rules|reports|system|corpus|cli)/")
        set(room ${CMAKE_MATCH_1})
    endif()
    set(${out} "${room}" PARENT_SCOPE)
endfunction()

function(judge_own path header out)
    set(verdict "")
    room_of("${path}" from)
    room_of("${header}" to)
    if(NOT to)
        set(verdict "\"${header}\" is not a path from the root into a room")
    elseif(NOT from STREQUAL to AND NOT to IN_LIST MAY_${from})
        set(verdict "${from} must not know ${to} (\"${header}\")")
    endif()
    set(${out} "${verdict}" PARENT_SCOPE)
endfunction()

function(judge_foreign path header out)
    set(verdict "")
    if(header STREQUAL "regex")
        set(verdict "<regex> is not used: patterns belong to rules/engine/pattern")
    elseif(header MATCHES "^(filesystem|fstream|thread)$"
           OR (header MATCHES "^(sys/.*|[a-z_]+)\\.h$" AND NOT header MATCHES "^(utf8proc|gumbo|zlib|emmintrin|immintrin|cpuid)\\.h$"))
        if(NOT path MATCHES "${TOUCHES_SYSTEM}")
            set(verdict "<${header}> outside system, corpus and cli")
        endif()
    elseif(header MATCHES "[./]")
        set(verdict "<${header}> has no wall in cmake/layers.cmake")
        foreach(wall IN LISTS WALLS)
            string(FIND "${wall}" "|" bar)
            string(SUBSTRING "${wall}" 0 ${bar} library)
            math(EXPR after "${bar} + 1")
            string(SUBSTRING "${wall}" ${after} -1 home)
            if(header MATCHES "${library}")
                set(verdict "")
                if(NOT path MATCHES "${home}")
                    set(verdict "<${header}> is outside its wall")
                endif()
                break()
            endif()
        endforeach()
    endif()
    set(${out} "${verdict}" PARENT_SCOPE)
endfunction()

# All violations below `root`, as a list of "path: reason", and the number of files read.
function(scan root violations count)
    set(found "")
    set(read 0)
    foreach(folder IN LISTS ROOM_FOLDERS)
        file(GLOB_RECURSE sources RELATIVE "${root}" "${root}/${folder}/*.?pp")
        foreach(path IN LISTS sources)
            math(EXPR read "${read} + 1")
            file(STRINGS "${root}/${path}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
            foreach(line IN LISTS lines)
                string(REGEX MATCH "include[ \t]*([<\"])([^>\"]*)" ignored "${line}")
                set(header "${CMAKE_MATCH_2}")
                if(CMAKE_MATCH_1 STREQUAL "<")
                    judge_foreign("${path}" "${header}" verdict)
                else()
                    judge_own("${path}" "${header}" verdict)
                endif()
                if(verdict)
                    list(APPEND found "${path}: ${verdict}")
                endif()
            endforeach()
        endforeach()
    endforeach()
    set(${violations} "${found}" PARENT_SCOPE)
    set(${count} ${read} PARENT_SCOPE)
endfunction()

# A test that cannot fail proves nothing: plant one file per arrow and see which are reported.
function(selftest work)
    set(bad
        "parser/text/a.hpp|\"parser/model/clause.hpp\""
        "parser/text/b.hpp|<fmt/format.h>"
        "parser/model/a.hpp|\"rules/finding.hpp\""
        "parser/model/b.hpp|\"clause.hpp\""
        "parser/readers/a.cpp|\"parser/parse.hpp\""
        "parser/readers/b.cpp|<fstream>"
        "parser/passes/a.cpp|\"parser/readers/docx.hpp\""
        "parser/parse.cpp|\"rules/finding.hpp\""
        "parser/parse2.cpp|<unistd.h>"
        "rules/checks/a.cpp|\"parser/parse.hpp\""
        "rules/checks/b.cpp|\"parser/grammar/date.hpp\""
        "rules/checks/c.cpp|<re2/re2.h>"
        "rules/engine/a.cpp|<yaml-cpp/yaml.h>"
        "rules/engine/b.cpp|  <thread>"
        "rules/engine/c.cpp|<regex>"
        "reports/a.cpp|\"corpus/audit.hpp\""
        "reports/b.cpp|<sys/stat.h>"
        "reports/c.cpp|<tao/pegtl.hpp>"
        "system/a.cpp|\"rules/finding.hpp\""
        "system/b.cpp|<utf8proc.h>"
        "parser/readers/c.cpp|<gumbo.h>"
        "corpus/a.cpp|\"cli/check.hpp\""
        "corpus/b.cpp|<CLI/CLI.hpp>"
        "corpus/c.cpp|<nlohmann/json.hpp>"
        "cli/a.cpp|\"tests/support/skip.hpp\""
        "cli/b.cpp|<boost/any.hpp>"
        "cli/c.cpp|<linux/landlock.h>")
    set(good
        "parser/text/g.cpp|<utf8proc.h>"
        "parser/text/h.hpp|<tl/expected.hpp>"
        "parser/model/g.hpp|\"parser/text/span.hpp\""
        "parser/readers/html_tree.cpp|<gumbo.h>"
        "parser/grammar/g.cpp|<tao/pegtl.hpp>"
        "parser/passes/g.cpp|\"parser/grammar/date.hpp\""
        "parser/good.cpp|\"parser/passes/outline.hpp\""
        "rules/book/g.cpp|<yaml-cpp/yaml.h>"
        "rules/book/pack_main.cpp|<fstream>"
        "rules/engine/pattern.cpp|<re2/re2.h>"
        "rules/engine/g.cpp|<string_view>"
        "reports/g.cpp|\"rules/finding.hpp\""
        "system/g.cpp|<sys/stat.h>"
        "system/h.cpp|<linux/landlock.h>"
        "corpus/g.cpp|\"parser/parse.hpp\""
        "cli/g.cpp|<CLI/CLI.hpp>")
    file(REMOVE_RECURSE "${work}")
    set(expected "")
    foreach(entry IN LISTS bad good)
        string(REPLACE "|" ";" entry "${entry}")
        list(GET entry 0 path)
        list(GET entry 1 header)
        file(WRITE "${work}/${path}" "#include <vector>\n#include ${header}\n")
    endforeach()
    foreach(entry IN LISTS bad)
        string(REGEX REPLACE "\\|.*" "" path "${entry}")
        list(APPEND expected "${path}")
    endforeach()
    scan("${work}" violations count)
    set(reported "")
    foreach(violation IN LISTS violations)
        string(REGEX REPLACE ": .*" "" path "${violation}")
        list(APPEND reported "${path}")
    endforeach()
    list(SORT expected)
    list(SORT reported)
    if(NOT expected STREQUAL reported)
        message(FATAL_ERROR "layers selftest\n expected: ${expected}\n reported: ${reported}")
    endif()
    list(LENGTH expected planted)
    message(STATUS "layers: all ${planted} planted violations found, in ${count} files, no others")
endfunction()

if(SELFTEST)
    selftest("${WORK}")
else()
    scan("${ROOT}" violations count)
    if(violations)
        list(JOIN violations "\n  " text)
        message(FATAL_ERROR "arrows against docs/architecture.md:\n  ${text}")
    endif()
    message(STATUS "layers: ${count} files, every include follows the plan")
endif()
