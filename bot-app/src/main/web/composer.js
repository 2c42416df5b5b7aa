// The box to type in: completion as the platform offers it, and what one said before on the arrow keys.

import { suggest } from "./api.js";
import { $, h } from "./dom.js";

export class Composer {
  /** @param scene `{ session, me, place, platform, say(text) }` */
  constructor(scene) {
    this.scene = scene;
    this.line = $("line");
    this.list = $("suggestions");
    this.hint = $("hint");
    this.said = [];
    this.at = 0;
    this.asked = 0; // counts requests, so that a late answer is known as such
    $("composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.line.addEventListener("input", () => this.complete());
    this.line.addEventListener("keydown", (event) => this.key(event));
    this.line.addEventListener("blur", () => this.withdraw());
  }

  submit() {
    const text = this.line.value;
    if (text.trim() === "") {
      return;
    }
    this.said.push(text);
    this.at = this.said.length;
    this.line.value = "";
    this.withdraw();
    this.scene.say(text);
  }

  /** Offers nothing more, nor what is still on its way. */
  withdraw() {
    this.asked++;
    this.offer([], "");
  }

  async complete() {
    const text = this.line.value;
    if (!text.startsWith("/")) {
      this.withdraw();
      return;
    }
    const mine = ++this.asked;
    const { session, me, place, platform } = this.scene;
    try {
      const answer = await suggest(session, { person: me, place, platform, text });
      if (mine === this.asked) {
        this.offer(answer.suggestions, answer.hint);
      }
    } catch {
      this.offer([], "");
    }
  }

  offer(all, hint) {
    this.list.replaceChildren(
      ...all.map((s, i) => {
        const item = h(
          "li",
          { role: "option", id: `suggestion-${i}`, "aria-selected": "false", "data-value": s.value },
          h("span", { class: "label", text: s.label }),
          s.detail ? h("span", { class: "detail", text: s.detail }) : null,
        );
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          this.take(item);
        });
        return item;
      }),
    );
    this.list.hidden = all.length === 0;
    this.hint.hidden = hint === "" || all.length > 0;
    this.hint.textContent = hint;
    this.line.setAttribute("aria-expanded", String(all.length > 0));
    this.line.removeAttribute("aria-activedescendant");
  }

  chosen() {
    return this.list.querySelector("[aria-selected=true]");
  }

  choose(step) {
    const items = [...this.list.children];
    const now = items.indexOf(this.chosen());
    const next = items[now < 0 ? (step > 0 ? 0 : items.length - 1) : (now + step + items.length) % items.length];
    items.forEach((i) => i.setAttribute("aria-selected", String(i === next)));
    this.line.setAttribute("aria-activedescendant", next.id);
    next.scrollIntoView({ block: "nearest" });
  }

  take(item) {
    this.line.value = item.dataset.value;
    this.line.focus();
    this.complete();
  }

  recall(step) {
    this.at = Math.min(Math.max(this.at + step, 0), this.said.length);
    this.line.value = this.said[this.at] ?? "";
  }

  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      event.preventDefault();
      open ? this.choose(step) : this.recall(step);
    } else if (open && event.key === "Escape") {
      this.withdraw();
    } else if (open && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault();
      this.take(this.chosen() ?? this.list.firstElementChild);
    } else if (open && this.chosen() && event.key === "Enter") {
      event.preventDefault();
      this.take(this.chosen());
    }
  }
}
