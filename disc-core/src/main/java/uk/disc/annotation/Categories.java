package uk.disc.annotation;

/**
 * The shipped sharing categories, for {@link SharingCategory}. What the law makes of each is data: {@code categories.yaml}.
 */
public final class Categories {
    private Categories() {}

    /** Name: a person's name. */
    public static final String NAME = "NAME";

    /** Date of birth: the day someone was born, or their age. */
    public static final String DATE_OF_BIRTH = "DATE_OF_BIRTH";

    /** NHS number: the number by which the NHS knows a person. */
    public static final String NHS_NUMBER = "NHS_NUMBER";

    /** Contact details: a telephone number, an email address or another way to reach someone. */
    public static final String CONTACT = "CONTACT";

    /** Address: where someone lives or stays. */
    public static final String ADDRESS = "ADDRESS";

    /** Contact details from a care record. */
    public static final String CARE_RECORD_CONTACT = "CARE_RECORD_CONTACT";

    /** Next of kin: relatives, carers and other people close to someone. */
    public static final String NEXT_OF_KIN = "NEXT_OF_KIN";

    /** Communication and access needs. */
    public static final String COMMUNICATION_NEEDS = "COMMUNICATION_NEEDS";

    /** Ethnic origin: a person's racial or ethnic origin. */
    public static final String ETHNIC_ORIGIN = "ETHNIC_ORIGIN";

    /** Religion or belief: a person's religion or philosophical belief. */
    public static final String RELIGION = "RELIGION";

    /** Sex life or sexual orientation: a person's sex life or sexual orientation. */
    public static final String SEX_LIFE_ORIENTATION = "SEX_LIFE_ORIENTATION";

    /** Other health information: anything about physical or mental health that no narrower code describes. */
    public static final String HEALTH = "HEALTH";

    /** Diagnosis: what is or was wrong with someone, and what was found. */
    public static final String DIAGNOSIS = "DIAGNOSIS";

    /** Medication: what someone takes or was prescribed. */
    public static final String MEDICATION = "MEDICATION";

    /** Allergy: what someone reacts badly to. */
    public static final String ALLERGY = "ALLERGY";

    /** Test result: the result of a test, a scan or an investigation. */
    public static final String TEST_RESULT = "TEST_RESULT";

    /** Visit, letter or discharge. */
    public static final String ENCOUNTER = "ENCOUNTER";

    /** Care plan: what care and support is planned, by whom and until when. */
    public static final String CARE_PLAN = "CARE_PLAN";

    /** Social care needs: what help someone needs to live their life, and the help they get. */
    public static final String SOCIAL_CARE_NEEDS = "SOCIAL_CARE_NEEDS";

    /** Mental health: a person's mental health, and their treatment for it. */
    public static final String MENTAL_HEALTH = "MENTAL_HEALTH";

    /** Alcohol or drug use: a person's use of alcohol or drugs, and their treatment for it. */
    public static final String SUBSTANCE_USE = "SUBSTANCE_USE";

    /** Sexual health: a person's sexual health, contraception, HIV or other infections passed on through sex. */
    public static final String SEXUAL_HEALTH = "SEXUAL_HEALTH";

    /** Pregnancy: that someone is or was pregnant, and how it went. */
    public static final String PREGNANCY = "PREGNANCY";

    /** Genetic information: what a test of genes says about someone, and so perhaps about their relatives. */
    public static final String GENETIC = "GENETIC";

    /** Biometric identification: a fingerprint, face or voice used to tell who someone is. */
    public static final String BIOMETRIC_ID = "BIOMETRIC_ID";

    /** Safeguarding concern: a worry that a child or an adult may be harmed or neglected. */
    public static final String SAFEGUARDING_CONCERN = "SAFEGUARDING_CONCERN";

    /** Domestic abuse: that someone is or was abused at home, or is said to abuse. */
    public static final String DOMESTIC_ABUSE = "DOMESTIC_ABUSE";

    /** Criminal offence: offences, alleged offences included, and proceedings, sentences and what came of them. */
    public static final String CRIMINAL_OFFENCE = "CRIMINAL_OFFENCE";

    /** Legal status in care: detention, deprivation of liberty, guardianship or a court order about someone's care. */
    public static final String LEGAL_STATUS = "LEGAL_STATUS";

    /** Money and benefits: income, benefits, debts and charges. */
    public static final String FINANCIAL = "FINANCIAL";

    /** Housing: the home, the tenancy, who lives there, and its state. */
    public static final String HOUSING = "HOUSING";

    /** Education: school, attendance, attainment and training. */
    public static final String EDUCATION = "EDUCATION";

    /** Employment: a person's work or looking for work. */
    public static final String EMPLOYMENT = "EMPLOYMENT";

    /** Risk score: a score or a flag worked out from other information. */
    public static final String RISK_SCORE = "RISK_SCORE";

    /** Gender recognition. */
    public static final String GENDER_RECOGNITION = "GENDER_RECOGNITION";

    /** Fertility treatment: licensed fertility treatment. */
    public static final String FERTILITY_TREATMENT = "FERTILITY_TREATMENT";

    /** Free text: notes and messages. */
    public static final String FREE_TEXT = "FREE_TEXT";

    /** Staff details: names and work contact details of people in their jobs. */
    public static final String STAFF_DETAILS = "STAFF_DETAILS";
}
