/** Something that sends. */
final class Net {
    private Net() {}

    static void send(Object payload) {}

    static void post(String address, Object payload) {}

    static void logged(Object payload) {}

    static native String masked(String text);
}
