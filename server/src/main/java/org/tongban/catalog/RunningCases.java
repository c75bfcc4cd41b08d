package org.tongban.catalog;

import java.util.Map;

/** Whoever has the cases says how many run; the catalogue asks before a guide is changed. */
public interface RunningCases {
    /** Open cases of a service, by the version of the guide that they go on with. */
    Map<String, Integer> byGuideVersion(String service);
}
