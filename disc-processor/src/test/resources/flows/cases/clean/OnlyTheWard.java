/** Sends what is not personal alone. */
class OnlyTheWard {
    void ward(Patient patient) {
        Net.send(patient.getWard());
        Net.send(patient.ward + "/" + patient.getDiagnosis().length());
    }
}
