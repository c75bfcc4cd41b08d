package org.tongban.seed;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.tongban.identity.PersonRecord;
import org.tongban.kernel.CitizenId;

/**
 * Persons that nobody is: ID numbers begin with 500999, which was never assigned to a place, phones with 160, which no
 * carrier uses. The n-th of all persons is always the same one.
 */
final class MadeUpPeople {
    private static final String NOWHERE = "500999";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1936, 1, 1);

    /** Prime to the number of days, so that every birthday comes up before one comes twice. */
    private static final int STRIDE = 7_919;

    private static final int BIRTHDAYS = 25_933;
    private static final int MOST_ON_A_DAY = 900;
    private static final int FIRST_SERIAL = 100;
    private static final long FIRST_PHONE = 16_010_000_000L;
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文海燕雪琴云飞鑫浩宇轩子涵梓欣怡佳晨思远天";

    /** How many there are at most. */
    static final int MOST = BIRTHDAYS * MOST_ON_A_DAY;

    private MadeUpPeople() {}

    static PersonRecord person(UUID id, int n) {
        var birth = FIRST_BIRTH.plusDays((long) n * STRIDE % BIRTHDAYS);
        var idNumber = CitizenId.of(NOWHERE, birth, FIRST_SERIAL + n / BIRTHDAYS);
        return new PersonRecord(id, name(new Random(n)), idNumber.value(), Long.toString(FIRST_PHONE + n), "");
    }

    static String name(Random random) {
        var name = new StringBuilder().append(sign(SURNAMES, random)).append(sign(GIVEN, random));
        if (random.nextInt(4) > 0) name.append(sign(GIVEN, random));
        return name.toString();
    }

    /** Somebody else's ID number: a child's, a spouse's, an old mother's. */
    static String anyIdNumber(LocalDate today, Random random) {
        var birth = today.minusDays(1 + random.nextInt(95 * 365));
        return CitizenId.of(NOWHERE, birth, random.nextInt(FIRST_SERIAL)).value();
    }

    private static char sign(String from, Random random) {
        return from.charAt(random.nextInt(from.length()));
    }
}
