message(STATUS "layers: to come")
