// The very JSON behind a message, what was lost in it, and its pictures.

import { $, h } from "./dom.js";

const LOSSES = {
  shortened: "cut to a limit, with a note that says so",
  replaced: "shown in another form that says the same",
  dropped: "not shown",
};

export class Inspector {
  constructor() {
    this.panel = $("panel");
    this.tabs = [...document.querySelectorAll("#inspector [role=tab]")];
    this.entry = null;
    this.tab = "discord";
    this.tabs.forEach((tab, i) => {
      tab.addEventListener("click", () => this.select(tab.dataset.tab));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          const next = this.tabs[(i + step + this.tabs.length) % this.tabs.length];
          this.select(next.dataset.tab);
          next.focus();
        }
      });
    });
    $("copy").addEventListener("click", () => this.copy());
  }

  /** Shows `entry`; `tab` is `discord`, `slack`, `words` or `picture`. */
  show(entry, tab) {
    this.entry = entry;
    this.select(tab ?? this.tab);
  }

  select(name) {
    this.tab = name;
    for (const tab of this.tabs) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      if (chosen) {
        this.panel.setAttribute("aria-labelledby", tab.id);
      }
    }
    this.paint();
  }

  paint() {
    $("copy").disabled = this.entry === null;
    if (this.entry === null) {
      return;
    }
    const side = this.entry.sides[this.tab];
    const other = this.entry.sides.discord ?? this.entry.sides.slack;
    const shown = { words: () => words(other), picture: () => pictures(other) }[this.tab] ?? (() => requests(side, this.tab));
    this.panel.replaceChildren(...shown());
    this.panel.scrollTop = 0;
  }

  async copy() {
    const text = [...this.panel.querySelectorAll("pre")].map((p) => p.textContent).join("\n");
    $("copy").textContent = await copied(text);
    setTimeout(() => ($("copy").textContent = "Copy"), 1500);
  }
}

/** What came of it: a browser may refuse, and then the text is left marked for the keyboard. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    getSelection().selectAllChildren($("panel"));
    return "Press Ctrl+C";
  }
}

function words(side) {
  return [h("p", { class: "quiet", text: "The reply in words alone, as notifications and terminals have it." }), h("pre", { text: side?.words ?? "" })];
}

function pictures(side) {
  const all = side?.charts ?? [];
  if (all.length === 0) {
    return [h("p", { class: "quiet", text: "This message holds no picture." })];
  }
  return all.flatMap((chart) => [
    h("img", { class: "chart", src: chart.url, alt: chart.alt }),
    h("p", { class: "quiet", text: "Alternative text:" }),
    h("pre", { text: chart.alt }),
  ]);
}

function requests(side, platform) {
  if (side?.form) {
    return request(side.form, platform);
  }
  if (!side || side.payloads.length === 0) {
    return [h("p", { class: "quiet", text: side?.notice ? "The platform itself says this; nothing is sent." : "Nothing is sent here." })];
  }
  return [
    losses(side.losses),
    side.deferred ? h("p", { class: "quiet", text: "This takes a store: the platform hears first that an answer will come, then this." }) : null,
    ...side.payloads.flatMap((payload) => request(payload, platform)),
  ].filter((n) => n !== null);
}

function losses(all) {
  if (all.length === 0) {
    return h("p", { class: "lossless", text: "Nothing of the reply is lost." });
  }
  return h(
    "ul",
    { class: "losses", "aria-label": "What is lost" },
    all.map((l) => h("li", {}, h("strong", { text: l.code }), ` ${l.kind}: ${LOSSES[l.kind]}`)),
  );
}

function request(payload, platform) {
  const builder =
    platform === "slack" && payload.body.blocks
      ? h("a", {
          class: "builder",
          href: "https://app.slack.com/block-kit-builder/#" + encodeURIComponent(JSON.stringify({ blocks: payload.body.blocks })),
          target: "_blank",
          rel: "noreferrer noopener",
          text: "Open in Slack's Block Kit Builder ↗",
        })
      : null;
  return [
    h("h3", { text: `${payload.method} ${payload.path}` }),
    builder,
    h("pre", {}, highlight(JSON.stringify(payload.body, null, 2))),
    ...payload.files.map((f) => h("p", { class: "quiet", text: `with ${f.filename} (${f.contentType}) as ${f.name}` })),
  ].filter((n) => n !== null);
}

/** JSON text in pieces that style.css colours. */
export function highlight(json) {
  const parts = [];
  let end = 0;
  for (const match of json.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?|\b(?:true|false|null)\b/g)) {
    parts.push(json.slice(end, match.index));
    const kind = match[2] ? "key" : match[1] ? "string" : "number";
    parts.push(h("span", { class: kind, text: match[1] ?? match[0] }), match[2] ?? "");
    end = match.index + match[0].length;
  }
  return [...parts, json.slice(end)];
}
