# SPDX-License-Identifier: Apache-2.0
# The rules are written in YAML and compiled during the build: concord-pack reads packs, knowledge
# and profiles with the same strict loader that reads a user's pack, and writes static tables. A bad
# rule therefore breaks the build, and the program starts without reading a file.

# concord_rule_book(): targets concord_book (loader), concord-pack (build tool), concord_rules.
function(concord_rule_book)
    set(tool rules/book/pack_main.cpp)
    concord_module(concord_book DIRS rules/book EXCLUDE ${tool}
                   DEPENDS concord_text concord_model PRIVATE_LIBRARIES yaml)
    set(shared "")
    get_target_property(type concord_book TYPE)
    if(type STREQUAL STATIC_LIBRARY)
        set(shared $<TARGET_OBJECTS:concord_book>)
    endif()

    set(generated "")
    concord_program(concord-pack FILES ${tool} DEPENDS concord_book yaml)
    if(TARGET concord-pack)
        set(generated "${PROJECT_BINARY_DIR}/generated/rule_book_data.cpp")
        set(yaml "")
        set(arguments "")
        foreach(folder packs knowledge profiles)
            file(GLOB found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/${folder}/*.yaml")
            list(APPEND yaml ${found})
            list(APPEND arguments --${folder} "${PROJECT_SOURCE_DIR}/rules/${folder}")
        endforeach()
        file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
        add_custom_command(
            OUTPUT "${generated}"
            COMMAND concord-pack ${arguments} --out "${generated}"
            DEPENDS concord-pack ${yaml}
            COMMENT "Compiling the rule book"
            VERBATIM)
    endif()

    # The loader's objects go in directly: between two archives, a loader that needs the tables and
    # tables that need the loader would be a circle.
    concord_module(concord_rules DIRS rules EXCLUDE rules/book
                   DEPENDS concord_text concord_model PRIVATE_LIBRARIES yaml re2
                   SOURCES ${shared} ${generated})
endfunction()
