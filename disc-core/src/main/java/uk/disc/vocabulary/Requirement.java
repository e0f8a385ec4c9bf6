package uk.disc.vocabulary;

/** What must be recorded before a legal item can be relied on. Rules test these; which item needs which is data. */
public enum Requirement {
    /** A live record of the person's consent. */
    CONSENT_RECORD,
    /** A live record of the person's explicit consent. */
    EXPLICIT_CONSENT,
    /** The sender's own function, with where the law gives it. */
    OWN_FUNCTION,
    /** The enactment that lays down the duty. */
    ENACTMENT,
    /** A reference to a documented balancing test. */
    BALANCING_TEST,
    /** A condition of UK GDPR Annex 1. */
    ANNEX_1_CONDITION,
    /** A record of the request that states the need. */
    REQUEST_RECORD,
    /** Information that was collected on the person's consent. */
    COLLECTED_ON_CONSENT,
    /** One of the Schedule 1 paragraphs the item accepts. */
    SCHEDULE_1_PARAGRAPH,
    /** A reference to an appropriate policy document. */
    POLICY_DOCUMENT,
    /** A policy document, unless the recipient is a competent authority. */
    POLICY_DOCUMENT_UNLESS_TO_COMPETENT_AUTHORITY,
    /** A recipient under a professional or other legal duty of confidentiality: DPA 2018 s11(1). */
    PROFESSIONAL_SECRECY,
    /** One of the statutory reasons why consent was not obtained. */
    NO_CONSENT_REASON,
    /** A person who can't physically or legally consent. */
    INCAPACITY,
    /** A citation of the enactment or order. */
    CITATION,
    /** A section 251 approval in date. */
    SECTION_251_APPROVAL,
    /** A case-specific decision by a named human role. */
    RECORDED_DECISION,
    /** A recipient in a care relationship with the person. */
    CARE_RELATIONSHIP,
    /** No objection by the person. */
    NO_OBJECTION,
    /** A recorded assessment that the person lacks capacity for this decision. */
    CAPACITY_ASSESSMENT,
    /** A person who has died. */
    DECEASED_SUBJECT,
    /** Information by which the recipient can't identify the person. */
    NOT_IDENTIFIABLE,
    /** A recipient that is a health professional. */
    HEALTH_PROFESSIONAL
}
