// A menu as both platforms draw it: a button that opens a list to choose from.

import { h } from "./dom.js";

let menus = 0;

/**
 * @param prompt what the closed menu says
 * @param options each `{ label, value, description }`
 * @param choose called with a value
 */
export function choice(kind, prompt, options, choose) {
  const id = `menu-${++menus}`;
  const list = h(
    "ul",
    { class: `${kind}-options`, role: "listbox", id, "aria-label": prompt, hidden: true },
    options.map((o) =>
      h(
        "li",
        { role: "option", tabindex: "-1", "aria-selected": "false", onclick: () => take(o) },
        h("span", { class: "label", text: o.label }),
        o.description ? h("span", { class: "description", text: o.description }) : null,
      ),
    ),
  );
  const button = h("button", {
    type: "button",
    class: `${kind}-select`,
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-controls": id,
    text: prompt,
    onclick: () => (list.hidden ? open() : close()),
  });
  const box = h("div", { class: `${kind}-menu` }, button, list);

  function open() {
    list.hidden = false;
    button.setAttribute("aria-expanded", "true");
    list.firstElementChild?.focus();
  }

  function close() {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function take(option) {
    close();
    button.focus();
    choose(option.value);
  }

  list.addEventListener("keydown", (event) => {
    const items = [...list.children];
    const now = items.indexOf(document.activeElement);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      items[(to + items.length) % items.length].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      take(options[now]);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      close();
      button.focus();
    }
  });
  box.addEventListener("focusout", (event) => {
    if (!box.contains(event.relatedTarget)) {
      close();
    }
  });
  return box;
}
