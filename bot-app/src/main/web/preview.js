// All of a content pack, each fact, topic, band and tip as both platforms draw it. An edit of its files shows at once.

import { drawDiscord } from "./discord.js";
import { $, chooseTheme, h, icon, SIGNPOST } from "./dom.js";
import { drawSlack } from "./slack.js";

const SIDES = { discord: { name: "Discord", draw: drawDiscord }, slack: { name: "Slack", draw: drawSlack } };
const EXPECTED = new Set(["table-as-text", "chart-as-bars", "chart-as-text"]); // what the platform has no form for, whatever its size

const shown = new Map(); // by id: { json, node, over, words }

async function load() {
  const content = await (await fetch("api/content")).json();
  document.title = content.title ? `${content.title} · Milepost content` : "Milepost content";
  problems(content.problems, content.items.length > 0);
  const ids = new Set(content.items.map((item) => item.id));
  [...shown.keys()].filter((id) => !ids.has(id)).forEach((id) => (shown.get(id).node.remove(), shown.delete(id)));
  let before = null;
  for (const item of content.items) {
    const node = show(item);
    const place = before ? before.nextElementSibling : $("items").firstElementChild;
    if (place !== node) {
      $("items").insertBefore(node, place);
    }
    before = node;
  }
  filter();
  document.body.dataset.ready = "true";
  document.body.dataset.version = content.version;
  return content.version;
}

function problems(all, hasOld) {
  $("problems").hidden = all.length === 0;
  $("problems").querySelector("h2").textContent = hasOld ? "This pack is broken now; below is the last whole one." : "This pack is broken.";
  $("problems")
    .querySelector("ul")
    .replaceChildren(...all.map((p) => h("li", {}, h("code", { text: p.where }), ` ${p.field ? p.field + ": " : ""}${p.message}`)));
}

/** Draws an item, unless it is as it was. */
function show(item) {
  const json = JSON.stringify(item).replace(/version=\d+/g, "");
  const known = shown.get(item.id);
  if (known?.json === json) {
    return known.node;
  }
  const over = Object.values(item.sides).some((side) => side.payloads.length > 1 || side.losses.some((l) => !EXPECTED.has(l.code)));
  const node = h(
    "section",
    { class: `item${over ? " over" : ""}`, id: item.id, "aria-labelledby": `title-${item.id}` },
    h("h2", { id: `title-${item.id}` }, h("code", { text: item.id }), " ", item.title),
    h("div", { class: "sides" }, Object.entries(item.sides).map(([platform, side]) => drawn(platform, side))),
  );
  known ? known.node.replaceWith(node) : null;
  if (known) {
    node.classList.add("changed");
  }
  shown.set(item.id, { json, node, over, words: `${item.id} ${node.textContent}`.toLowerCase() });
  return node;
}

function drawn(platform, side) {
  const letter = platform[0];
  const how = { names: new Map(), act: () => {} };
  return h(
    "div",
    { class: `pane ${platform}` },
    marks(side, SIDES[platform].name),
    side.payloads.map((payload) =>
      h(
        "article",
        { class: `${letter}-message bot` },
        h("span", { class: "face milepost", "aria-hidden": "true" }, icon(SIGNPOST)),
        h("div", { class: `${letter}-content` }, h("p", { class: `${letter}-head` }, h("strong", { text: "Milepost" }), h("span", { class: "app", text: "APP" })), h("div", { class: "payload" }, SIDES[platform].draw(payload, how))),
      ),
    ),
  );
}

function marks(side, name) {
  const split = side.payloads.length > 1 ? [h("span", { class: "mark over", text: `split into ${side.payloads.length} messages` })] : [];
  const losses = side.losses.map((l) => h("span", { class: `mark ${EXPECTED.has(l.code) ? "" : "over"}`, text: `${l.code}, ${l.kind}` }));
  return h("h3", { class: "title" }, name, split, losses);
}

function filter() {
  const kind = document.querySelector("[name=kind]:checked").value;
  const words = $("find").value.trim().toLowerCase();
  let count = 0;
  for (const [id, item] of shown) {
    const fits = (kind === "over" ? item.over : id.startsWith(kind)) && item.words.includes(words);
    item.node.hidden = !fits;
    count += fits ? 1 : 0;
  }
  $("count").textContent = `${count} of ${shown.size}`;
}

document.querySelectorAll("[name=kind]").forEach((radio) => radio.addEventListener("change", filter));
$("find").addEventListener("input", filter);
chooseTheme();

const events = new EventSource(`api/content/events?since=${await load()}`);
events.addEventListener("pack", load);
events.addEventListener("error", () => events.addEventListener("open", load, { once: true })); // another start may have another pack
