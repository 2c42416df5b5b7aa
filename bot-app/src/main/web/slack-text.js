// Slack's mrkdwn and rich text as nodes. What they don't know stays text.

import { h, link } from "./dom.js";

const INLINE = new RegExp(
  [
    String.raw`\x60\x60\x60\n?(?<pre>[\s\S]+?)\n?\x60\x60\x60`,
    String.raw`\x60(?<code>[^\x60\n]+)\x60`,
    String.raw`<(?<url>(?:https?:|mailto:)[^|>]+)(?:\|(?<label>[^>]*))?>`,
    String.raw`<#(?<channel>[A-Z0-9]+)(?:\|(?<channelName>[^>]*))?>`,
    String.raw`<@(?<user>[A-Z0-9]+)(?:\|[^>]*)?>`,
    String.raw`<!date\^\d+\^[^|>]*\|(?<date>[^>]*)>`,
    String.raw`(?<![\w*])\*(?!\s)(?<strong>[^*\n]+?)\*(?![\w*])`,
    String.raw`(?<![\w_])_(?!\s)(?<emphasis>[^_\n]+?)_(?![\w_])`,
    String.raw`(?<![\w~])~(?!\s)(?<struck>[^~\n]+?)~(?![\w~])`,
  ].join("|"),
  "g",
);

const unescaped = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

export function mrkdwn(text, names) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(...plain(text.slice(end, match.index)), span(match.groups, names));
    end = match.index + match[0].length;
  }
  nodes.push(...plain(text.slice(end)));
  return nodes;
}

/** Text with its line breaks. */
export function plain(text) {
  return lines(unescaped(text)).filter((node) => node !== "");
}

function span(g, names) {
  if (g.pre !== undefined) return h("pre", { tabindex: "0" }, h("code", { text: unescaped(g.pre) }));
  if (g.code !== undefined) return h("code", { text: unescaped(g.code) });
  if (g.url !== undefined) return link(unescaped(g.url), [unescaped(g.label ?? g.url)]);
  if (g.channel !== undefined) return h("span", { class: "s-mention", text: "#" + (names.get(g.channel) ?? g.channelName ?? g.channel) });
  if (g.user !== undefined) return h("span", { class: "s-mention", text: "@" + (names.get(g.user) ?? g.user) });
  if (g.date !== undefined) return unescaped(g.date);
  if (g.strong !== undefined) return h("strong", {}, mrkdwn(g.strong, names));
  if (g.emphasis !== undefined) return h("em", {}, mrkdwn(g.emphasis, names));
  return h("s", {}, mrkdwn(g.struck, names));
}

/** A text object: `plain_text` or `mrkdwn`. Plain text knows no escapes of its own. */
export function textObject(object, names) {
  return object.type === "mrkdwn" ? mrkdwn(object.text ?? "", names) : lines(object.text ?? "");
}

/** An element of a `rich_text` block. */
export function richText(element, names) {
  switch (element.type) {
    case "rich_text_section":
      return h("p", {}, spans(element, names));
    case "rich_text_preformatted":
      return h("pre", { tabindex: "0", "aria-label": "Table or code" }, h("code", {}, spans(element, names)));
    case "rich_text_quote":
      return h("blockquote", {}, spans(element, names));
    case "rich_text_list":
      return h(
        element.style === "ordered" ? "ol" : "ul",
        {},
        (element.elements ?? []).map((item) => h("li", {}, spans(item, names))),
      );
    default:
      return h("p", { class: "unknown", text: `(${element.type}, which this page can't draw)` });
  }
}

function spans(section, names) {
  return (section.elements ?? []).flatMap((e) => {
    switch (e.type) {
      case "text":
        return styled(lines(e.text ?? ""), e.style);
      case "link":
        return styled([link(e.url ?? "", [e.text ?? e.url ?? ""])], e.style);
      case "emoji":
        return e.unicode ? String.fromCodePoint(...e.unicode.split("-").map((c) => parseInt(c, 16))) : `:${e.name}:`;
      case "user":
        return h("span", { class: "s-mention", text: "@" + (names.get(e.user_id) ?? e.user_id) });
      case "channel":
        return h("span", { class: "s-mention", text: "#" + (names.get(e.channel_id) ?? e.channel_id) });
      case "date":
        return e.fallback ?? "";
      default:
        return `(${e.type})`;
    }
  });
}

const lines = (text) => text.split("\n").flatMap((line, i) => (i === 0 ? [line] : [h("br"), line]));

function styled(nodes, style = {}) {
  let inner = nodes;
  for (const [key, tag] of [
    ["code", "code"],
    ["strike", "s"],
    ["italic", "em"],
    ["bold", "strong"],
  ]) {
    if (style[key]) {
      inner = [h(tag, {}, inner)];
    }
  }
  return inner;
}
