# SPDX-License-Identifier: Apache-2.0
# What a static program brings along is cut down to what it uses, and its symbols go.

if(CONCORD_STATIC)
    add_compile_options(-ffunction-sections -fdata-sections)
endif()

# concord_link_static(program): everything inside, nothing unused.
function(concord_link_static program)
    if(CONCORD_STATIC AND CONCORD_STATIC_WORKS)
        target_link_options(${program} PRIVATE -static -Wl,--gc-sections -s)
    endif()
endfunction()
