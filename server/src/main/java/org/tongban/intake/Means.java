package org.tongban.intake;

/** By what means a material reaches the case. */
public enum Means {
    /** The sign-in already proved it. */
    IDENTITY,
    /** It lies in the licence library. */
    LICENCE,
    /** The system makes it from the form. */
    FORM,
    /** The applicant promises instead of proving (告知承诺). */
    COMMITMENT,
    /** It may follow (容缺). */
    LATER,
    /** The applicant hands it in. */
    UPLOAD
}
