package dev.milepost.app.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** This machine's clock beside the platforms', and how old its time zones are. */
final class ClockCheck {

    /** Slack refuses nothing itself, but what it signs is older than it may be where the clocks differ by five minutes. */
    private static final Duration WRONG = Duration.ofMinutes(4);

    private static final Duration ODD = Duration.ofSeconds(30);

    private final Clock clock;
    private final Map<String, Duration> ahead = new LinkedHashMap<>();

    /** @param clock the machine's own */
    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    /** A platform says what time it is. */
    void says(String platform, Instant now) {
        ahead.putIfAbsent(platform, Duration.between(now, clock.instant()));
    }

    List<Finding> run() {
        List<Finding> findings = new ArrayList<>();
        ahead.forEach((platform, by) -> findings.add(finding(platform, by)));
        String zones = ZoneRulesProvider.getVersions("UTC").lastKey();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        boolean old = zones.matches("\\d{4}[a-z]") && Integer.parseInt(zones.substring(0, 4)) < year - 1;
        findings.add(
                old
                        ? Finding.warning("time zones", "of " + zones, "Update the JDK: daily tips go by its zones")
                        : Finding.ok("time zones", zones));
        return findings;
    }

    private static Finding finding(String platform, Duration by) {
        String detail =
                "%d s %s %s's".formatted(by.abs().toSeconds(), by.isNegative() ? "behind" : "ahead of", platform);
        String action = "Let the machine keep time (chrony, systemd-timesyncd)";
        if (by.abs().compareTo(WRONG) > 0) {
            return Finding.error("clock", detail, action);
        }
        return by.abs().compareTo(ODD) > 0
                ? Finding.warning("clock", detail, action)
                : Finding.ok("clock", "as %s has it".formatted(platform));
    }
}
