// SPDX-License-Identifier: Apache-2.0
#include "rules/book/emit.hpp"

#include <fmt/format.h>

#include "rules/book/emit_plan.hpp"
#include "rules/book/emit_pools.hpp"

namespace concord {

namespace {

template <class E>
int number(E value) {
    return static_cast<int>(value);
}

std::string boolean(bool value) {
    return value ? "true" : "false";
}

/// Writes the rows of the book as initialisers. Members are named, so that a changed header breaks
/// the build and does not shift values.
class Emitter {
public:
    explicit Emitter(const RuleBook& book) : book_(book) {}

    std::string run() {
        rows("Authority", "authorities", book_.authorities,
             [this](const Authority& row) { return authority(row); });
        rows("Section", "sections", book_.sections,
             [this](const Section& row) { return section(row); });
        rows("TypeCues", "types", book_.types, [this](const TypeCues& row) { return type(row); });
        rows("Body", "bodies", book_.bodies, [this](const Body& row) { return body(row); });
        rows("NameGuard", "names", book_.names, [this](const NameGuard& row) {
            return fmt::format(".right = {}, .wrong = {}", t(row.right), s(row.wrong));
        });
        rows("Law", "laws", book_.laws, [this](const Law& row) { return law(row); });
        rows("LawName", "law_names", book_.law_names,
             [this](const LawName& row) { return law_name(row); });
        rows("LawChange", "law_changes", book_.law_changes, [this](const LawChange& row) {
            return fmt::format(".date = {}, .what = {}, .authority = {}", t(row.date), t(row.what),
                               t(row.authority));
        });
        rows("KnownStatute", "statutes", book_.statutes, [this](const KnownStatute& row) {
            return fmt::format(".title = {}, .compared = {}, .kind = {}, .number = {}, .year = {}",
                               t(row.title), t(row.compared), t(row.kind), t(row.number), row.year);
        });
        rows("Bar", "bars", book_.bars, [this](const Bar& row) { return bar(row); });
        rows("ContactKind", "contact_kinds", book_.contact_kinds,
             [this](const ContactKind& row) { return contact_kind(row); });
        rows("Lexicon", "lexicons", book_.lexicons, [this](const Lexicon& row) {
            return fmt::format(".name = {}, .phrases = {}, .words = {}", t(row.name),
                               s(row.phrases), pools_.texts(row.words));
        });
        rows("VariantGroup", "variants", book_.variants, [this](const VariantGroup& row) {
            return fmt::format(".name = {}, .kind = {}, .members = {}, .member_names = {}",
                               t(row.name), t(row.kind), pools_.sets(row.members),
                               pools_.texts(row.member_names));
        });
        profiles();
        rules();
        body_ += emit_plan(book_.plan, pools_);
        return assemble();
    }

private:
    std::string t(std::string_view value) { return pools_.text(value); }
    static std::string s(PhraseSet value) { return EmitPools::set(value); }

    template <class T, class Row>
    void rows(std::string_view type, std::string_view name, std::span<const T> all, Row row) {
        if (all.empty()) {
            body_ += fmt::format("constexpr std::span<const {}> {};\n", type, name);
            return;
        }
        body_ += fmt::format("constexpr {} {}[] = {{\n", type, name);
        for (const auto& one : all) {
            body_ += fmt::format("    {{{}}},\n", row(one));
        }
        body_ += "};\n";
    }

    static std::string needs(const std::array<Need, agreement_type_count>& row) {
        std::string out = "{";
        for (const auto need : row) {
            out += fmt::format("Need{{{}}}, ", number(need));
        }
        return out + "}";
    }

    std::string authority(const Authority& row) {
        return fmt::format(".id = {}, .title = {}, .address = {}, .checked = {}, .doubt = {}",
                           t(row.id), t(row.title), t(row.address), t(row.checked), t(row.doubt));
    }

    std::string section(const Section& row) {
        return fmt::format(".id = {}, .name = {}, .why = {}, .adequate = {}, .authorities = {}, "
                           ".headings = {}, .strong = {}, .cues = {}, .full = {}, .need = {}",
                           t(row.id), t(row.name), t(row.why), t(row.adequate),
                           pools_.numbers(row.authorities), s(row.headings), s(row.strong),
                           s(row.cues), pools_.sets(row.full), needs(row.need));
    }

    std::string type(const TypeCues& row) {
        return fmt::format(".type = AgreementType{{{}}}, .name = {}, .title = {}, .opening = {}, "
                           ".structure = {}, .lexis = {}, .negative = {}",
                           number(row.type), t(row.name), s(row.title), s(row.opening),
                           s(row.structure), s(row.lexis), s(row.negative));
    }

    std::string body(const Body& row) {
        std::string out = fmt::format(
            ".id = {}, .name = {}, .aliases = {}, .legal_name = {}, .operating_name = {}, "
            ".end = {}, .successor = {}, .instrument = {}, .territory = {}, .note = {}, ",
            t(row.id), t(row.name), pools_.texts(row.aliases), t(row.legal_name),
            t(row.operating_name), t(row.end), t(row.successor), t(row.instrument),
            t(row.territory), t(row.note));
        out += fmt::format(".bars = {}, .domains = {}, .retired_domains = {}, .name_sizes = {}, "
                           ".phrases = {}, "
                           ".expanded = {}, .context = {}, .status = BodyStatus{{{}}}, "
                           ".doubtful = {}, .public_authority = {}",
                           pools_.texts(row.bars), pools_.texts(row.domains),
                           pools_.texts(row.retired_domains), fmt::format("{}U", row.name_sizes),
                           s(row.phrases), s(row.expanded), s(row.context), number(row.status),
                           boolean(row.doubtful),
                           row.public_authority ? boolean(*row.public_authority) : "std::nullopt");
        return out;
    }

    std::string law(const Law& row) {
        return fmt::format(".id = {}, .cited = {}, .kind = {}, .from = {}, .now = {}, .note = {}, "
                           ".phrases = {}, .context = {}, .status = LawStatus{{{}}}, "
                           ".doubtful = {}, .saved = {}",
                           t(row.id), t(row.cited), t(row.kind), t(row.from), t(row.now),
                           t(row.note), s(row.phrases), s(row.context), number(row.status),
                           boolean(row.doubtful), boolean(row.saved));
    }

    std::string law_name(const LawName& row) {
        return fmt::format(".id = {}, .right = {}, .result = {}, .from = {}, .note = {}, "
                           ".phrases = {}",
                           t(row.id), t(row.right), t(row.result), t(row.from), t(row.note),
                           s(row.phrases));
    }

    std::string bar(const Bar& row) {
        return fmt::format(".id = {}, .statute = {}, .what = {}, .authority = {}, .cited = {}, "
                           ".doubtful = {}",
                           t(row.id), t(row.statute), t(row.what), row.authority, s(row.cited),
                           boolean(row.doubtful));
    }

    std::string contact_kind(const ContactKind& row) {
        return fmt::format(".id = {}, .name = {}, .labels = {}, .need = {}, "
                           ".personal_data_only = {}",
                           t(row.id), t(row.name), s(row.labels), needs(row.need),
                           boolean(row.personal_data_only));
    }

    void profiles() {
        std::vector<Profile::Override> all;
        std::string table = "constexpr Profile::Override overrides[] = {\n";
        std::vector<std::size_t> firsts;
        for (const auto& profile : book_.profiles) {
            firsts.push_back(all.size());
            for (const auto& change : profile.overrides) {
                all.push_back(change);
                table +=
                    fmt::format("    {{.rule = {}, .severity = Severity{{{}}}, .by = {{}}}},\n",
                                t(change.rule), number(change.severity));
            }
        }
        body_ += table + (all.empty() ? "    {}};\n" : "};\n");
        auto first = firsts.begin();
        rows("Profile", "profiles", book_.profiles, [&](const Profile& row) {
            return fmt::format(".id = {}, .title = {}, .disabled = {}, .enabled = {{}}, .overrides "
                               "= {{overrides + "
                               "{}, {}}}, .tolerance_days = {}, .sentence_max = {}, "
                               ".watch_list = {}",
                               t(row.id), t(row.title), pools_.texts(row.disabled), *first++,
                               row.overrides.size(), row.tolerance_days, row.sentence_max,
                               boolean(row.watch_list));
        });
    }

    std::string param(const Param& row) {
        return fmt::format(".name = {}, .type = ParamType{{{}}}, .number = {}, .text = {}, "
                           ".texts = {}, .phrases = {}",
                           t(row.name), number(row.type), row.number, t(row.text),
                           pools_.texts(row.texts), pools_.sets(row.phrases));
    }

    std::string example(const Example& row) {
        const std::string type =
            row.type ? fmt::format("AgreementType{{{}}}", number(*row.type)) : "std::nullopt";
        return fmt::format(".kind = ExampleKind{{{}}}, .text = {}, .type = {}, .today = {}, "
                           ".why = {}, .whole = {}",
                           number(row.kind), t(row.text), type, t(row.today), t(row.why),
                           boolean(row.whole));
    }

    void rules() {
        std::vector<Param> params;
        std::vector<Example> examples;
        for (const auto& rule : book_.rules) {
            params.insert(params.end(), rule.params.begin(), rule.params.end());
            examples.insert(examples.end(), rule.examples.begin(), rule.examples.end());
        }
        // Never empty, because rows take places in them.
        params.emplace_back();
        examples.emplace_back();
        rows("Param", "params", std::span<const Param>(params),
             [this](const Param& row) { return param(row); });
        rows("Example", "examples", std::span<const Example>(examples),
             [this](const Example& row) { return example(row); });
        std::size_t first_param = 0;
        std::size_t first_example = 0;
        rows("Rule", "rules", book_.rules, [&](const Rule& row) {
            std::string out = rule(row);
            out += fmt::format(".params = {{params + {}, {}}}, .examples = {{examples + {}, {}}}",
                               first_param, row.params.size(), first_example, row.examples.size());
            first_param += row.params.size();
            first_example += row.examples.size();
            return out;
        });
    }

    std::string rule(const Rule& row) {
        std::string severity = "{";
        for (const auto& level : row.severity) {
            severity += level ? fmt::format("Severity{{{}}}, ", number(*level)) : "std::nullopt, ";
        }
        std::string out = fmt::format(
            ".id = {}, .family = {}, .title = {}, .met = {}, .why = {}, .advice = {}, .message = "
            "{}, "
            ".wording = {}, .kind = {}, .status = {}, .since = {}, .measured = {}, .cause = {}, ",
            t(row.id), t(row.family), t(row.title), t(row.met), t(row.why), t(row.advice),
            t(row.message), t(row.wording), t(row.kind), t(row.status), t(row.since),
            t(row.measured), t(row.cause));
        out += fmt::format(".check = {}, .basis = Basis{{{}}}, .confidence = Confidence{{{}}}, "
                           ".severity = {}}}, .when = {}, .conditions = {:#x}, .profiles = {}, "
                           ".authorities = {}, ",
                           row.check, number(row.basis), number(row.confidence), severity,
                           pools_.texts(row.when), row.conditions, pools_.texts(row.profiles),
                           pools_.numbers(row.authorities));
        return out;
    }

    std::string assemble() {
        std::string book = fmt::format(
            "constinit const RuleBook the_book = {{\n"
            "    .version = {}, .hash = {}, .checked = {},\n"
            "    .rules = rules, .authorities = authorities, .sections = sections,\n"
            "    .types = types, .bodies = bodies, .names = names, .laws = laws,\n"
            "    .law_names = law_names, .law_changes = law_changes, .statutes = statutes,\n"
            "    .bars = bars, .contact_kinds = contact_kinds, .lexicons = lexicons,\n"
            "    .variants = variants, .profiles = profiles,\n",
            t(book_.version), t(book_.hash), t(book_.checked));
        book +=
            fmt::format("    .mail = {{.shared = {}, .free = {}, .retired = {}, .relay = {}}},\n",
                        pools_.texts(book_.mail.shared), pools_.texts(book_.mail.free),
                        pools_.texts(book_.mail.retired), pools_.texts(book_.mail.relay));
        book += fmt::format("    .delegates = {},\n    .plan = plan,\n    .own_plan = {{}},\n}};\n",
                            s(book_.delegates));
        return "// Made by concord-pack from rules/packs, rules/knowledge and rules/profiles.\n"
               "#include \"rules/book/book.hpp\"\n\nnamespace concord {\n\nnamespace {\n\n" +
               pools_.declarations() + body_ + book +
               "\n} // namespace\n\nconst RuleBook& built_in_book() noexcept {\n"
               "    return the_book;\n}\n\n} // namespace concord\n";
    }

    const RuleBook& book_;
    EmitPools pools_;
    std::string body_;
};

} // namespace

std::string emit_book(const RuleBook& book) {
    return Emitter(book).run();
}

} // namespace concord
