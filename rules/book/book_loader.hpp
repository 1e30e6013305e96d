// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/book/load.hpp"
#include "rules/book/yaml_fields.hpp"

namespace concord {

/// The steps of load_book(); private to rules/book/load*.cpp. Later steps need what earlier ones
/// kept: knowledge before rules, rules before profiles.
class BookLoader {
public:
    [[nodiscard]] Result<OwnedBook> run(const BookSources& sources);
    [[nodiscard]] Result<OwnedBook> extend(const RuleBook& base, const std::vector<BookFile>& packs,
                                           SameId same);

private:
    /// A top-level part of a knowledge file and where it stands.
    struct Part {
        std::string file;
        const YamlNode* node = nullptr;
    };
    using NeedRow = std::array<Need, agreement_type_count>;

    // load.cpp
    std::vector<YamlNode> read_all(const std::vector<BookFile>& files);
    [[nodiscard]] PhraseSet add_phrases(const std::vector<std::string>& phrases);
    [[nodiscard]] PhraseSet phrases(const YamlNode& list);
    [[nodiscard]] PhraseSet phrases(Fields& fields, std::string_view key);
    /// Like phrases(), and `$name` stands for the words of a lexicon; `written` gets the list.
    [[nodiscard]] PhraseSet phrases_or_lexicons(const YamlNode& list,
                                                std::vector<std::string>& written);
    bool check_phrase(const YamlNode& node, const std::string& phrase);
    [[nodiscard]] std::vector<std::uint16_t> authority_indices(const YamlNode& list);
    [[nodiscard]] std::string iso_date(Fields& fields, std::string_view key);
    [[nodiscard]] std::string_view keep(std::string text) {
        return book_.store_.keep(std::move(text));
    }

    // load_knowledge.cpp
    void load_knowledge(const std::vector<BookFile>& files, const std::vector<YamlNode>& trees);
    void collect_parts(const std::vector<BookFile>& files, const std::vector<YamlNode>& trees);
    void collect_named(const std::string& file, const YamlNode& tree, std::string_view name,
                       Fields& fields);
    [[nodiscard]] const YamlNode* enter(std::string_view part);
    [[nodiscard]] std::span<const YamlNode> rows_of(std::string_view part);
    void load_authorities();
    void load_authority(const YamlNode& node, std::vector<Authority>& authorities);

    // extend.cpp
    void begin_with(const RuleBook& base);
    void load_own_authorities(const YamlNode& list);

    // load_sections.cpp
    void load_sections();
    void load_types();
    void load_contact_kinds();
    [[nodiscard]] std::map<std::string, NeedRow> load_matrix(std::string_view part);
    [[nodiscard]] NeedRow take_row(std::map<std::string, NeedRow>& matrix, const YamlNode& node,
                                   std::string_view id);
    void expect_used_up(const std::map<std::string, NeedRow>& matrix, std::string_view part);
    [[nodiscard]] NeedRow need_row(const YamlNode& row);

    // load_registers.cpp, load_laws.cpp, load_lexicon.cpp
    [[nodiscard]] PhraseSet name_phrases(const std::vector<std::string>& names, bool cased);
    void load_domains();
    void load_bars();
    void load_bodies();
    [[nodiscard]] Body load_body(const YamlNode& node);
    void check_successors(std::span<const YamlNode> rows);
    void load_laws();
    void load_law_names();
    void load_statutes();
    void load_lexicon();
    void load_words(std::string_view part, std::vector<Lexicon>& lexicons);
    void load_groups(std::string_view part, std::vector<VariantGroup>& groups);
    [[nodiscard]] VariantGroup load_spellings(const YamlNode& node);
    [[nodiscard]] VariantGroup load_members(const YamlNode& node);
    [[nodiscard]] VariantGroup load_forms(std::span<const YamlNode> rows);

    // load_rules.cpp, load_params.cpp
    void load_rules(const std::vector<BookFile>& files, const std::vector<YamlNode>& trees);
    void check_holds(const YamlNode& node, const YamlNode& pack);
    [[nodiscard]] Rule load_rule(const YamlNode& node);
    void load_severity(Fields& fields, Rule& rule);
    [[nodiscard]] std::vector<AgreementType> type_list(const YamlNode& node);
    void load_params(Fields& fields, Rule& rule);
    [[nodiscard]] Param load_param(const YamlNode& node, const ParamSpec& spec);
    void load_examples(Fields& fields, Rule& rule);
    [[nodiscard]] Example load_example(const YamlNode& node, ExampleKind kind);

    // load_profiles.cpp
    void load_profiles(const std::vector<BookFile>& files, const std::vector<YamlNode>& trees);
    [[nodiscard]] Profile load_profile(const YamlNode& node);
    void check_profiles_of_rules();
    [[nodiscard]] bool names_a_rule(std::string_view id) const;

    OwnedBook book_;
    Complaints complaints_;
    std::map<std::string, Part, std::less<>> parts_;
    std::map<std::string, std::uint16_t, std::less<>> authority_ids_;
    std::map<std::string, std::vector<std::string>> bars_of_; ///< By body.
    std::vector<Rule> rules_;
    std::string oldest_check_;
    SameId same_ = SameId::refused;
    const RuleBook* base_ = nullptr; ///< What own packs are laid beside; null for a whole book.
};

} // namespace concord
