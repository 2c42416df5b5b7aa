// Draws what an adapter sends to Discord, from that JSON alone.

import { choice } from "./choice.js";
import { blocks } from "./discord-markdown.js";
import { h, icon, isWeb, link, EYE } from "./dom.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

/** The message in a request: an interaction's callback carries it as `data`. */
export function message(payload) {
  return payload.body.data ?? payload.body;
}

export function isEphemeral(payload) {
  return ((message(payload)?.flags ?? 0) & EPHEMERAL) !== 0;
}

/**
 * The body of a message.
 *
 * @param payload `{ method, path, body, files }`
 * @param how `{ names, act(id, value) }`
 */
export function drawDiscord(payload, how) {
  const body = message(payload) ?? {};
  const files = new Map((payload.files ?? []).map((f) => [f.filename, f.url]));
  const nodes = [];
  if (payload.body.type === 5 || (body.flags & LOADING) !== 0) {
    nodes.push(h("p", { class: "d-thinking", text: "Milepost is thinking…" }));
  }
  if (body.content) {
    nodes.push(h("div", { class: "d-text" }, blocks(body.content, how.names)));
  }
  nodes.push(...(body.components ?? []).map((c) => component(c, { ...how, files })));
  return nodes;
}

function component(c, how) {
  switch (c.type) {
    case 1:
      return h("div", { class: "d-row" }, (c.components ?? []).map((each) => component(each, how)));
    case 2:
      return button(c, how);
    case 3:
      return choice("d", c.placeholder ?? "Make a selection", c.options ?? [], (value) => how.act(c.custom_id, value));
    case 9:
      return h(
        "div",
        { class: "d-section" },
        h("div", {}, (c.components ?? []).map((each) => component(each, how))),
        c.accessory ? component(c.accessory, how) : null,
      );
    case 10:
      return h("div", { class: "d-text" }, blocks(c.content ?? "", how.names));
    case 11:
      return picture(c, how, "d-thumbnail");
    case 12:
      return h("div", { class: "d-gallery" }, (c.items ?? []).map((item) => picture(item, how, "d-picture")));
    case 14:
      return h("hr", { class: `d-separator${c.spacing === 2 ? " large" : ""}${c.divider === false ? " bare" : ""}` });
    case 17:
      return container(c, how);
    default:
      return h("p", { class: "unknown", text: `(a component of type ${c.type}, which this page can't draw)` });
  }
}

function container(c, how) {
  const node = h("div", { class: `d-container${c.spoiler ? " spoiler" : ""}` }, (c.components ?? []).map((each) => component(each, how)));
  if (Number.isInteger(c.accent_color)) {
    node.classList.add("accented");
    node.style.setProperty("--accent-color", "#" + c.accent_color.toString(16).padStart(6, "0"));
  }
  return node;
}

function button(c, how) {
  const label = [c.emoji?.name ? `${c.emoji.name} ` : "", c.label ?? ""].join("");
  if (c.style === 5) {
    const node = link(c.url ?? "", [label]);
    node.classList.add("d-button", "link");
    return node;
  }
  const look = { 1: "primary", 3: "success", 4: "danger" }[c.style] ?? "secondary";
  return h("button", {
    type: "button",
    class: `d-button ${look}`,
    disabled: c.disabled,
    "data-action": c.custom_id,
    text: label,
    onclick: () => how.act(c.custom_id),
  });
}

function picture(item, how, name) {
  const url = item.media?.url ?? "";
  const file = url.startsWith("attachment://") ? how.files.get(url.slice("attachment://".length)) : undefined;
  if (file === undefined) {
    return h("p", { class: "unknown", text: isWeb(url) ? `(a picture at ${url}; this page loads nothing from elsewhere)` : `(no file for ${url})` });
  }
  return h("img", { class: name, src: file, alt: item.description ?? "", loading: "lazy" });
}

/** What stands under a message that its reader alone sees. */
export function ephemeralNote() {
  return h("p", { class: "d-ephemeral" }, icon(EYE), "Only you can see this");
}
