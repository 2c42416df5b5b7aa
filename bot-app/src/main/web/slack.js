// Draws what an adapter sends to Slack, from that JSON alone.

import { choice } from "./choice.js";
import { h, icon, isWeb, link, EYE } from "./dom.js";
import { mrkdwn, richText, textObject } from "./slack-text.js";

export function isEphemeral(payload) {
  return payload.body.response_type === "ephemeral" || payload.path.endsWith("/chat.postEphemeral");
}

/**
 * The body of a message.
 *
 * @param payload `{ method, path, body, files }`
 * @param how `{ names, act(id, value) }`
 */
export function drawSlack(payload, how) {
  const { blocks, text } = payload.body;
  if (blocks === undefined || blocks.length === 0) {
    return [h("div", { class: "s-text" }, mrkdwn(text ?? "", how.names))];
  }
  return blocks.map((b) => block(b, how));
}

function block(b, how) {
  switch (b.type) {
    case "header":
      return h("h3", { class: "s-header" }, textObject(b.text, how.names));
    case "section":
      return section(b, how);
    case "context":
      return h(
        "div",
        { class: "s-context" },
        (b.elements ?? []).map((e) => (e.type === "image" ? image(e, "s-context-image") : h("span", {}, textObject(e, how.names)))),
      );
    case "divider":
      return h("hr", { class: "s-divider" });
    case "actions":
      return h("div", { class: "s-actions" }, (b.elements ?? []).map((e) => element(e, how)));
    case "rich_text":
      return h("div", { class: "s-rich" }, (b.elements ?? []).map((e) => richText(e, how.names)));
    case "image":
      return h("figure", { class: "s-image" }, b.title ? h("figcaption", {}, textObject(b.title, how.names)) : null, image(b, ""));
    case "table":
      return table(b, how);
    default:
      return h("p", { class: "unknown", text: `(a ${b.type} block, which this page can't draw)` });
  }
}

function section(b, how) {
  return h(
    "div",
    { class: "s-section" },
    h(
      "div",
      {},
      b.text ? h("p", { class: "s-text" }, textObject(b.text, how.names)) : null,
      b.fields ? h("div", { class: "s-fields" }, b.fields.map((f) => h("p", {}, textObject(f, how.names)))) : null,
    ),
    b.accessory ? element(b.accessory, how) : null,
  );
}

function element(e, how) {
  switch (e.type) {
    case "button":
      return button(e, how);
    case "static_select":
      return choice(
        "s",
        e.placeholder?.text ?? "Choose an option",
        (e.options ?? []).map((o) => ({ label: o.text?.text ?? "", value: o.value, description: o.description?.text })),
        (value) => how.act(e.action_id, value),
      );
    case "image":
      return image(e, "s-accessory");
    default:
      return h("span", { class: "unknown", text: `(a ${e.type}, which this page can't draw)` });
  }
}

function button(e, how) {
  const label = e.text?.text ?? "";
  const look = `s-button ${e.style ?? "default"}`;
  if (e.url) {
    const node = link(e.url, [label]);
    node.className = look;
    return node;
  }
  return h("button", { type: "button", class: look, "data-action": e.action_id, text: label, onclick: () => how.act(e.action_id) });
}

function image(e, name) {
  const url = e.image_url ?? e.slack_file?.url ?? e.slack_file?.id ?? "";
  return url.startsWith("api/")
    ? h("img", { class: name, src: url, alt: e.alt_text ?? "", loading: "lazy" })
    : h("p", { class: "unknown", text: isWeb(url) ? `(a picture at ${url}; this page loads nothing from elsewhere)` : `(a picture: ${e.alt_text ?? url})` });
}

function table(b, how) {
  const cell = (c) => (c.type === "rich_text" ? (c.elements ?? []).map((e) => richText(e, how.names)) : [c.text ?? ""]);
  const [head, ...rows] = b.rows ?? [];
  return h(
    "div",
    { class: "s-table", tabindex: "0", role: "group", "aria-label": "Table" },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, (head ?? []).map((c) => h("th", { scope: "col" }, cell(c))))),
      h("tbody", {}, rows.map((row) => h("tr", {}, row.map((c) => h("td", {}, cell(c)))))),
    ),
  );
}

/** What stands over a message that its reader alone sees. */
export function ephemeralNote() {
  return h("p", { class: "s-ephemeral" }, icon(EYE), "Only visible to you");
}
