// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zlib.h>

namespace concord::tests {

/// Writes ZIP packages in memory, parts stored as they are, so that tests of Word and OpenDocument
/// readers need no binary files.
class PackageWriter {
public:
    PackageWriter& add(std::string name, std::string content) {
        parts_.push_back({std::move(name), std::move(content), {}, 0, 0});
        return *this;
    }
    /// A part deflated by zlib.
    PackageWriter& add_deflated(std::string name, const std::string& content) {
        z_stream stream{};
        std::string packed(compressBound(static_cast<uLong>(content.size())) + 64, '\0');
        deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
        stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(content.data()));
        stream.avail_in = static_cast<uInt>(content.size());
        stream.next_out = reinterpret_cast<Bytef*>(packed.data());
        stream.avail_out = static_cast<uInt>(packed.size());
        deflate(&stream, Z_FINISH);
        packed.resize(stream.total_out);
        deflateEnd(&stream);
        parts_.push_back({std::move(name), std::move(packed), {}, content.size(), crc(content)});
        return *this;
    }
    /// A part whose own record has another name than the directory.
    PackageWriter& add_disguised(std::string name, std::string local, std::string content) {
        parts_.push_back({std::move(name), std::move(content), std::move(local), 0, 0});
        return *this;
    }

    [[nodiscard]] std::string bytes() const {
        std::string out;
        std::string directory;
        for (const Part& part : parts_) {
            const auto offset = out.size();
            const std::string& local = part.local.empty() ? part.name : part.local;
            out += "PK\3\4" + common(part, local.size()) + local + part.content;
            directory += "PK\1\2" + number(20, 2) + common(part, part.name.size()) +
                         std::string(10, '\0') + number(offset, 4) + part.name;
        }
        const std::string count = number(parts_.size(), 2);
        const std::string end = "PK\5\6" + std::string(4, '\0') + count + count +
                                number(directory.size(), 4) + number(out.size(), 4) +
                                std::string(2, '\0');
        return out + directory + end;
    }

private:
    struct Part {
        std::string name, content, local;
        std::size_t inflated = 0; ///< Size before it was deflated; 0 for a part stored plain.
        std::uint32_t inflated_crc = 0;
    };

    static std::string number(std::size_t value, std::size_t size) {
        std::string out;
        for (std::size_t i = 0; i < size; ++i)
            out += static_cast<char>(value >> 8U * i & 0xFFU);
        return out;
    }

    /// What the two records of a part share, from the version on.
    static std::string common(const Part& part, std::size_t name_size) {
        const bool plain = part.inflated == 0;
        const std::size_t size = plain ? part.content.size() : part.inflated;
        return number(20, 2) + std::string(2, '\0') + number(plain ? 0 : 8, 2) +
               std::string(4, '\0') + number(plain ? crc(part.content) : part.inflated_crc, 4) +
               number(part.content.size(), 4) + number(size, 4) + number(name_size, 2) +
               std::string(2, '\0');
    }

    static std::uint32_t crc(std::string_view bytes) {
        std::uint32_t value = 0xFFFFFFFFU;
        for (const char byte : bytes) {
            value ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                value = value >> 1U ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return ~value;
    }

    std::vector<Part> parts_;
};

/// A Word document from the content of its parts; what is empty is left out. `body` stands in
/// w:body, `styles` in w:styles, `numbering` in w:numbering, `footnotes` in w:footnotes.
struct WordParts {
    std::string body = {}, styles = {}, numbering = {}, footnotes = {};
    std::string relationships = {}; ///< More lines for the main part's relationships.
    std::vector<std::pair<std::string, std::string>> more = {}; ///< Other parts, by name.
    std::string name_space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    std::string main = "word/document.xml";
};

inline std::string word_document(const WordParts& parts) {
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relations = [](const std::string& lines) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
               "relationships\">" +
               lines + "</Relationships>";
    };
    const auto relation = [&](const std::string& kind, const std::string& target) {
        return "<Relationship Id=\"r" + kind + "\" Type=\"" + office + kind + "\" Target=\"" +
               target + "\"/>";
    };
    const auto part = [&](const std::string& root, const std::string& content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root + " xmlns:w=\"" +
               parts.name_space +
               "\" xmlns:mc=\"http://schemas.openxmlformats.org/"
               "markup-compatibility/2006\" xmlns:r=\"" +
               office.substr(0, office.size() - 1) + "\">" + content + "</w:" + root + ">";
    };
    const auto slash = parts.main.rfind('/') + 1;
    const std::string folder = parts.main.substr(0, slash);
    const std::string kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    std::string types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
        "Extension=\"rels\" "
        "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\""
        "/><Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto of_kind = [&](const std::string& name, const std::string& kind) {
        types.append("<Override PartName=\"/").append(name).append("\" ContentType=\"");
        types.append(kinds).append(kind).append("+xml\"/>");
    };
    of_kind(parts.main, "document.main");
    for (const char* kind : {"styles", "numbering", "footnotes"})
        of_kind(folder + kind + ".xml", kind);
    PackageWriter package;
    package.add("[Content_Types].xml", types + "</Types>");
    package.add("_rels/.rels", relations(relation("officeDocument", parts.main)));
    package.add(parts.main, part("document", "<w:body>" + parts.body + "</w:body>"));
    std::string lines = parts.relationships;
    for (const auto& [kind, content] :
         {std::pair{"styles", parts.styles}, std::pair{"numbering", parts.numbering},
          std::pair{"footnotes", parts.footnotes}}) {
        if (content.empty()) continue;
        package.add(folder + kind + ".xml", part(kind, content));
        lines += relation(kind, std::string(kind) + ".xml");
    }
    for (const auto& [name, content] : parts.more)
        package.add(name, content);
    package.add(folder + "_rels/" + parts.main.substr(slash) + ".rels", relations(lines));
    return package.bytes();
}

/// One paragraph with its properties (w:pPr's content) and words in one run.
inline std::string word_paragraph(const std::string& words, const std::string& properties = {}) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + words +
           "</w:t></w:r></w:p>";
}

} // namespace concord::tests
