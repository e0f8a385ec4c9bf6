package uk.disc.explanation;

import java.util.List;

/**
 * A short page for people: a heading, then sections of sentences and lists. Written as Markdown or as one HTML file that needs nothing
 * else.
 *
 * @param title the heading
 * @param lead what stands below it
 * @param sections the sections
 * @param foot the last line; empty for none
 */
public record NoticePage(String title, List<String> lead, List<Section> sections, String foot) {
    private static final String STYLE = """
            body{font-family:Arial,sans-serif;line-height:1.5;color:#0b0c0c;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin-top:1.5rem}li{margin:.25rem 0}
            a{color:#1d70b8}footer{border-top:1px solid #b1b4b6;margin-top:2rem;padding-top:.5rem;font-size:.9rem}
            @media print{body{margin:0;max-width:none;font-size:11pt}h1,h2{break-after:avoid}}
            """;

    /** Copies the lists. */
    public NoticePage {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
    }

    /**
     * A part of a page.
     *
     * @param heading its heading
     * @param sentences its sentences, each a paragraph
     * @param items a list below them; empty for none
     */
    public record Section(String heading, List<String> sentences, List<String> items) {
        /** Copies the lists. */
        public Section {
            sentences = List.copyOf(sentences);
            items = List.copyOf(items);
        }

        boolean isEmpty() {
            return sentences.isEmpty() && items.isEmpty();
        }
    }

    /**
     * The page as Markdown.
     *
     * @return text with a final line feed
     */
    public String markdown() {
        StringBuilder out = new StringBuilder("# ").append(marked(title)).append('\n');
        lead.forEach(sentence -> out.append('\n').append(marked(sentence)).append('\n'));
        for (Section section : sections) {
            out.append("\n## ").append(marked(section.heading())).append('\n');
            section.sentences()
                    .forEach(sentence ->
                            out.append('\n').append(marked(sentence)).append('\n'));
            if (!section.items().isEmpty()) {
                out.append('\n');
                section.items()
                        .forEach(item -> out.append("- ").append(marked(item)).append('\n'));
            }
        }
        if (!foot.isEmpty()) {
            out.append("\n---\n\n").append(marked(foot)).append('\n');
        }
        return out.toString();
    }

    /**
     * The page as HTML: one file that loads nothing and runs nothing.
     *
     * @return a whole document with a final line feed
     */
    public String html() {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        element(out, "title", title);
        out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
        element(out, "h1", title);
        lead.forEach(sentence -> element(out, "p", sentence));
        for (Section section : sections) {
            element(out, "h2", section.heading());
            section.sentences().forEach(sentence -> element(out, "p", sentence));
            if (!section.items().isEmpty()) {
                out.append("<ul>\n");
                section.items().forEach(item -> element(out, "li", item));
                out.append("</ul>\n");
            }
        }
        out.append("</main>\n");
        if (!foot.isEmpty()) {
            element(out, "footer", foot);
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A pack's words must not turn into headings, links or HTML. */
    private static String marked(String text) {
        return text.replace('\n', ' ')
                .replace("\\", "\\\\")
                .replace("<", "&lt;")
                .replace("[", "\\[")
                .replace("`", "\\`")
                .replace("*", "\\*");
    }
}
