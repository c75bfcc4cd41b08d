package org.tongban.region;

/** A rule about what the region itself is: an edit of the catalogue cannot make it find anything else. */
public interface RegionRule extends LintRule {
    @Override
    default boolean reads(String path) {
        return RegionFiles.reads(path) || path.startsWith("demo/");
    }
}
