package org.tongban.casework;

/**
 * How the project comes to its code.
 *
 * @param code empty until the central platform gave one
 * @param state {@code assigned}, {@code waiting}, {@code unreachable}, {@code delayed} by a fault of ours, or {@code
 *     refused}
 * @param sentence that in words
 * @param target what the platform finds wrong, {@code form.<field>}; empty where it is no field of the form
 */
record ProjectCodeView(String code, String state, String sentence, String target) {}
