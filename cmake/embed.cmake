# SPDX-License-Identifier: Apache-2.0
# The rules are written in YAML and compiled during the build: concord-pack reads packs, knowledge
# and profiles with the same strict loader that reads a user's pack, and writes static tables. A bad
# rule therefore breaks the build, and the program starts without reading a file.

# concord_rule_book(): the room `rules` in two steps. concord_book is all of its code and knows no
# built-in rules; concord-pack is linked from it, since the loader holds every rule against the check
# kinds. concord_rules is the same code together with the tables that concord-pack wrote.
function(concord_rule_book)
    set(tool rules/book/pack_main.cpp)
    concord_module(concord_book DIRS rules EXCLUDE ${tool}
                   DEPENDS concord_text concord_model PRIVATE_LIBRARIES yaml re2)
    set(code "")
    get_target_property(type concord_book TYPE)
    if(type STREQUAL STATIC_LIBRARY)
        set(code $<TARGET_OBJECTS:concord_book>)
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

    concord_module(concord_rules DEPENDS concord_text concord_model PRIVATE_LIBRARIES yaml re2
                   SOURCES ${code} ${generated})
endfunction()
