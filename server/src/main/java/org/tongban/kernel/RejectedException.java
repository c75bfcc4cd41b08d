package org.tongban.kernel;

/** Carries a {@link Rejection} out of a module; the web turns it into problem+json. No stack trace: it is no defect. */
public final class RejectedException extends RuntimeException {
    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.code() + " " + rejection.args(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
