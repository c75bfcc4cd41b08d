package org.tongban.casework;

/** What somebody says to a public notice, and how to ask back; read by those who handle the case alone. */
public record Objection(String name, String phone, String text) {
    static final Objection NOTHING = new Objection("", "", "");
}
