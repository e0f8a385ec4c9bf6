class ByName {
    public static class Parcel {
        // :: error: disc.label.lost
        public String content = "";

        public String shown() {
            return content;
        }
    }

    void field(Patient patient) throws ReflectiveOperationException {
        Parcel parcel = (Parcel) Class.forName("ByName$Parcel").getDeclaredConstructor().newInstance();
        Parcel.class.getField("content").set(parcel, patient.name);
        // :: error: disc.transfer.undeclared
        Net.send(parcel.content);
    }

    void method(Patient patient) throws ReflectiveOperationException {
        Parcel parcel = new Parcel();
        parcel.content = patient.name;
        // :: error: disc.transfer.undeclared
        Net.send(Parcel.class.getMethod("shown").invoke(parcel));
    }
}
