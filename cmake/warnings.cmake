# SPDX-License-Identifier: Apache-2.0
# Warnings and sanitizers, on interface targets, so that they reach our own sources only.

add_library(concord_warnings INTERFACE)
target_compile_options(concord_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${CONCORD_WERROR}>:-Werror>)

# Sanitizers have to see every object of a program, the test runner's included.
if(CONCORD_SANITIZE)
    add_compile_options(-fsanitize=${CONCORD_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CONCORD_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
        # False alarms inside the standard library, caused by the instrumentation itself.
        target_compile_options(concord_warnings INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()
