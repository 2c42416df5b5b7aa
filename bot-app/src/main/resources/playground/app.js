// The playground: what is typed goes to a bot of its own; its replies are shown as it says them, in words, and as each
// platform gets them. Nothing is kept, and nothing leaves this machine.

import { draw, element, highlight } from "./drawing.js";

const $ = (id) => document.getElementById(id);
const log = $("log");
const line = $("line");
const suggestions = $("suggestions");
const scene = $("scene");
const panel = $("panel");
const tabs = [...document.querySelectorAll("[role=tab]")];

const history = [];
let historyAt = 0;
let inspected = null; // the reply that the inspector shows
let asked = 0; // counts requests for suggestions, so that a late answer is known as such

function where() {
  return { place: scene.elements.place.value, person: scene.elements.person.value };
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

// --- the conversation

async function say(text) {
  if (text.trim() === "") {
    return;
  }
  history.push(text);
  historyAt = history.length;
  line.value = "";
  offer([]);
  $("welcome").hidden = true;
  const here = where();
  append(here, element("p", { class: "said", text }));
  await answered(here, post("/api/say", { ...here, text }));
}

async function act(message, here, action, value) {
  const body = { ...where(), place: here.place, action, private: message.classList.contains("private") };
  await answered(here, post("/api/act", value === undefined ? body : { ...body, value }), message);
}

async function answered(here, request, pressed) {
  try {
    const answer = await request;
    if (answer.outcome === "replace" && pressed) {
      fill(pressed, here, answer.replies[0], pressed.classList.contains("private"));
    } else {
      answer.replies.forEach((reply) => {
        const message = element("article", { class: "message" });
        fill(message, here, reply, answer.audience === "person");
        append(here, message);
      });
    }
  } catch (problem) {
    append(here, element("p", { class: "problem", text: `No answer: ${problem.message}` }));
  }
}

function fill(message, here, reply, alone) {
  const onlyYou = alone && here.place === "channel";
  message.classList.toggle("private", alone);
  const inspect = element("button", { type: "button", "aria-pressed": "false", text: "Inspect" });
  inspect.addEventListener("click", () => show(reply, inspect));
  message.replaceChildren(
    element("p", { class: "who" }, [
      element("strong", { text: "Milepost" }),
      onlyYou ? element("span", { text: "only you can see this" }) : "",
      inspect,
    ]),
    draw(reply.blocks, (action, value) => act(message, here, action, value)),
  );
  message.dataset.alone = onlyYou ? here.person : "";
  show(reply, inspect);
}

function append(here, node) {
  node.dataset.room = here.place === "channel" ? "channel" : `direct-${here.person}`;
  log.append(node);
  filter();
  node.scrollIntoView({ block: "nearest" });
}

// Each place has a conversation of its own, and what one person alone may see is hidden from the other.
function filter() {
  const here = where();
  const room = here.place === "channel" ? "channel" : `direct-${here.person}`;
  for (const node of log.children) {
    if (node.dataset.room) {
      node.hidden = node.dataset.room !== room || (node.dataset.alone && node.dataset.alone !== here.person);
    }
  }
  line.placeholder = here.place === "channel" ? "/salary mid" : "What does a mid level earn?";
}

// --- the inspector

function show(reply, button) {
  document.querySelectorAll(".who button").forEach((b) => b.setAttribute("aria-pressed", String(b === button)));
  inspected = reply;
  paint();
}

function paint() {
  const tab = tabs.find((t) => t.ariaSelected === "true");
  panel.setAttribute("aria-labelledby", tab.id);
  $("copy").disabled = inspected === null;
  if (inspected !== null) {
    const name = tab.id.replace("tab-", "");
    panel.replaceChildren(...(name === "words" ? words(inspected) : payloads(inspected.platforms[name])));
  }
}

function words(reply) {
  return [element("pre", { text: reply.text })];
}

function payloads(platform) {
  if (!platform) {
    return [element("p", { class: "quiet", text: "This build draws nothing for this platform." })];
  }
  const lost = platform.losses.map((l) => element("p", { class: "loss", text: `${l.kind}: ${l.code}` }));
  const sent = platform.payloads.flatMap((p) => [
    element("h2", { text: `${p.method} ${p.path}` }),
    element("pre", {}, highlight(JSON.stringify(p.body, null, 2))),
    ...p.files.map((f) => element("p", { class: "quiet", text: `with ${f.filename} (${f.contentType}) as ${f.name}` })),
  ]);
  return [...lost, ...sent];
}

function select(tab) {
  for (const each of tabs) {
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
  }
  paint();
}

function copied() {
  return [...panel.querySelectorAll("pre")].map((p) => p.textContent).join("\n");
}

// --- the composer

async function complete() {
  const mine = ++asked;
  const text = line.value;
  if (!text.startsWith("/")) {
    offer([]);
    return;
  }
  try {
    const answer = await post("/api/suggest", { ...where(), text });
    if (mine === asked) {
      offer(answer.suggestions);
    }
  } catch {
    offer([]);
  }
}

function offer(all) {
  suggestions.replaceChildren(
    ...all.map((s, i) => {
      const item = element("li", { role: "option", id: `suggestion-${i}`, "aria-selected": "false", text: s.label });
      item.dataset.value = s.value;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(item);
      });
      return item;
    }),
  );
  suggestions.hidden = all.length === 0;
  line.setAttribute("aria-expanded", String(all.length > 0));
  line.removeAttribute("aria-activedescendant");
}

function chosen() {
  return suggestions.querySelector("[aria-selected=true]");
}

function choose(step) {
  const items = [...suggestions.children];
  const now = items.indexOf(chosen());
  const next = items[(now + step + items.length + (now < 0 && step < 0 ? 1 : 0)) % items.length];
  items.forEach((i) => i.setAttribute("aria-selected", String(i === next)));
  line.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

function take(item) {
  line.value = item.dataset.value;
  line.focus();
  complete();
}

function recall(step) {
  historyAt = Math.min(Math.max(historyAt + step, 0), history.length);
  line.value = history[historyAt] ?? "";
}

function key(event) {
  const open = !suggestions.hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    event.preventDefault();
    open ? choose(step) : recall(step);
  } else if (open && event.key === "Escape") {
    offer([]);
  } else if (open && chosen() && (event.key === "Tab" || event.key === "Enter")) {
    event.preventDefault();
    take(chosen());
  }
}

// --- who listens to what

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  say(line.value);
});
line.addEventListener("input", complete);
line.addEventListener("keydown", key);
line.addEventListener("blur", () => offer([]));
scene.addEventListener("change", filter);
document.querySelectorAll("[data-try]").forEach((b) => {
  b.addEventListener("click", () => {
    if (!b.dataset.try.startsWith("/")) {
      scene.elements.place.value = "direct";
      filter();
    }
    say(b.dataset.try);
    line.focus();
  });
});
tabs.forEach((tab, i) => {
  tab.addEventListener("click", () => select(tab));
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs[(i + step + tabs.length) % tabs.length];
      next.focus();
      select(next);
    }
  });
});
$("copy").addEventListener("click", () => navigator.clipboard.writeText(copied()));
line.focus();
