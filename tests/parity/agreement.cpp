// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/agreement.hpp"

#include <map>
#include <random>

#include <fmt/format.h>

namespace concord::parity {

namespace {

/// One line without marks of emphasis, which not every format has, and with single blanks.
std::string plain(std::string_view words) {
    std::string out;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char c = words[at];
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (words.substr(at, 2) == "**") {
            ++at;
        } else if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

Label label(std::uint16_t value, NumberStyle style, LabelPunctuation punctuation) {
    Label made;
    made.count = 1;
    made.ordinals[0] = value;
    made.styles[0] = style;
    made.punctuation = punctuation;
    return made;
}

/// Levels of headings. Where none is written, the place in the tree tells it.
class Levels {
public:
    explicit Levels(const Document& document) : document_(document) {}

    std::uint8_t of(const Block& block) {
        const ClauseId id = document_.clauses.at(block.span.begin);
        std::uint8_t level = block.level;
        if (level == 0) {
            const ClauseId parent = document_.clauses[id].parent;
            const ClauseId above =
                parent.valid() ? document_.clauses.heading_above(parent) : ClauseId{};
            const bool top = document_.clauses[id].kind == ClauseKind::title ||
                             document_.clauses[id].kind == ClauseKind::annex;
            level = top             ? 1
                    : above.valid() ? static_cast<std::uint8_t>(known_[above.index()] + 1)
                                    : 2;
        }
        known_[id.index()] = level;
        return level;
    }

private:
    const Document& document_;
    std::map<std::size_t, std::uint8_t> known_; ///< By clause.
};

/// Builds one agreement from a stream of random numbers.
class Generator {
public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    Agreement run() {
        heading(1, fmt::format("Memorandum of Understanding between the {} and the {}",
                               pick(bodies_), pick(bodies_)));
        if (chance(60)) text(0, pick(openings_));
        const unsigned sections = 4 + below(6);
        for (unsigned at = 0; at < sections; ++at)
            section(2);
        if (chance(70)) contacts();
        if (chance(50)) annex();
        return std::move(out_);
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    bool chance(unsigned percent) { return below(100) < percent; }
    template <std::size_t N>
    const char* pick(const char* const (&from)[N]) {
        return from[below(N)];
    }

    void add(BlockRole role, std::uint8_t depth, std::string words) {
        Part part;
        part.role = role;
        part.depth = depth;
        part.words = std::move(words);
        out_.push_back(std::move(part));
    }
    void heading(std::uint8_t level, std::string words) {
        add(BlockRole::heading, 0, std::move(words));
        out_.back().level = level;
    }
    void text(std::uint8_t depth, std::string words) {
        add(BlockRole::paragraph, depth, std::move(words));
    }
    void clause(std::uint16_t number, std::string words) {
        add(BlockRole::marked, 0, std::move(words));
        out_.back().label = label(number, NumberStyle::decimal, LabelPunctuation::dot);
        out_.back().shown = fmt::format("{}.", number);
    }
    void item(std::uint16_t number, std::string words) {
        add(BlockRole::marked, 1, std::move(words));
        out_.back().label = label(number, NumberStyle::alpha, LabelPunctuation::both_parens);
        out_.back().shown = fmt::format("({})", static_cast<char>('a' + number - 1));
    }
    void inner(std::uint16_t number, std::string words) {
        constexpr const char* romans[] = {"(i)", "(ii)", "(iii)", "(iv)"};
        add(BlockRole::marked, 2, std::move(words));
        out_.back().label = label(number, NumberStyle::roman, LabelPunctuation::both_parens);
        out_.back().shown = romans[number - 1];
    }

    void section(std::uint8_t level) {
        heading(level, titles_[next_title_++ % std::size(titles_)]);
        const unsigned clauses = 1 + below(4);
        for (unsigned at = 0; at < clauses; ++at)
            paragraph();
    }

    void paragraph() {
        ++number_;
        const unsigned shape = below(10);
        if (shape < 5) return clause(number_, sentences());
        clause(number_, pick(announcements_));
        const auto entries = static_cast<std::uint16_t>(2 + below(4));
        for (std::uint16_t at = 1; at <= entries; ++at) {
            const std::string words = pick(entries_) + std::string(at == entries ? "." : ";");
            if (shape < 7) {
                add(BlockRole::bullet, 1, words);
            } else if (shape == 9 && at == 2) {
                item(at, "any of the following:");
                inner(1, pick(entries_) + std::string(";"));
                inner(2, pick(entries_) + std::string("; and"));
            } else {
                item(at, words);
            }
        }
    }

    std::string sentences() {
        std::string words = fmt::format(fmt::runtime(pick(sentences_)), 1 + below(28));
        if (chance(40)) words += ' ' + fmt::format(fmt::runtime(pick(sentences_)), 1 + below(28));
        return words;
    }

    void row(std::vector<std::string> cells, bool starts) {
        add(BlockRole::row, 0, {});
        out_.back().cells = std::move(cells);
        out_.back().starts_table = starts;
    }

    void contacts() {
        heading(2, "Contact details");
        row({"Name", "Role", "E-mail"}, true);
        const unsigned people = 2 + below(3);
        for (unsigned at = 0; at < people; ++at) {
            const char* name = pick(people_);
            row({name, pick(roles_), chance(80) ? std::string(pick(mails_)) : std::string("TBC")},
                false);
        }
    }

    void annex() {
        heading(1, "Annex 1: Working arrangements");
        number_ = 0;
        for (unsigned at = 0, count = 1 + below(3); at < count; ++at)
            clause(++number_, sentences());
    }

    static constexpr const char* bodies_[] = {"Harbour Board", "Canal Commission", "Lamp Office",
                                              "Mill Inspectorate", "Meadow Trust"};
    static constexpr const char* openings_[] = {
        "Both bodies serve the people of the estuary and meet each other's staff every week.",
        "This memorandum replaces the letters that the two bodies exchanged in 2019."};
    static constexpr const char* titles_[] = {
        "Purpose",         "Roles of the parties",   "Working together", "Sharing information",
        "Data protection", "Freedom of information", "Disputes",         "Term and review",
        "Confidentiality", "Complaints about staff", "Money and charges"};
    static constexpr const char* sentences_[] = {
        "The parties will tell each other of serious concerns as soon as possible.",
        "The parties meet on {} May each year and keep a note of what they decide.",
        "This memorandum begins on {} March 2026 and is reviewed every two years.",
        "Each party answers requests within {} working days.",
        "Personal data may be shared where it is necessary for an inspection.",
        "The arrangement in paragraph {} does not bind the successors of either party.",
        "Either party may end this memorandum by three months' notice in writing.",
        "The Board and/or the Commission may publish the report, subject to section 44 of the "
        "Ports "
        "Act 1991 and to the views of those it names.",
        "The Data Protection Act 1998 applies to all records that the parties keep.",
        "A dispute goes to the two chief executives, who settle it within {} days."};
    static constexpr const char* announcements_[] = {
        "The parties agree to share:", "Each party will make sure that the other has:",
        "The following are left to the annual meeting:"};
    static constexpr const char* entries_[] = {
        "lists of the sites that each inspects", "early notice of changes to its rules",
        "the findings of inquiries, once they are closed",
        "training for staff who work on both banks of the river",
        "a named officer for urgent questions"};
    static constexpr const char* people_[] = {"Ann Reed", "Bilal Shore", "Cora Lock", "Dev Weir"};
    static constexpr const char* roles_[] = {"Head of Policy", "Liaison officer",
                                             "Records manager"};
    static constexpr const char* mails_[] = {"a.reed@harbour.example", "shore@canal.example",
                                             "records@lamp.example"};

    std::mt19937 random_;
    Agreement out_;
    std::uint16_t number_ = 0;
    std::size_t next_title_ = 0;
};

} // namespace

Agreement parts_of(const Document& document) {
    const SourceText& source = document.source;
    Agreement out;
    Levels levels(document);
    const Block* before = nullptr;
    for (const Block& block : source.blocks()) {
        if (block.role == BlockRole::furniture) continue;
        Part part;
        part.role = block.role;
        if (block.role == BlockRole::heading) part.level = levels.of(block);
        part.close = before != nullptr && block.gap == 0 && block.role == BlockRole::paragraph &&
                     before->role == BlockRole::paragraph;
        part.label = block.label;
        if (block.label.present()) part.shown = plain(source.text(block.label.span));
        part.words = plain(source.text(block.content));
        if (block.role == BlockRole::row) {
            for (const Span cell : source.cells().subspan(block.cells.first, block.cells.count))
                part.cells.push_back(plain(source.text(cell)));
            part.starts_table =
                before == nullptr || before->role != BlockRole::row || before->table != block.table;
        }
        if (block.label.present() && block.label.unit != LabelUnit::none && !part.words.empty())
            part.shown += ':';
        before = &block;
        out.push_back(std::move(part));
    }
    return out;
}

Agreement without_styles(Agreement agreement) {
    for (Part& part : agreement) {
        if (part.role != BlockRole::heading) continue;
        part.role = BlockRole::paragraph;
        part.level = 0;
        part.bold = true;
    }
    return agreement;
}

Agreement generated(std::uint32_t seed) {
    return Generator(seed).run();
}

} // namespace concord::parity
