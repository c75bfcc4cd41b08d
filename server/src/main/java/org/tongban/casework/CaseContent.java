package org.tongban.casework;

import java.util.List;
import java.util.Map;

/** What an applicant handed in; sealed at rest. Keys are those of the guide's form, questions and materials. */
public record CaseContent(
        String applicantName, Map<String, String> form, Map<String, String> answers, List<Material> materials) {

    /**
     * @param taken how the platform has it: {@code identity}, {@code licence}, {@code earlier} (the result of another part
     *     of its bundle), {@code commitment}, {@code upload} or {@code later}
     * @param reference number of the licence or of the earlier case, or the commitment's text; empty otherwise
     */
    public record Material(String key, String name, String taken, String reference, List<File> files) {}

    public record File(String sha256, String name, String mediaType, long sizeBytes) {}

    /** Keys of the materials that were not handed in yet. */
    List<String> missing() {
        return materials.stream()
                .filter(material -> material.taken().equals("later"))
                .map(Material::key)
                .toList();
    }

    boolean hasFile(String sha256) {
        return materials.stream().flatMap(material -> material.files().stream()).anyMatch(file -> file.sha256()
                .equals(sha256));
    }
}
