package uk.disc.policy;

import java.util.List;
import uk.disc.vocabulary.SourcePosition;

/** A value of a pack file that remembers where it is written. */
sealed interface Node {
    SourcePosition at();

    /** What it is, for a message: "a list". */
    String shape();

    /**
     * Text, and only ever text: nothing guesses that {@code NO} is a boolean or {@code 6.1} a number.
     *
     * @param text the text
     * @param plain whether it stands without quotes
     * @param at where it is written
     */
    record Scalar(String text, boolean plain, SourcePosition at) implements Node {
        /** Whether it stands for no value: written as nothing, or as JSON's null. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        @Override
        public String shape() {
            return isNothing() ? "nothing" : "text";
        }
    }

    /** A list. */
    record Sequence(List<Node> items, SourcePosition at) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /** Keys with their values, each key once, in the order written. */
    record Mapping(List<Entry> entries, SourcePosition at) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String shape() {
            return "keys with values";
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, Node value) {}

    /** In place of a value that was reported already, so that nobody reports it again. */
    record Broken(SourcePosition at) implements Node {
        @Override
        public String shape() {
            return "something that can't be read";
        }
    }
}
