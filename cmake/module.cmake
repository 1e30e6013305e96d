# SPDX-License-Identifier: Apache-2.0
# One call per room. A room takes every .cpp below its folders; a new file needs no line here.

# concord_sources(out DIRS folder… FILES pattern… EXCLUDE file-or-folder…)
function(concord_sources out)
    cmake_parse_arguments(SRC "" "" "DIRS;FILES;EXCLUDE" ${ARGN})
    set(sources "")
    foreach(dir IN LISTS SRC_DIRS)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${dir}/*.cpp")
        list(APPEND sources ${found})
    endforeach()
    foreach(pattern IN LISTS SRC_FILES)
        file(GLOB found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${pattern}")
        list(APPEND sources ${found})
    endforeach()
    foreach(entry IN LISTS SRC_EXCLUDE)
        file(GLOB_RECURSE below "${PROJECT_SOURCE_DIR}/${entry}/*.cpp")
        list(REMOVE_ITEM sources "${PROJECT_SOURCE_DIR}/${entry}" ${below})
    endforeach()
    set(${out} ${sources} PARENT_SCOPE)
endfunction()

# concord_seldom(DIRS folder… [FILES pattern…] [EXCLUDE file-or-folder…]): what a run enters once or
# not at all. In the program that users get it is compiled for size, a third to a half less of it.
function(concord_seldom)
    concord_sources(sources ${ARGN})
    if(CONCORD_STATIC)
        set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-Os>)
    endif()
endfunction()

# concord_module(name DIRS … [FILES …] [EXCLUDE …] [DEPENDS …] [LIBRARIES …] [PRIVATE_LIBRARIES …]
#                [SOURCES …])
# A library of one room. A room without sources yet is an interface library, so that others can
# name it already. PRIVATE_LIBRARIES stay behind the room's wall: their headers are not passed on.
function(concord_module name)
    cmake_parse_arguments(MOD "" "" "DIRS;FILES;EXCLUDE;DEPENDS;LIBRARIES;PRIVATE_LIBRARIES;SOURCES"
                          ${ARGN})
    concord_sources(sources DIRS ${MOD_DIRS} FILES ${MOD_FILES} EXCLUDE ${MOD_EXCLUDE})
    list(APPEND sources ${MOD_SOURCES})
    if(sources)
        add_library(${name} STATIC ${sources})
        target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${name} PUBLIC ${MOD_DEPENDS} ${MOD_LIBRARIES}
                              PRIVATE ${MOD_PRIVATE_LIBRARIES} concord_warnings)
    else()
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${name} INTERFACE ${MOD_DEPENDS} ${MOD_LIBRARIES})
    endif()
endfunction()

# concord_program(name FILES … DEPENDS …): an executable, left out while its files do not exist.
function(concord_program name)
    cmake_parse_arguments(PRG "" "" "FILES;DEPENDS" ${ARGN})
    concord_sources(sources FILES ${PRG_FILES})
    if(NOT sources)
        message(STATUS "concord: no ${PRG_FILES}, program ${name} left out")
        return()
    endif()
    add_executable(${name} ${sources})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${PRG_DEPENDS} concord_warnings)
    concord_link_static(${name})
endfunction()
