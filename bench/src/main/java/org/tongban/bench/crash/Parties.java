package org.tongban.bench.crash;

import java.util.Map;

/**
 * Who takes part in a case.
 *
 * @param staff at one authority, by post
 * @param person what an applicant says of themselves: {@code operatorName}, {@code operatorIdNumber}, {@code operatorPhone}
 */
record Parties(Client applicant, Map<String, Client> staff, String division, Map<String, String> person) {
    Client at(String post) {
        var client = staff.get(post);
        if (client == null) throw new IllegalStateException("No staff at post " + post);
        return client;
    }
}
