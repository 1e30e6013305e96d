# SPDX-License-Identifier: Apache-2.0
# What a check of a text runs once or not at all is compiled for size, and what looks at the few
# places of parties, contacts, signatures, references, dates and laws. Passes and checks that go
# through all words are not: a memorandum took an eighth longer when half of them were made small.

concord_seldom(DIRS cli corpus system reports rules/book
               FILES parser/grammar/party*.cpp parser/model/dates.cpp parser/model/review*.cpp
                     parser/model/schedule*.cpp
                     parser/readers/docx_fields.cpp parser/readers/docx_package.cpp
                     parser/readers/html_content.cpp parser/readers/odt*.cpp
                     parser/readers/package*.cpp parser/readers/pdf*.cpp
                     parser/passes/blocks_heads.cpp parser/passes/blocks_signing.cpp
                     parser/passes/body_names.cpp parser/passes/cover*.cpp
                     parser/passes/date_*.cpp parser/passes/glossary.cpp
                     parser/passes/section_names.cpp
                     parser/passes/party_*.cpp parser/passes/people_*.cpp
                     parser/passes/signature_*.cpp parser/passes/signatories.cpp
                     parser/passes/people.cpp parser/passes/terms.cpp
                     rules/checks/contact_*.cpp rules/checks/names.cpp
                     rules/checks/reference*.cpp rules/checks/sign*.cpp
                     rules/checks/commencement.cpp rules/checks/date_*.cpp
                     rules/checks/ending.cpp rules/checks/escalation.cpp
                     rules/checks/law*.cpp rules/checks/legal_name.cpp
                     rules/checks/mixture.cpp rules/checks/numbering.cpp
                     rules/checks/officer_contact.cpp
                     rules/checks/annex_listing.cpp rules/checks/bar.cpp
                     rules/checks/body.cpp rules/checks/early_sharing.cpp
                     rules/checks/figures.cpp rules/checks/jurisdiction.cpp
                     rules/checks/link.cpp rules/checks/note.cpp
                     rules/checks/*promise.cpp rules/checks/placeholder.cpp
                     rules/checks/review*.cpp rules/checks/section*.cpp
                     rules/checks/term.cpp rules/checks/term_redefined.cpp rules/checks/unnamed_party.cpp
                     rules/engine/duty_*.cpp rules/engine/pattern.cpp
                     rules/engine/read_bodies.cpp rules/engine/read_contract.cpp
                     rules/engine/read_duties.cpp rules/engine/read_jurisdiction.cpp
                     rules/engine/read_life.cpp rules/engine/read_outside_terms.cpp
                     rules/engine/read_type.cpp rules/engine/section_signs.cpp
               EXCLUDE reports/json.cpp reports/json_values.cpp reports/layout.cpp
                       reports/marked_line.cpp
                       rules/book/book.cpp rules/book/rule.cpp)
