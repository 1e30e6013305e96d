# SPDX-License-Identifier: Apache-2.0
# What a check of a text runs once or not at all is compiled for size. What runs for each document
# is not: a memorandum took an eighth longer when half of the checks and passes were made small.

concord_seldom(DIRS cli corpus system reports rules/book
               FILES parser/readers/odt*.cpp parser/readers/pdf*.cpp
               EXCLUDE reports/json.cpp reports/json_values.cpp reports/layout.cpp
                       rules/book/book.cpp rules/book/rule.cpp)
