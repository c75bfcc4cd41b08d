package org.tongban.licence;

import java.util.UUID;
import org.tongban.catalog.LicenceAct;
import org.tongban.catalog.Renewal;

/**
 * Another edition of a licence that is there already.
 *
 * @param licence the edition that it was asked for; where that was replaced meanwhile, the one that holds now is meant
 * @param act change, renew or replace
 * @param from when a new term runs from; nothing is read of it unless it is renewed
 */
public record Succession(UUID licence, LicenceAct act, Renewal.From from) {}
