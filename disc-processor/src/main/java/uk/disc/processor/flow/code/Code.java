package uk.disc.processor.flow.code;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The instructions of one body, in blocks. Block 0 is where it begins. */
public final class Code {
    /** The register that holds what was thrown, where a handler begins. */
    public static final int THROWN = 0;

    private final Body body;
    private final List<Block> blocks = new ArrayList<>();
    private int registers = THROWN + 1;

    /**
     * How long it is.
     *
     * @return how many instructions it has
     */
    public long length() {
        return blocks.stream().mapToLong(block -> block.instructions().size()).sum();
    }

    /** Instructions that run one after the other, and what follows them. */
    public static final class Block {
        private final int number;
        private final @Nullable Block handler;
        private final List<Instruction> instructions = new ArrayList<>();
        private @Nullable End end;

        Block(int number, @Nullable Block handler) {
            this.number = number;
            this.handler = handler;
        }

        /**
         * Its number.
         *
         * @return the number
         */
        public int number() {
            return number;
        }

        /**
         * Where control goes when something is thrown.
         *
         * @return the block; empty if it leaves the body
         */
        public Optional<Block> handler() {
            return Optional.ofNullable(handler);
        }

        /**
         * The instructions.
         *
         * @return the instructions, in order
         */
        public List<Instruction> instructions() {
            return instructions;
        }

        /**
         * What follows.
         *
         * @return the end
         */
        public End end() {
            return end == null ? new End.Stop() : end;
        }

        boolean ended() {
            return end != null;
        }

        void end(End how) {
            if (end == null) {
                end = how;
            }
        }
    }

    /** What follows a block. */
    public sealed interface End {
        /** Nothing: it is never reached. */
        record Stop() implements End {}

        /**
         * Another block.
         *
         * @param target the block
         */
        record Jump(Block target) implements End {}

        /**
         * One of two blocks.
         *
         * @param condition the register that decides
         * @param whenTrue the block if true
         * @param whenFalse the block if false
         */
        record Branch(int condition, Block whenTrue, Block whenFalse) implements End {}

        /**
         * One of several blocks.
         *
         * @param selector the register that decides; {@link Instruction#NOTHING} if nothing known does
         * @param arms the constants and where each leads; a null constant leads there whatever the selector is
         */
        record Choice(int selector, List<Arm> arms) implements End {}

        /**
         * One way of a choice.
         *
         * @param constant the constant; null if any value may lead here
         * @param fallback whether it is taken when no constant fits
         * @param target the block
         */
        record Arm(@Nullable Object constant, boolean fallback, Block target) {}

        /**
         * Back to the caller.
         *
         * @param value the register with the result; {@link Instruction#NOTHING} if there is none
         * @param tree the result as written; null if nobody wrote one
         */
        record Return(int value, @Nullable Tree tree) implements End {}

        /**
         * To the handler, or the caller's.
         *
         * @param value the register with what is thrown
         */
        record Throw(int value) implements End {}
    }

    Code(Body body) {
        this.body = body;
    }

    /**
     * Whose code it is.
     *
     * @return the body
     */
    public Body body() {
        return body;
    }

    /**
     * The blocks.
     *
     * @return the blocks, by number
     */
    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The register of a parameter.
     *
     * @param index the parameter; the receiver is number 0 where there is one
     * @return the register
     */
    public static int parameter(int index) {
        return THROWN + 1 + index;
    }

    Block block(@Nullable Block handler) {
        Block block = new Block(blocks.size(), handler);
        blocks.add(block);
        return block;
    }

    int register() {
        return registers++;
    }
}
