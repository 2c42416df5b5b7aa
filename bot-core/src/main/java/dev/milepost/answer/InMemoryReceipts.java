package dev.milepost.answer;

import dev.milepost.chat.UserRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Receipts until the process ends. */
final class InMemoryReceipts implements ReceiptStore {

    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

    @Override
    public void keep(Receipt receipt) {
        if (receipts.putIfAbsent(receipt.id(), receipt) != null) {
            throw new IllegalStateException("two receipts " + receipt.id());
        }
    }

    @Override
    public Optional<Receipt> find(String id) {
        return Optional.ofNullable(receipts.get(id));
    }

    @Override
    public List<Receipt> of(UserRef person) {
        return receipts.values().stream()
                .filter(r -> person.covers(r.asker()))
                .sorted(Comparator.comparing(Receipt::kept))
                .toList();
    }

    @Override
    public int forget(UserRef person) {
        List<Receipt> theirs = of(person);
        theirs.forEach(r -> receipts.remove(r.id()));
        return theirs.size();
    }

    @Override
    public void forgetBefore(Instant time) {
        receipts.values().removeIf(r -> r.kept().isBefore(time));
    }
}
