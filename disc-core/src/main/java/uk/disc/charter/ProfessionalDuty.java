package uk.disc.charter;

/** Under which duty of secrecy a team receives information: DPA 2018 s11(1). */
public enum ProfessionalDuty {
    /** By or under a health professional. */
    HEALTH_PROFESSIONAL,
    /** By or under a social work professional. */
    SOCIAL_WORK_PROFESSIONAL,
    /** By another person who owes a duty of confidentiality under an enactment or rule of law. */
    LEGAL_DUTY_OF_CONFIDENTIALITY,
    /** None that is recorded. */
    NONE
}
