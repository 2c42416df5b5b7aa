// Discord's markdown as nodes. What it doesn't know stays text.

import { h, isWeb, link } from "./dom.js";

const ANY = String.raw`(?:\\[\s\S]|[^\\])`;
const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[^\w\s])`,
    String.raw`(?<ticks>\x60+)(?<code>[\s\S]*?[^\x60])\k<ticks>(?!\x60)`,
    String.raw`\*\*(?<strong>${ANY}+?)\*\*(?!\*)`,
    String.raw`__(?<underline>${ANY}+?)__(?!_)`,
    String.raw`~~(?<struck>${ANY}+?)~~`,
    String.raw`\|\|(?<spoiler>${ANY}+?)\|\|`,
    String.raw`\*(?!\s)(?<emphasis>${ANY}+?)\*(?!\*)`,
    String.raw`(?<![\w\\])_(?!\s)(?<emphasis2>${ANY}+?)_(?!\w)`,
    String.raw`\[(?<label>${ANY}+?)\]\(<?(?<target>https?:[^\s<>]+?)>?\)`,
    String.raw`<(?<quiet>https?:[^\s>]+)>`,
    String.raw`<@!?(?<user>\d+)>`,
    String.raw`<#(?<channel>\d+)>`,
    String.raw`<t:(?<time>\d+)(?::(?<style>[tTdDfFR]))?>`,
    String.raw`</(?<command>[\w -]+):\d+>`,
    String.raw`(?<bare>https?:\/\/[^\s<>*_~]+)`,
  ].join("|"),
  "g",
);

/** `names` tells what the people and channels that a text mentions are called. */
export function inline(text, names) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(end, match.index), span(match.groups, names));
    end = match.index + match[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((node) => node !== "");
}

function span(g, names) {
  if (g.escaped !== undefined) return g.escaped;
  if (g.code !== undefined) return h("code", { text: g.code.replace(/^ (.*) $/s, "$1") });
  if (g.strong !== undefined) return h("strong", {}, inline(g.strong, names));
  if (g.underline !== undefined) return h("u", {}, inline(g.underline, names));
  if (g.struck !== undefined) return h("s", {}, inline(g.struck, names));
  if (g.spoiler !== undefined) return h("span", { class: "d-spoiler" }, inline(g.spoiler, names));
  if (g.emphasis !== undefined) return h("em", {}, inline(g.emphasis, names));
  if (g.emphasis2 !== undefined) return h("em", {}, inline(g.emphasis2, names));
  if (g.target !== undefined) return link(g.target, inline(g.label, names));
  if (g.user !== undefined) return h("span", { class: "d-mention", text: "@" + (names.get(g.user) ?? g.user) });
  if (g.channel !== undefined) return h("span", { class: "d-mention", text: "#" + (names.get(g.channel) ?? g.channel) });
  if (g.command !== undefined) return h("span", { class: "d-mention", text: "/" + g.command });
  if (g.time !== undefined) return time(Number(g.time), g.style ?? "f");
  const url = g.quiet ?? g.bare;
  return isWeb(url) ? link(url, [url]) : url;
}

function time(seconds, style) {
  const at = new Date(seconds * 1000);
  const looks = {
    t: { timeStyle: "short" },
    T: { timeStyle: "medium" },
    d: { dateStyle: "short" },
    D: { dateStyle: "long" },
    f: { dateStyle: "long", timeStyle: "short" },
    F: { dateStyle: "full", timeStyle: "short" },
    R: { dateStyle: "medium" },
  };
  return h("time", {
    class: "d-time",
    datetime: at.toISOString(),
    text: new Intl.DateTimeFormat("en-GB", { ...looks[style], timeZone: "UTC" }).format(at),
  });
}

/** A whole text: headings, lists, quotes, code blocks and small print, then lines. */
export function blocks(text, names) {
  const nodes = [];
  for (const part of text.split(/(```[\s\S]*?```)/)) {
    const fenced = /^```(?:[\w+-]*\n)?([\s\S]*?)\n?```$/.exec(part);
    if (fenced) {
      nodes.push(h("pre", { tabindex: "0", "aria-label": "Table or code" }, h("code", { text: fenced[1] })));
    } else if (part.trim() !== "") {
      nodes.push(...lines(part.replace(/^\n|\n$/g, "").split("\n"), names));
    }
  }
  return nodes;
}

function lines(all, names) {
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length > 0) {
      nodes.push(h("p", {}, plain.flatMap((line, i) => (i === 0 ? inline(line, names) : [h("br"), ...inline(line, names)]))));
      plain = [];
    }
  };
  for (let i = 0; i < all.length; i++) {
    const heading = /^(#{1,3}) +(.+)$/.exec(all[i]);
    const small = /^-# +(.+)$/.exec(all[i]);
    const quote = /^> (.*)$/.exec(all[i]);
    if (heading) {
      flush();
      nodes.push(h("h3", { class: `d-h${heading[1].length}` }, inline(heading[2], names)));
    } else if (small) {
      flush();
      nodes.push(h("p", { class: "d-small" }, inline(small[1], names)));
    } else if (quote) {
      flush();
      nodes.push(h("blockquote", {}, inline(quote[1], names)));
    } else if (/^ *(?:[-*]|\d+\.) /.test(all[i])) {
      flush();
      let end = i + 1;
      while (end < all.length && (/^ *(?:[-*]|\d+\.) /.test(all[end]) || /^ {2,}\S/.test(all[end]))) {
        end++;
      }
      nodes.push(list(all.slice(i, end), names));
      i = end - 1;
    } else {
      plain.push(all[i]);
    }
  }
  flush();
  return nodes;
}

function list(all, names) {
  const root = h(/^ *\d/.test(all[0]) ? "ol" : "ul");
  let item = null;
  let inner = null;
  for (const line of all) {
    const [, indent, words] = /^( *)(?:[-*]|\d+\.) (.*)$/.exec(line) ?? [null, null, line.trim()];
    if (indent === null) {
      (inner?.lastElementChild ?? item).append(h("br"), ...inline(words, names));
    } else if (indent.length >= 2 && item) {
      inner ??= item.appendChild(h("ul"));
      inner.append(h("li", {}, inline(words, names)));
    } else {
      item = root.appendChild(h("li", {}, inline(words, names)));
      inner = null;
    }
  }
  return root;
}
