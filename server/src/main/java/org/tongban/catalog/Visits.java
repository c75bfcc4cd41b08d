package org.tongban.catalog;

import org.tongban.region.Text;

/** How often the applicant has to come, and why. */
public record Visits(int count, Text reason) {}
