// :: file note: disc.check.nothing-checked
final class NoMarks {
    String hello() {
        return "nothing here leaves";
    }
}
