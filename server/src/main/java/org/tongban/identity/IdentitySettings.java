package org.tongban.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things live and how often they may be tried, under {@code tongban.identity.}
 *
 * @param codeValidity how long a sign-in code can be used
 * @param codePause between two codes to one phone
 * @param codeTries wrong codes until a code is dead
 * @param registrationValidity between the right code and the end of the registration
 * @param passwordTries wrong passwords of one login from one address within {@code passwordWindow}
 * @param myIdle an applicant's session ends after so long without a call
 * @param myLifetime an applicant's session ends after so long in any case
 */
@ConfigurationProperties("tongban.identity")
record IdentitySettings(
        @DefaultValue("5m") Duration codeValidity,
        @DefaultValue("60s") Duration codePause,
        @DefaultValue("20") int codesPerPhoneDaily,
        @DefaultValue("200") int codesPerAddressHourly,
        @DefaultValue("5") int codeTries,
        @DefaultValue("30m") Duration registrationValidity,
        @DefaultValue("8") int passwordTries,
        @DefaultValue("100") int passwordTriesPerAddress,
        @DefaultValue("15m") Duration passwordWindow,
        @DefaultValue("2h") Duration myIdle,
        @DefaultValue("12h") Duration myLifetime,
        @DefaultValue("1h") Duration deskIdle,
        @DefaultValue("10h") Duration deskLifetime) {}
