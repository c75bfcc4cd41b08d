package org.tongban.bundle;

import java.util.UUID;

/** What the applicant holds after submitting a bundle. */
record BundleReceipt(UUID bundleId, String number) {}
