package dev.milepost.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.milepost.chat.InstallationStore;
import dev.milepost.chat.StoredInstallation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the app is installed, read from the store, sealed there and kept in memory for a minute. A workspace
 * that has the app by its organisation gets a row that names the organisation: tips are posted to a
 * workspace, and nothing else says then whose it is.
 */
final class Installations implements Accounts {

    /** So long another node may go on with a token after it was erased; Slack itself takes it no longer. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String ORGANISATION = "organisation";

    private final Logger log = LoggerFactory.getLogger(Installations.class);
    private final InstallationStore store;
    private final TokenCipher cipher;
    private final Clock clock;
    private final Cache<String, Optional<JsonObject>> opened;

    Installations(InstallationStore store, TokenCipher cipher, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        this.opened = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(KEPT)
                .ticker(new ClockTicker(clock))
                .build();
    }

    @Override
    public Optional<Account> of(Tenant tenant) {
        return find(tenant).map(Installation::account);
    }

    /** The workspace's own installation, or its organisation's; the other way round where the request came by the latter. */
    private Optional<Installation> find(Tenant tenant) {
        Optional<Installation> own = find(tenant.team());
        Optional<Installation> organisations = find(tenant.enterprise());
        if (own.isEmpty() && organisations.isPresent() && !tenant.team().isEmpty()) {
            write(tenant.team(), Json.object(ORGANISATION, tenant.enterprise()).toString(), Optional.empty());
        }
        return tenant.whole() ? organisations.or(() -> own) : own.or(() -> organisations);
    }

    Optional<Installation> find(String space) {
        Optional<JsonObject> json = space.isEmpty() ? Optional.empty() : json(space);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        String organisation = Json.text(json.get(), ORGANISATION);
        return organisation.isEmpty()
                ? Optional.of(Installation.ofJson(space, json.get()))
                : json(organisation).map(found -> Installation.ofJson(organisation, found));
    }

    /** What the store holds now, whatever is in memory. */
    Optional<Installation> fresh(String space) {
        opened.invalidate(space);
        json(space).map(json -> Json.text(json, ORGANISATION)).ifPresent(opened::invalidate);
        return find(space);
    }

    private Optional<JsonObject> json(String space) {
        return opened.get(space, s -> store.find(Origins.PLATFORM, s).flatMap(this::open));
    }

    private Optional<JsonObject> open(StoredInstallation stored) {
        Optional<TokenCipher.Opened> text = cipher.open(stored.space(), stored.sealed());
        if (text.isEmpty()) {
            log.error("No key in secrets.key opens the token for {}; install the app there again", stored.space());
        } else if (!text.get().fresh()) {
            // Whoever erased or renewed it meanwhile is not undone.
            store.reseal(
                    Origins.PLATFORM,
                    stored.space(),
                    stored.sealed(),
                    cipher.seal(stored.space(), text.get().text()));
        }
        return text.map(Installations::parsed);
    }

    void put(Installation installation) {
        write(installation.space(), installation.toJson(), installation.expires());
    }

    private void write(String space, String text, Optional<Instant> expires) {
        store.put(sealed(space, text, expires));
        opened.invalidate(space);
    }

    private StoredInstallation sealed(String space, String text, Optional<Instant> expires) {
        return new StoredInstallation(Origins.PLATFORM, space, cipher.seal(space, text), expires, clock.instant());
    }

    /** Erases the rows that name an organisation of which there is none. It reads all that there are. */
    void eraseOrphans() {
        List<StoredInstallation> all = store.all(Origins.PLATFORM);
        Set<String> there = all.stream().map(StoredInstallation::space).collect(Collectors.toCollection(HashSet::new));
        // A workspace that installed the app by itself names none.
        there.add("");
        all.stream()
                .filter(stored -> !there.contains(organisation(stored)))
                .map(StoredInstallation::space)
                .filter(this::isOrphan)
                .forEach(this::erase);
    }

    /** As it is now: the workspace may have installed the app by itself meanwhile, or its organisation anew. */
    private boolean isOrphan(String space) {
        return store.find(Origins.PLATFORM, space)
                .map(this::organisation)
                .filter(named -> !named.isEmpty())
                .filter(named -> store.find(Origins.PLATFORM, named).isEmpty())
                .isPresent();
    }

    /** What the row names; empty where it names none, or no key opens it. */
    private String organisation(StoredInstallation stored) {
        return cipher.open(stored.space(), stored.sealed())
                .map(opened -> Json.text(parsed(opened), ORGANISATION))
                .orElse("");
    }

    private static JsonObject parsed(TokenCipher.Opened opened) {
        return JsonParser.parseString(opened.text()).getAsJsonObject();
    }

    /** Erases what gives access. */
    void erase(String space) {
        opened.invalidate(space);
        if (store.erase(Origins.PLATFORM, space, clock.instant())) {
            log.info("The token for {} is erased: the app isn't installed there any more", space);
        }
        opened.invalidate(space);
    }

    int count() {
        return store.count(Origins.PLATFORM);
    }
}
