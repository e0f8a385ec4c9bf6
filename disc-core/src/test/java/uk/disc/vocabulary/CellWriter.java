package uk.disc.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Optional;

/** Writes what {@link CellReader} reads. */
public final class CellWriter {
    private final StringBuilder out = new StringBuilder();
    private String before = "";

    public CellWriter text(Object cell) {
        String text = cell.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
        out.append(before).append(text);
        before = "\t";
        return this;
    }

    /** An empty cell stands for nothing, so that what is there must not be empty. */
    public CellWriter textIf(Optional<?> cell) {
        cell.ifPresent(present -> assertThat(present.toString()).isNotEmpty());
        return text(cell.map(Object::toString).orElse(""));
    }

    public CellWriter texts(Collection<?> cells) {
        text(cells.size());
        cells.forEach(this::text);
        return this;
    }

    public CellWriter endLine() {
        out.append('\n');
        before = "";
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
