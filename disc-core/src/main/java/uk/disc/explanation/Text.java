package uk.disc.explanation;

/** A text that grows by whole sentences, with one space between them and a line feed between paragraphs. */
final class Text {
    private final StringBuilder out;
    private final int start;
    private boolean freshLine = true;

    Text(StringBuilder out) {
        this.out = out;
        start = out.length();
    }

    void sentence(Template template, Telling telling) {
        space();
        template.append(out, telling);
    }

    void sentence(String text) {
        space();
        out.append(text);
    }

    void paragraph() {
        if (out.length() > start) {
            out.append('\n');
        }
        freshLine = true;
    }

    private void space() {
        if (!freshLine) {
            out.append(' ');
        }
        freshLine = false;
    }
}
