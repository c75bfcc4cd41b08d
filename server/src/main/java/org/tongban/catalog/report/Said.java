package org.tongban.catalog.report;

/** What comes in the form. */
public record Said(String matter, String words, String contact) {
    static final Said NOTHING = new Said("", "", "");
    static final int MOST_SIGNS = 1_000;
    static final int MOST_SIGNS_OF_A_CONTACT = 100;

    public Said {
        matter = matter.strip();
        words = clean(words);
        contact = clean(contact);
    }

    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip();
    }

    boolean isTooLong() {
        return words.length() > MOST_SIGNS || contact.length() > MOST_SIGNS_OF_A_CONTACT;
    }
}
