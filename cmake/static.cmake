# SPDX-License-Identifier: Apache-2.0
# What a static program brings along is cut down to what it uses, and its symbols go. It stands at
# a fixed place, so its code is not made to be moved either; the programs of the tests follow.

if(CONCORD_STATIC AND CONCORD_STATIC_WORKS)
    add_compile_options(-fno-pie -ffunction-sections -fdata-sections)
    add_link_options(-no-pie)
endif()

# concord_link_static(program): everything inside, nothing unused.
function(concord_link_static program)
    if(CONCORD_STATIC AND CONCORD_STATIC_WORKS)
        target_link_options(${program} PRIVATE -static -Wl,--gc-sections -s)
    endif()
endfunction()
