package dev.milepost.answer;

import java.time.Instant;
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
    public void forgetBefore(Instant time) {
        receipts.values().removeIf(r -> r.kept().isBefore(time));
    }
}
