import static uk.disc.annotation.Categories.*;

import java.util.List;
import uk.disc.annotation.*;

class Whole {
    record Note(@SharingCategory(SEXUAL_HEALTH) String text, @NotPersonal(reason = "a running number") int number) {}

    record Letter(@SharingCategory(NAME) String to, List<Note> notes) {}

    void object(Patient patient) {
        // :: error: disc.transfer.undeclared
        Net.send(patient);
    }

    void nested(Letter letter) {
        // :: error: disc.transfer.undeclared
        Net.send(letter);
        // :: error: disc.transfer.undeclared
        Net.send(letter.notes());
        Net.send(letter.notes().get(0).number());
    }

    void made() {
        Note note = new Note("made up", 1);
        Net.send(note);
    }

    void copied(Letter letter) {
        Letter copy = new Letter("nobody", letter.notes());
        Net.send(copy.to());
        // :: error: disc.transfer.undeclared
        Net.send(copy);
    }

    void asText(Note note) {
        // :: error: disc.transfer.undeclared
        Net.send("note: " + note);
        // :: error: disc.transfer.undeclared
        Net.send(note.toString());
    }

    void pattern(Object any) {
        if (any instanceof Note note) {
            // :: error: disc.transfer.undeclared
            Net.send(note.text());
        }
    }

    void parameter(@SharingCategory(NHS_NUMBER) String number, String other) {
        // :: error: disc.transfer.undeclared
        Net.send(number);
        Net.send(other);
    }

    @SharingCategory(ADDRESS)
    String address() {
        return lookUp();
    }

    private native String lookUp();

    void result() {
        // :: error: disc.transfer.undeclared
        Net.send(address());
    }
}
