package uk.disc.policy;

import java.util.Locale;

/** Every kind of problem a pack can have. {@code docs/pack-problems.md} has one row for each. */
enum ProblemCode {
    PACK_NOT_FOUND,
    TWO_PACKS,
    UNREADABLE,
    OUTSIDE_PACK,
    BAD_PATH,
    UNKNOWN_FILE,
    DUPLICATE_FILE,
    MISSING_FILE,
    TOO_MANY_FILES,
    TOO_LARGE,
    INDEX_SYNTAX,
    INDEX_MISMATCH,
    INDEX_MISSING_FILE,
    INDEX_UNLISTED_FILE,
    NOT_UTF8,
    SYNTAX,
    SEVERAL_DOCUMENTS,
    ALIAS,
    ANCHOR,
    TAG,
    MERGE_KEY,
    DUPLICATE_KEY,
    TOO_DEEP,
    TOO_MANY_NODES,
    SCALAR_TOO_LONG,
    HIDDEN_CHARACTER,
    TOO_MANY_PROBLEMS,
    UNKNOWN_KEY,
    MISSING_KEY,
    CONFLICTING_KEYS,
    WRONG_TYPE,
    EMPTY,
    EMPTY_LIST,
    OUT_OF_RANGE,
    BAD_ID,
    DUPLICATE_ID,
    DUPLICATE_VALUE,
    IMPOSSIBLE_DATE,
    END_BEFORE_START,
    REVIEW_BEFORE_START,
    UNKNOWN_CODE,
    REDEFINES_SHIPPED,
    PARENT_CYCLE,
    UNKNOWN_ORGANISATION,
    UNKNOWN_TEAM,
    UNKNOWN_CHARTER,
    UNKNOWN_AGREEMENT,
    UNKNOWN_PARTY,
    CATEGORY_NOT_IN_FLOW,
    SIGNATORY_DID_NOT_EXIST,
    PREDECESSOR_CYCLE,
    SUPERSEDED_CYCLE;

    /** As it is shown: {@code unknown-key}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
