package org.tongban.bench;

/** Who is measured: the product, the least work that gives the same result, a known product. */
public enum Contender {
    OURS,
    FLOOR,
    PEER
}
