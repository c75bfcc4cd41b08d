package org.tongban.intake;

import java.util.List;
import org.tongban.intake.Holdings.HeldLicence;
import org.tongban.region.Text;

/** One open way for one material, with what it needs. */
sealed interface Way {
    Means means();

    record ByIdentity() implements Way {
        @Override
        public Means means() {
            return Means.IDENTITY;
        }
    }

    record ByLicence(HeldLicence licence) implements Way {
        @Override
        public Means means() {
            return Means.LICENCE;
        }
    }

    record ByForm() implements Way {
        @Override
        public Means means() {
            return Means.FORM;
        }
    }

    record ByCommitment(Text promise) implements Way {
        @Override
        public Means means() {
            return Means.COMMITMENT;
        }
    }

    /** @param days working days after acceptance */
    record Later(int days) implements Way {
        @Override
        public Means means() {
            return Means.LATER;
        }
    }

    record ByUpload(List<String> accept, long maxBytes) implements Way {
        @Override
        public Means means() {
            return Means.UPLOAD;
        }
    }
}
