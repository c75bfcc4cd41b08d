package org.tongban.casework;

/**
 * How the project comes to its code.
 *
 * @param code empty until the central platform gave one
 * @param state {@code assigned}, {@code waiting}, {@code unreachable} or {@code refused}
 * @param sentence that in words
 */
record ProjectCodeView(String code, String state, String sentence) {}
