// The conversation as one platform shows it. What the bot says is drawn by discord.js and slack.js from the JSON alone;
// what stands around it (who speaks, when, in answer to what) is drawn here.

import * as discord from "./discord.js";
import { blocks } from "./discord-markdown.js";
import { clock, clock12, date, h, icon, SIGNPOST } from "./dom.js";
import * as slack from "./slack.js";
import { plain } from "./slack-text.js";
import { spoken } from "./spoken.js";

const DRAW = { discord: discord.drawDiscord, slack: slack.drawSlack };
const NOTES = { discord: discord.ephemeralNote, slack: slack.ephemeralNote };
const ALONE = { discord: discord.isEphemeral, slack: slack.isEphemeral };

export class Pane {
  /**
   * @param scene who one is, where, and what came: `{ me, place, view, now(), names(platform), person(id), entry(id), act(…),
   *   inspect(…), open(place) }`
   */
  constructor(platform, log, scene) {
    this.platform = platform;
    this.log = log;
    this.scene = scene;
    this.nodes = new Map();
  }

  /** Draws all anew: another place, another person, another way to see it. */
  renew(entries) {
    this.nodes.clear();
    this.log.replaceChildren();
    entries.forEach((entry) => this.show(entry));
    this.toEnd();
  }

  /** Draws an entry that came or changed. */
  show(entry) {
    const before = this.nodes.get(entry.id);
    const node = this.isSeen(entry) ? this.draw(entry) : null;
    if (before && node) {
      const focused = before.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
      before.replaceWith(node);
      if (focused !== undefined) {
        (node.querySelector(`[data-action="${CSS.escape(focused)}"]`) ?? node).focus();
      }
    } else if (node) {
      this.log.append(node);
    } else if (before) {
      before.remove();
    }
    node ? this.nodes.set(entry.id, node) : this.nodes.delete(entry.id);
    const asked = entry.kind === "bot" ? this.scene.entry(entry.to) : undefined;
    if (asked?.kind === "command" && asked.place === entry.place) {
      this.placeCommand(asked, node);
    }
  }

  /** On Slack a command is seen where its answer is; on Discord the answer itself names it. */
  placeCommand(command, answer) {
    this.nodes.get(command.id)?.remove();
    this.nodes.delete(command.id);
    if (answer && this.platform === "slack" && this.isCommandSeen(command)) {
      const node = this.draw(command);
      answer.before(node);
      this.nodes.set(command.id, node);
    }
  }

  /** The end, or the beginning of a last message that is longer than what can be seen at once. */
  toEnd() {
    const last = this.log.lastElementChild;
    if (last) {
      const first = last.previousElementSibling?.classList.contains("command") ? last.previousElementSibling : last;
      const top = first.offsetTop - this.log.offsetTop;
      this.log.scrollTop = Math.min(this.log.scrollHeight - this.log.clientHeight, top - 8);
    }
  }

  isSeen(entry) {
    const { me, place } = this.scene;
    const side = entry.sides[this.platform];
    const everywhere = entry.kind === "note" || (entry.kind === "trouble" && side);
    if (entry.place !== place || (!side && !everywhere)) {
      return false;
    }
    if (entry.place === "direct") {
      return entry.person === me;
    }
    if (entry.kind === "command") {
      return this.isCommandSeen(entry);
    }
    return !side?.alone || entry.person === me;
  }

  isCommandSeen(command) {
    const answer = this.scene.answer(command.id);
    const side = answer?.sides[this.platform];
    if (!side) {
      return command.person === this.scene.me;
    }
    return this.platform === "slack" && !side.alone && side.notice === "";
  }

  draw(entry) {
    const article = h("article", { class: `${this.platform[0]}-message ${entry.kind}`, tabindex: "-1", "data-entry": entry.id });
    switch (entry.kind) {
      case "note":
      case "trouble":
        article.append(...this.remark(entry));
        break;
      case "bot":
        article.append(...this.bot(entry));
        break;
      default:
        article.append(...this.person(entry));
    }
    return this.scene.view === "reader" ? this.asSpoken(article) : article;
  }

  asSpoken(article) {
    const said = h("ol", { class: "spoken" }, spoken(article).map((text) => h("li", { text })));
    return h("article", { class: "reader-message", tabindex: "-1", "data-entry": article.dataset.entry }, said);
  }

  remark(entry) {
    const tries = entry.kind === "trouble" && this.scene.me === "admin" ? ["/tips history", "/tips status"] : [];
    return [
      h(
        "p",
        { class: "remark" },
        h("span", { class: "mark", text: entry.kind === "trouble" ? "What the bot was told" : "Playground" }),
        entry.text,
      ),
      tries.length > 0
        ? h("p", { class: "tries" }, tries.map((t) => h("button", { type: "button", text: t, onclick: () => this.scene.say(t) })))
        : "",
    ];
  }

  person(entry) {
    const person = this.scene.person(entry.person);
    const shown = entry.sides[this.platform]?.shown ?? entry.text;
    const words =
      this.platform === "discord"
        ? h("div", { class: "d-text" }, blocks(shown, this.scene.names("discord")))
        : h("p", { class: "s-text" }, plain(shown.replace(/&/g, "&amp;")));
    const pending =
      entry.kind === "command" ? h("p", { class: `${this.platform[0]}-thinking`, text: this.platform === "discord" ? "Milepost is thinking…" : "" }) : null;
    const thread = this.threadLink(entry);
    return [avatar(person.name, `face ${person.id}`), this.content(this.head(person.name, entry, false), [words, pending, thread])];
  }

  threadLink(entry) {
    const answered = entry.place !== "thread" && entry.place !== "direct" && /@milepost\b/i.test(entry.text) && entry.kind === "said";
    return answered
      ? h("button", {
          type: "button",
          class: `${this.platform[0]}-thread`,
          text: this.platform === "discord" ? "1 Message · See Thread ›" : "1 reply · View thread",
          onclick: () => this.scene.open("thread"),
        })
      : null;
  }

  bot(entry) {
    const side = entry.sides[this.platform];
    if (side.notice) {
      return [avatar("Slackbot", "face slackbot"), this.content(this.head("Slackbot", entry, false), [NOTES[this.platform](), h("p", { class: "s-text", text: side.notice })])];
    }
    if (side.form) {
      return [this.context(entry), avatar("Milepost", "face milepost"), this.content(this.head("Milepost", entry, true), this.form(entry))].filter((n) => n !== null);
    }
    const how = {
      names: this.scene.names(this.platform),
      act: (id, value) => this.scene.act(entry, this.platform, id, value),
    };
    const alone = side.alone && (side.payloads.some(ALONE[this.platform]) || side.payloads.some(isUpdate));
    const bodies = side.payloads.map((payload) => h("div", { class: "payload" }, DRAW[this.platform](payload, how)));
    const note = alone ? NOTES[this.platform]() : null;
    const inspect = h("button", {
      type: "button",
      class: "inspect",
      text: "Inspect",
      "aria-label": `Inspect the JSON of this message for ${this.platform === "discord" ? "Discord" : "Slack"}`,
      onclick: () => this.scene.inspect(entry.id, this.platform),
    });
    const content = this.content(this.head("Milepost", entry, true), this.platform === "slack" ? [note, ...bodies] : [...bodies, note]);
    return [this.context(entry), avatar("Milepost", "face milepost"), content, inspect].filter((n) => n !== null);
  }

  form(entry) {
    const title = entry.sides[this.platform].form.body.data?.title ?? entry.sides[this.platform].form.body.view?.title?.text ?? "";
    const open = () => this.scene.fill(entry, this.platform);
    return [
      h("p", { class: `${this.platform[0]}-text` }, `opens a form: ${title}`),
      h("p", { class: `${this.platform[0]}-row` }, h("button", { type: "button", class: `${this.platform[0]}-button`, text: "Open it again", onclick: open })),
    ];
  }

  /** The line over an answer on Discord that says what it answers. */
  context(entry) {
    const to = this.scene.entry(entry.to);
    if (this.platform !== "discord" || !to) {
      return null;
    }
    if (to.kind === "command") {
      const person = this.scene.person(to.person);
      return h(
        "p",
        { class: "d-context" },
        avatar(person.name, `face small ${person.id}`),
        h("strong", { text: person.name }),
        " used ",
        h("span", { class: "d-command", text: commandName(to.sides.discord.shown) }),
      );
    }
    const name = to.kind === "bot" ? "Milepost" : this.scene.person(to.person).name;
    const face = to.kind === "bot" ? "milepost" : to.person;
    return h(
      "p",
      { class: "d-context" },
      avatar(name, `face small ${face}`),
      h("strong", { text: name }),
      h("span", { class: "d-quoted", text: to.kind === "bot" ? (to.sides.discord?.words ?? "") : to.text }),
    );
  }

  head(name, entry, app) {
    const at = new Date(entry.at);
    const time =
      this.platform === "discord"
        ? h("time", { datetime: entry.at, text: sameDay(at, this.scene.now()) ? clock(at) : `${date(at)} ${clock(at)}` })
        : h("time", { datetime: entry.at, text: clock12(at) });
    const badge = app ? h("span", { class: "app", text: "APP" }) : null;
    return h("p", { class: `${this.platform[0]}-head` }, h("strong", { text: name }), badge, time);
  }

  content(head, nodes) {
    return h("div", { class: `${this.platform[0]}-content` }, head, nodes);
  }
}

const isUpdate = (payload) => payload.body.type === 7 || payload.body.replace_original === true;

/** The command without what stands behind it, as Discord names it over an answer. */
function commandName(line) {
  const [name, second] = line.split(/\s+/);
  return ["/tips", "/settings", "/privacy"].includes(name) && second ? `${name} ${second}` : name;
}

function sameDay(one, other) {
  return one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10);
}

function avatar(name, look) {
  return h("span", { class: look, "aria-hidden": "true" }, look.includes("milepost") ? icon(SIGNPOST) : name[0]);
}
