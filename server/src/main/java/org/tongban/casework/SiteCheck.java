package org.tongban.casework;

import java.util.List;

/** What was found on site (Licensing Law, Art. 34). @param photos SHA-256 of each picture */
public record SiteCheck(List<String> officers, String findings, boolean passed, List<String> photos) {}
