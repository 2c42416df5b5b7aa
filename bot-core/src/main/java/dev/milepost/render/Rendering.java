package dev.milepost.render;

import java.util.List;

/**
 * A reply as a platform gets it.
 *
 * @param payloads requests in the order in which they are sent; more than one where a limit asked for splitting
 * @param losses what the platform's readers get less of than the reply holds
 */
public record Rendering(List<Payload> payloads, List<Loss> losses) {
    public Rendering {
        payloads = List.copyOf(payloads);
        losses = List.copyOf(losses);
    }
}
