# SPDX-License-Identifier: Apache-2.0
# What a static program brings along is cut down to what it uses, and its symbols go. It stands at
# a fixed place, so its code is not made to be moved either; the programs of the tests follow.

if(CONCORD_STATIC AND CONCORD_STATIC_WORKS)
    add_compile_options(-fno-pie -ffunction-sections -fdata-sections)
    add_link_options(-no-pie)

    # The order of its code, where the linker takes one.
    include(CheckLinkerFlag)
    set(CONCORD_LAYOUT "${PROJECT_SOURCE_DIR}/cmake/layout.ld")
    check_linker_flag(CXX "LINKER:-T,${CONCORD_LAYOUT}" CONCORD_LAYOUT_WORKS)
endif()

# concord_link_static(program): everything inside, nothing unused.
function(concord_link_static program)
    if(CONCORD_STATIC AND CONCORD_STATIC_WORKS)
        target_link_options(${program} PRIVATE -static -Wl,--gc-sections -s)
        if(CONCORD_LAYOUT_WORKS)
            target_link_options(${program} PRIVATE "LINKER:-T,${CONCORD_LAYOUT}")
            set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS "${CONCORD_LAYOUT}")
        endif()
    endif()
endfunction()
