package org.tongban.region;

/**
 * Where the point of a village stands, of those whose position is recorded.
 *
 * @param division code of the village or community
 */
record ServicePoint(String division, double longitude, double latitude) {}
