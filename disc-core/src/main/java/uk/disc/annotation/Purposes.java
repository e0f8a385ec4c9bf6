package uk.disc.annotation;

/**
 * The shipped purposes, for {@link OutboundTransfer#purpose()}. What the law expects of each is data: {@code purposes.yaml}.
 */
public final class Purposes {
    private Purposes() {}

    /** Individual care: a person's own health or social care. */
    public static final String INDIVIDUAL_CARE = "INDIVIDUAL_CARE";

    /** Running that care: the administration behind a person's own care, such as booking and transport. */
    public static final String CARE_ADMIN = "CARE_ADMIN";

    /** Planning services: planning, commissioning and checking services for many people. */
    public static final String SERVICE_PLANNING = "SERVICE_PLANNING";

    /** Research: finding out something new that helps others. */
    public static final String RESEARCH = "RESEARCH";

    /** Protecting public health: watching for and controlling communicable disease and other risks to everyone. */
    public static final String PUBLIC_HEALTH_PROTECTION = "PUBLIC_HEALTH_PROTECTION";

    /** Safeguarding a child: protecting a child from harm or neglect. */
    public static final String CHILD_SAFEGUARDING = "CHILD_SAFEGUARDING";

    /** Safeguarding an adult: protecting an adult who needs care and support from harm or neglect. */
    public static final String ADULT_SAFEGUARDING = "ADULT_SAFEGUARDING";

    /** Preventing and detecting crime: helping to prevent, detect or prosecute crime. */
    public static final String CRIME = "CRIME";

    /** Emergency: protecting someone whose life or safety is in danger now. */
    public static final String EMERGENCY = "EMERGENCY";

    /** Required by law: what a law or an order requires a body to hand over. */
    public static final String STATUTORY_RETURN = "STATUTORY_RETURN";

    /** Legal claim or complaint: making, defending or answering a legal claim or a complaint. */
    public static final String LEGAL_CLAIM_COMPLAINT = "LEGAL_CLAIM_COMPLAINT";

    /** Services other than care: other services, such as housing, benefits, licensing and fraud prevention. */
    public static final String NON_CARE_SERVICE = "NON_CARE_SERVICE";

    /** Hospital discharge: helping someone to go home from hospital with the right support waiting. */
    public static final String HOSPITAL_DISCHARGE = "HOSPITAL_DISCHARGE";

    /** Referral: asking another service to see or treat someone. */
    public static final String REFERRAL = "REFERRAL";

    /** Coordinating care: helping several services that care for the same person to work together. */
    public static final String COORDINATING_CARE = "COORDINATING_CARE";

    /** Shared care record: letting a person's care teams see one record. */
    public static final String SHARED_CARE_RECORD = "SHARED_CARE_RECORD";

    /** Care at home: giving care and support in someone's own home. */
    public static final String HOME_CARE = "HOME_CARE";

    /** Social prescribing: putting someone in touch with groups and activities near them as part of their care. */
    public static final String SOCIAL_PRESCRIBING = "SOCIAL_PRESCRIBING";

    /** Social care assessment: finding out what care and support someone needs. */
    public static final String SOCIAL_CARE_ASSESSMENT = "SOCIAL_CARE_ASSESSMENT";

    /** Booking and transport: booking an appointment or transport for someone's care. */
    public static final String APPOINTMENT_BOOKING = "APPOINTMENT_BOOKING";

    /** Population health: finding out what care a population will need, and planning it. */
    public static final String POPULATION_HEALTH = "POPULATION_HEALTH";

    /** Commissioning: deciding which services to buy or provide, and checking them. */
    public static final String COMMISSIONING = "COMMISSIONING";

    /** Improving quality: checking how good a service is and making it better. */
    public static final String QUALITY_IMPROVEMENT = "QUALITY_IMPROVEMENT";

    /** Clinical research: research with patients. */
    public static final String CLINICAL_RESEARCH = "CLINICAL_RESEARCH";

    /** Controlling an outbreak: finding and stopping an outbreak of disease. */
    public static final String OUTBREAK_CONTROL = "OUTBREAK_CONTROL";

    /** Multi-agency safeguarding of a child. */
    public static final String MULTI_AGENCY_SAFEGUARDING = "MULTI_AGENCY_SAFEGUARDING";

    /** Investigating a crime: helping the police with an investigation. */
    public static final String CRIME_INVESTIGATION = "CRIME_INVESTIGATION";

    /** Inquest: helping a coroner to find out how someone died. */
    public static final String INQUEST = "INQUEST";

    /** Complaint: answering a complaint. */
    public static final String COMPLAINT_HANDLING = "COMPLAINT_HANDLING";

    /** Early help for families: helping a family early, with their agreement, before a problem grows. */
    public static final String EARLY_HELP = "EARLY_HELP";

    /** Support for carers: helping people who look after someone. */
    public static final String CARER_SUPPORT = "CARER_SUPPORT";

    /** Housing support: helping someone to find, keep or adapt a home. */
    public static final String HOUSING_SUPPORT = "HOUSING_SUPPORT";

    /** Home fire safety: making a home safer from fire. */
    public static final String HOME_FIRE_SAFETY = "HOME_FIRE_SAFETY";

    /** Preventing fraud: finding and preventing fraud against public services. */
    public static final String FRAUD_PREVENTION = "FRAUD_PREVENTION";

    /** Revenues and benefits: collecting council tax and paying benefits. */
    public static final String REVENUES_AND_BENEFITS = "REVENUES_AND_BENEFITS";

    /** Licensing: granting licences and checking that their terms are kept. */
    public static final String LICENSING = "LICENSING";
}
