// The playground. What one types or presses goes to a bot of its own, which answers on a Discord and a Slack in memory;
// its answers are drawn from the very JSON that the adapters would send. Nothing leaves this machine.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { $, chooseTheme, clock, day, h } from "./dom.js";
import { Inspector } from "./inspector.js";
import { openForm } from "./modal.js";
import { Pane } from "./panes.js";

const NARROW = matchMedia("(max-width: 860px)");
const THINKING_MS = 500;

const scene = {
  session: "",
  me: "member",
  place: "general",
  view: "both",
  entries: new Map(),
  people: [],
  places: [],
  ahead: 0, // how far the session's clock is ahead of this machine's, in ms
  waiting: 0,

  get platform() {
    return this.view === "slack" ? "slack" : "discord";
  },
  now() {
    return new Date(Date.now() + this.ahead);
  },
  person(id) {
    return this.people.find((p) => p.id === id) ?? { id: "", name: "Somebody" };
  },
  entry(id) {
    return this.entries.get(id);
  },
  answer(id) {
    return [...this.entries.values()].find((e) => e.to === id && e.kind === "bot");
  },
  names(platform) {
    // A thread of Slack's has its channel's id, and stands behind it: the first name counts.
    const named = [...this.people, ...this.places].filter((x) => x[platform]).reverse();
    return new Map(named.map((x) => [x[platform], x.name]));
  },
  open(place) {
    choosePlace(place);
  },
  say(text) {
    return perform({ do: "say", person: this.me, place: this.place, text });
  },
  act(entry, platform, id, value) {
    return perform({ do: "press", person: this.me, entry: entry.id, platform, id, ...(value === undefined ? {} : { value }) });
  },
  async fill(entry, platform) {
    const channels = this.places.filter((p) => p.kind === "channel").map((p) => ({ value: p[platform], label: `#${p.name}` }));
    // Slack keeps a form open and says at the field what isn't clear; Discord closes it whatever stands in it.
    const check = platform === "slack" ? (values) => problemsOf(entry, values) : async () => ({});
    const values = await openForm(platform, entry.sides[platform].form, channels, check);
    if (values !== undefined) {
      await perform({ do: "submit", person: this.me, entry: entry.id, values });
    }
  },
  inspect(id, platform) {
    inspector.show(this.entry(id), platform);
    document.body.classList.add("inspecting");
    if (NARROW.matches || innerWidth < 1240) {
      $("close-inspector").focus();
    }
  },
};

const panes = [new Pane("discord", $("discord-log"), scene), new Pane("slack", $("slack-log"), scene)];
const inspector = new Inspector();
const composer = new Composer(scene);

// --- what comes

async function perform(step) {
  const slow = setTimeout(() => typing(true), THINKING_MS);
  scene.waiting++;
  try {
    const news = await api.perform(scene.session, step);
    take(news);
    complain("");
    openWhatIsAsked(news.entries);
  } catch (problem) {
    complain(problem.message);
  } finally {
    clearTimeout(slow);
    if (--scene.waiting === 0) {
      typing(false);
    }
  }
}

function take(news) {
  let came = false;
  for (const entry of news.entries) {
    const known = scene.entries.get(entry.id);
    if (known && known.revision >= entry.revision) {
      continue;
    }
    scene.entries.set(entry.id, entry);
    panes.forEach((pane) => pane.show(entry));
    came ||= entry.place === scene.place;
    noticed(entry, known === undefined);
  }
  if (came) {
    panes.forEach((pane) => pane.toEnd());
  }
  state(news.state);
  welcome();
}

/** What isn't clear in a form; nothing where the server can't be asked, so that nobody is held in it. */
async function problemsOf(entry, values) {
  try {
    return await api.problems(scene.session, scene.me, entry.id, values);
  } catch {
    return {}; // sending it says why
  }
}

/** Only where one has just asked for it; a form that another tab asked for waits there. */
function openWhatIsAsked(entries) {
  for (const entry of entries) {
    const platform = [scene.platform, "discord", "slack"].find((p) => entry.sides[p]?.form);
    if (platform) {
      scene.fill(entry, platform);
    }
  }
}

/** A new answer is said to who doesn't see it, and shown in the inspector; one in another place lights its name. */
function noticed(entry, isNew) {
  const side = entry.sides.discord ?? entry.sides.slack;
  if (entry.kind !== "bot" || !side || (side.alone && entry.person !== scene.me)) {
    return;
  }
  const here = entry.place === scene.place && (entry.place !== "direct" || entry.person === scene.me);
  if (here) {
    $("announcement").textContent = side.words ? `Milepost: ${side.words}` : "";
    requestAnimationFrame(() => setTimeout(() => inspector.show(entry), 0)); // once the answer itself is drawn
  } else if (isNew) {
    unread.add(entry.place === "direct" ? `direct-${entry.person}` : entry.place);
    places();
  }
}

function typing(on) {
  document.querySelectorAll(".typing").forEach((t) => (t.hidden = !on));
}

function complain(words) {
  $("problem").textContent = words;
  $("problem").hidden = words === "";
}

function state(now) {
  scene.ahead = Date.parse(now.now) - Date.now();
  scene.next = now.next;
  $("next-tip").textContent = now.next ? `Go to the next tip: ${day(new Date(now.next))}, ${clock(new Date(now.next))}` : "No tip is coming yet";
  $("next-tip").disabled = !now.next;
  for (const [platform, fault] of Object.entries(now.faults)) {
    $(`fault-${platform}`).value = fault;
    $(`${platform}-pane`).classList.toggle("broken", fault !== "none");
    $(`${platform}-fault`).hidden = fault === "none";
    $(`${platform}-fault`).textContent = $(`fault-${platform}`).selectedOptions[0]?.text ?? "";
  }
  tick();
}

function tick() {
  const now = scene.now();
  $("clock").textContent = `${day(now)} ${now.getUTCFullYear()}, ${clock(now)} UTC`;
}

// --- who one is, where, and how one sees it

const unread = new Set();

function places() {
  for (const button of document.querySelectorAll("#places button")) {
    const id = button.dataset.place;
    const key = id === "direct" ? `direct-${scene.me}` : id;
    if (id === scene.place) {
      unread.delete(key);
    }
    button.setAttribute("aria-current", String(id === scene.place));
    button.classList.toggle("unread", unread.has(key));
  }
}

function choosePlace(place) {
  scene.place = place;
  renew();
  composer.line.focus();
}

function choosePerson(person) {
  scene.me = person;
  renew();
}

function chooseView(view) {
  scene.view = view;
  document.body.dataset.view = view;
  for (const radio of document.querySelectorAll("[name=view]")) {
    radio.checked = radio.value === view;
  }
  renew();
}

function renew() {
  const all = [...scene.entries.values()].sort((a, b) => a.id - b.id);
  panes.forEach((pane) => pane.renew(all));
  places();
  const place = scene.places.find((p) => p.id === scene.place);
  const prefix = { channel: "#", thread: "", direct: "" }[place.kind];
  $("here").textContent = place.kind === "direct" ? "Milepost, direct message" : `${prefix}${place.name}`;
  $("whom").textContent = `as ${scene.person(scene.me).name}, ${scene.person(scene.me).role}`;
  composer.line.placeholder = place.kind === "direct" ? "Message Milepost" : `Message ${prefix}${place.name}, or / for commands`;
  welcome();
}

const TRIES = {
  direct: ["what does a senior make in europe?", "which skills do I need?", "is the job stressful?"],
  channel: ["/salary mid", "/career skills", "@Milepost do I need a degree?", "/help"],
};

function welcome() {
  const empty = panes.every((pane) => pane.nodes.size === 0);
  $("welcome").hidden = !empty;
  const tips = scene.me === "admin" && scene.place !== "direct" ? ["/tips subscribe 09:00 Europe/Berlin"] : [];
  const tries = [...tips, ...TRIES[scene.place === "direct" ? "direct" : "channel"]];
  $("tries").replaceChildren(...tries.map((t) => h("button", { type: "button", text: t, onclick: () => scene.say(t) })));
}

// --- beginning

function build(whole) {
  scene.session = whole.session;
  sessionStorage.setItem("session", whole.session);
  scene.people = whole.people;
  scene.places = whole.places;
  scene.entries.clear();
  whole.entries.forEach((entry) => scene.entries.set(entry.id, entry));
  $("places").replaceChildren(
    ...whole.places.map((p) =>
      h("li", {}, h("button", { type: "button", "data-place": p.id, onclick: () => choosePlace(p.id) }, mark(p.kind), p.name)),
    ),
  );
  $("people").replaceChildren(
    ...whole.people.map((p) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name: "person", value: p.id, checked: p.id === scene.me, onchange: () => choosePerson(p.id) }),
        h("span", { class: `face small ${p.id}`, "aria-hidden": "true", text: p.name[0] }),
        h("span", { text: `${p.name}, ${p.role}` }),
      ),
    ),
  );
  for (const platform of ["discord", "slack"]) {
    $(`fault-${platform}`).replaceChildren(...whole.faults.map((f) => h("option", { value: f.id, text: f.name })));
  }
  state(whole.state);
  renew();
}

const mark = (kind) => h("span", { class: "mark", "aria-hidden": "true", text: { channel: "#", thread: "↳", direct: "@" }[kind] });

let stream = null;

async function start(session) {
  try {
    const whole = await api.begin(session);
    build(whole);
    stream?.close();
    stream = api.listen(whole.session, whole.revision, take, () => start());
    document.body.dataset.ready = "true";
    performance.mark("ready"); // for whoever measures
  } catch (problem) {
    complain(problem.message);
  }
}

async function save() {
  try {
    const text = await api.recording(scene.session);
    const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: "application/json" })), download: "conversation.json" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  } catch (problem) {
    complain(problem.message);
  }
}

document.querySelectorAll("[name=view]").forEach((radio) => radio.addEventListener("change", () => chooseView(radio.value)));
for (const platform of ["discord", "slack"]) {
  $(`fault-${platform}`).addEventListener("change", (event) => perform({ do: "break", platforms: [platform], fault: event.target.value }));
}
$("next-tip").addEventListener("click", () => perform({ do: "clock" }));
$("set-clock").addEventListener("submit", (event) => {
  event.preventDefault();
  const value = $("time").value;
  if (value) {
    perform({ do: "clock", to: `${value.slice(0, 16)}:00Z` });
  }
});
$("save").addEventListener("click", save);
$("restart").addEventListener("click", () => start());
$("close-inspector").addEventListener("click", () => {
  document.body.classList.remove("inspecting");
  composer.line.focus();
});
$("menu").addEventListener("click", () => {
  const open = document.body.classList.toggle("menu-open");
  $("menu").setAttribute("aria-expanded", String(open));
});
$("aside").addEventListener("click", (event) => {
  if (event.target.closest("#places button")) {
    document.body.classList.remove("menu-open");
    $("menu").setAttribute("aria-expanded", "false");
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.body.classList.remove("inspecting", "menu-open");
  }
});
chooseTheme();
NARROW.addEventListener("change", (event) => event.matches && scene.view === "both" && chooseView("discord"));
setInterval(tick, 10_000);

scene.view = NARROW.matches ? "discord" : "both";
document.body.dataset.view = scene.view;
document.querySelector(`[name=view][value=${scene.view}]`).checked = true;
await start(sessionStorage.getItem("session"));
composer.line.focus({ preventScroll: true });
