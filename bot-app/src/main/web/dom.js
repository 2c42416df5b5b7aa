// Small things that every part of the page uses.

export const $ = (id) => document.getElementById(id);

/** An element. `text` is its text; a key that begins with `on` is a listener; null, undefined and false leave a key out. */
export function h(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key === "text") {
      node.textContent = value;
    } else if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else {
      node.setAttribute(key, value === true ? "" : value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A drawing of one path, in a box of 24 by 24, for eyes alone. */
export function icon(path, name = "icon") {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", name);
  const shape = document.createElementNS(ns, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const SIGNPOST = "M11 2h2v3h6l3 3-3 3h-6v2h4v6h-4v3h-2v-3H5l-3-3 3-3h6v-2H7V5h4z";
export const EYE =
  "M12 5c5 0 8.6 3.6 10 7-1.4 3.4-5 7-10 7S3.4 15.4 2 12c1.4-3.4 5-7 10-7zm0 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm0 2a2 2 0 1 1 0 4 2 2 0 0 1 0-4z";

/** Only addresses that a browser opens as pages become links. */
export function isWeb(url) {
  return /^https?:\/\//i.test(url);
}

export function link(url, children) {
  return isWeb(url) ? h("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, children) : h("span", {}, children);
}

/** Light, dark or as the system has it, as `#theme` says; kept for the next visit. */
export function chooseTheme() {
  const theme = $("theme");
  const show = () => (document.documentElement.dataset.theme = theme.value);
  theme.value = localStorage.getItem("theme") ?? "auto";
  theme.addEventListener("change", () => {
    show();
    localStorage.setItem("theme", theme.value);
  });
  show();
}

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const CLOCK_12 = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const DATE = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

export const clock = (at) => CLOCK.format(at);
export const clock12 = (at) => CLOCK_12.format(at);
export const day = (at) => DAY.format(at);
export const date = (at) => DATE.format(at);
