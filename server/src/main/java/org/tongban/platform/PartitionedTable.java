package org.tongban.platform;

/**
 * A table split by id range, a partition a month; its module declares it as a bean and creates it with a default
 * partition.
 *
 * @param name qualified, such as {@code casework.event}
 */
public record PartitionedTable(String name) {}
