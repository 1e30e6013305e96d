# SPDX-License-Identifier: Apache-2.0
# What the clock does not see is compiled for size. Below are whole rooms without the files that it
# does see, then the parts of other rooms that are done once in a document or for few of its
# sentences: callgrind tells. What is not named here is compiled for speed.

concord_seldom(DIRS cli corpus system reports rules/book rules/checks
               EXCLUDE reports/json.cpp reports/json_values.cpp reports/layout.cpp
                       rules/book/book.cpp rules/book/rule.cpp rules/checks/direction.cpp
                       rules/checks/paragraph.cpp rules/checks/places.cpp
                       rules/checks/repeated_text.cpp)

concord_seldom(FILES parser/readers/odt*.cpp parser/readers/pdf*.cpp
                     parser/model/schedule*.cpp
                     parser/grammar/person*.cpp parser/grammar/role.cpp
                     parser/passes/glossary.cpp parser/passes/glued_labels.cpp
                     parser/passes/part*.cpp parser/passes/people*.cpp
                     parser/passes/side_by_side.cpp parser/passes/sign*.cpp
                     parser/passes/terms.cpp parser/passes/wrapping.cpp
                     rules/engine/assess.cpp rules/engine/conditions.cpp
                     rules/engine/duty_words.cpp rules/engine/fingerprint.cpp
                     rules/engine/pattern.cpp rules/engine/read_contract.cpp
                     rules/engine/read_d*.cpp rules/engine/read_life.cpp
                     rules/engine/running_labels.cpp rules/engine/understand.cpp
               EXCLUDE parser/passes/party_labels.cpp parser/passes/party_names.cpp
                       parser/passes/people_prose.cpp)
