package org.tongban.region;

import java.util.List;

/**
 * A development, new, bonded or free-trade zone. It stands beside the five levels: some powers of a district or of the
 * region are delegated to it, and its own authorities exercise them in its townships.
 *
 * @param division the zone as a place, with its validity
 * @param type such as {@code development-zone}
 * @param townships that it administers; none where it has no territory of whole townships
 * @param powers what is delegated: kinds of authorities, or base codes of single items
 */
public record Zone(Division division, String type, List<String> townships, List<String> powers) {
    public Zone {
        townships = List.copyOf(townships);
        powers = List.copyOf(powers);
    }

    public boolean hasPower(String authorityKind, String baseCode) {
        return powers.contains(authorityKind) || powers.contains(baseCode);
    }
}
