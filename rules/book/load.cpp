// SPDX-License-Identifier: Apache-2.0
#include "rules/book/load.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "parser/model/dates.hpp"
#include "parser/text/sha256.hpp"
#include "rules/book/book_loader.hpp"
#include "rules/book/phrase.hpp"

namespace concord {

namespace {

/// One hash over all sources, whatever order they were given in.
std::string hash_of(const BookSources& sources) {
    std::vector<std::string> hashes;
    for (const auto* files : {&sources.knowledge, &sources.packs, &sources.profiles}) {
        for (const auto& file : *files) {
            hashes.push_back(file.name + " " + sha256_hex(file.text) + "\n");
        }
    }
    std::sort(hashes.begin(), hashes.end());
    std::string all;
    for (const auto& hash : hashes) {
        all += hash;
    }
    return sha256_hex(all);
}

} // namespace

Result<OwnedBook> load_book(const BookSources& sources) {
    return BookLoader().run(sources);
}

Result<OwnedBook> BookLoader::run(const BookSources& sources) {
    const auto knowledge = read_all(sources.knowledge);
    const auto packs = read_all(sources.packs);
    const auto profiles = read_all(sources.profiles);
    if (!complaints_.empty()) {
        return tl::unexpected<Error>(complaints_.error());
    }
    load_knowledge(sources.knowledge, knowledge);
    load_rules(sources.packs, packs);
    load_profiles(sources.profiles, profiles);
    if (!complaints_.empty()) {
        return tl::unexpected<Error>(complaints_.error());
    }
    auto plan = compile_plan(book_.phrases_);
    if (!plan) {
        return tl::unexpected<Error>(std::move(plan.error()));
    }
    book_.plan_ = std::move(*plan);
    book_.book_.plan = book_.plan_.view();
    book_.book_.version = keep(sources.version);
    book_.book_.hash = keep(hash_of(sources));
    book_.book_.checked = keep(oldest_check_);
    return std::move(book_);
}

std::vector<YamlNode> BookLoader::read_all(const std::vector<BookFile>& files) {
    std::vector<YamlNode> trees;
    for (const auto& file : files) {
        auto tree = read_yaml(file.text, file.name);
        if (tree) {
            trees.push_back(std::move(*tree));
        } else {
            complaints_.add(tree.error());
            trees.emplace_back();
        }
    }
    return trees;
}

bool BookLoader::check_phrase(const YamlNode& node, const std::string& phrase) {
    const auto expanded = expand_phrase(phrase);
    if (!expanded) {
        complaints_.at(node, expanded.error().message);
    }
    return expanded.has_value();
}

PhraseSet BookLoader::add_phrases(const std::vector<std::string>& phrases) {
    PhraseSet set = book_.phrases_.add(phrases);
    if (base_ != nullptr) {
        set.index = static_cast<std::uint16_t>(set.index + base_->plan.sets);
    }
    return set;
}

PhraseSet BookLoader::phrases(const YamlNode& list) {
    std::vector<std::string> good;
    if (expect_list(list, complaints_)) {
        for (const auto& item : list.items) {
            std::string phrase = text_of(item, complaints_);
            if (check_phrase(item, phrase)) {
                good.push_back(std::move(phrase));
            }
        }
    }
    return good.empty() ? PhraseSet{} : add_phrases(good);
}

PhraseSet BookLoader::phrases(Fields& fields, std::string_view key) {
    const auto* node = fields.find(key);
    return node == nullptr ? PhraseSet{} : phrases(*node);
}

PhraseSet BookLoader::phrases_or_lexicons(const YamlNode& list, std::vector<std::string>& written) {
    if (!expect_list(list, complaints_)) {
        return {};
    }
    for (const auto& item : list.items) {
        std::string phrase = text_of(item, complaints_);
        if (phrase.empty() || phrase.front() != '$') {
            if (check_phrase(item, phrase)) {
                written.push_back(std::move(phrase));
            }
            continue;
        }
        const auto* lexicon = book_.book_.lexicon(std::string_view(phrase).substr(1));
        if (lexicon == nullptr) {
            complaints_.at(item, fmt::format("unknown lexicon \"{}\"", phrase));
            continue;
        }
        written.insert(written.end(), lexicon->words.begin(), lexicon->words.end());
    }
    if (list.items.empty()) {
        complaints_.at(list, "an empty list of phrases");
    }
    return written.empty() ? PhraseSet{} : add_phrases(written);
}

std::vector<std::uint16_t> BookLoader::authority_indices(const YamlNode& list) {
    std::vector<std::uint16_t> indices;
    if (!expect_list(list, complaints_)) {
        return indices;
    }
    for (const auto& item : list.items) {
        const std::string id = text_of(item, complaints_);
        const auto known = authority_ids_.find(id);
        if (known == authority_ids_.end()) {
            complaints_.at(item, fmt::format("unknown authority \"{}\"", id));
        } else {
            indices.push_back(known->second);
        }
    }
    return indices;
}

std::string BookLoader::iso_date(Fields& fields, std::string_view key) {
    const auto* node = fields.find(key);
    if (node == nullptr) {
        return {};
    }
    std::string date = text_of(*node, complaints_);
    if (!date.empty() && !parse_iso(date)) {
        complaints_.at(*node, fmt::format("\"{}\" is not a day written 2026-11-21", date));
    }
    return date;
}

} // namespace concord
