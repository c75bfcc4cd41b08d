package org.tongban.catalog;

/**
 * Which fields of the form the central project platform is told when it is asked for a project's code; each the key of a
 * field, all empty where the service needs no code.
 */
public record ProjectCodeSource(
        String name, String division, String organisation, String creditCode, String investment) {
    public static final ProjectCodeSource NONE = new ProjectCodeSource("", "", "", "", "");

    public boolean isNeeded() {
        return !name.isEmpty();
    }
}
