package org.tongban.kernel;

/** A code that a person typed is not one: wrong length, wrong sign, wrong check digit. */
public sealed interface CodeRejection extends Rejection {
    record BadCitizenId() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-citizen-id";
        }
    }

    record BadCreditCode() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-credit-code";
        }
    }

    record BadLicenceNumber() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-licence-number";
        }
    }

    record BadProjectCode() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-project-code";
        }
    }

    record BadItemCode() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-item-code";
        }
    }

    record BadDivisionCode() implements CodeRejection {
        @Override
        public String code() {
            return "kernel.bad-division-code";
        }
    }
}
