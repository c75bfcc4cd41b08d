package org.tongban.region;

/**
 * A body that takes in, reviews or decides.
 *
 * @param creditCode 18 signs, both check signs right
 * @param kind what it is for, such as {@code market-regulation}; declared in region.yaml
 * @param division the division it belongs to
 * @param place the hall where it receives people
 * @param phone for questions, with area code
 * @param complaintPhone another number than {@code phone}
 * @param longitude 0 where the position is not known
 */
public record Authority(
        String creditCode,
        Text name,
        Text shortName,
        String kind,
        String division,
        Text place,
        String address,
        String phone,
        String complaintPhone,
        Text hours,
        double longitude,
        double latitude) {

    public boolean hasPosition() {
        return longitude != 0;
    }
}
