// Neutral blocks as HTML. Whatever the bot says becomes text, never markup.

export function element(name, attributes = {}, children = []) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    key === "text" ? (node.textContent = value) : node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

/** Draws `blocks`; `act(action, value)` is called when a button or menu is used. */
export function draw(blocks, act) {
  return element(
    "div",
    { class: "reply" },
    blocks.map((block) => blockOf(block, act)),
  );
}

function blockOf(block, act) {
  switch (block.type) {
    case "heading":
      return element("h2", { text: block.text });
    case "paragraph":
      return element("p", {}, spans(block.text));
    case "note":
      return element("p", { class: "note" }, spans(block.text));
    case "bullets":
      return element(
        "ul",
        {},
        block.items.map((item) => element("li", {}, spans(item))),
      );
    case "fields":
      return element(
        "dl",
        {},
        block.fields.map((f) => element("div", {}, [element("dt", { text: f.name }), element("dd", {}, spans(f.value))])),
      );
    case "table":
      return table(block);
    case "chart":
      return chart(block);
    case "buttons":
      return buttons(block, act);
    case "menu":
      return menu(block, act);
    case "divider":
      return element("hr");
    default:
      return element("p", { class: "quiet", text: `(a block of type ${block.type})` });
  }
}

function spans(all) {
  return all.map((span) => {
    switch (span.look) {
      case "strong":
        return element("strong", { text: span.text });
      case "emphasis":
        return element("em", { text: span.text });
      case "code":
        return element("code", { text: span.text });
      case "link":
        return element("a", { href: span.url, rel: "noreferrer", target: "_blank", text: span.text });
      default:
        return span.text;
    }
  });
}

function table(block) {
  const row = (cells, name) =>
    element(
      "tr",
      {},
      cells.map((text) => element(name, name === "th" ? { scope: "col", text } : { text })),
    );
  return element("div", { class: "table", tabindex: "0", role: "group", "aria-label": block.header.join(", ") }, [
    element("table", {}, [
      element("thead", {}, [row(block.header, "th")]),
      element(
        "tbody",
        {},
        block.rows.map((cells) => row(cells, "td")),
      ),
    ]),
  ]);
}

function chart(block) {
  const values = block.bars.flatMap((b) => [b.low, b.high]).concat(block.figure ?? []);
  const low = Math.min(...values);
  const scale = 100 / Math.max(1, Math.max(...values) - low);
  const at = (value) => (value - low) * scale;
  const rows = block.bars.flatMap((b) => [
    element("span", { class: b.lit ? "lit" : "", text: b.label }),
    bar(b, at, block.figure),
  ]);
  return element("figure", { role: "img", "aria-label": block.alt }, [
    element("figcaption", { text: block.title }),
    ...rows,
  ]);
}

function svg(name, attributes, children = []) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children);
  return node;
}

function bar(b, at, figure) {
  const end = b.openEnded ? at(b.high) - 3 : at(b.high);
  const parts = [svg("rect", { x: at(b.low), y: 1, width: Math.max(1, end - at(b.low)), height: 8 })];
  if (b.openEnded) {
    parts.push(svg("path", { d: `M${end} 1 l3 4 l-3 4z` }));
  }
  if (figure !== undefined) {
    parts.push(svg("line", { x1: at(figure), x2: at(figure), y1: 0, y2: 10, "vector-effect": "non-scaling-stroke" }));
  }
  return svg("svg", { class: b.lit ? "lit" : "", viewBox: "0 0 100 10", preserveAspectRatio: "none" }, parts);
}

function buttons(block, act) {
  return element(
    "div",
    { class: "row" },
    block.buttons.map((b) => {
      const button = element("button", { type: "button", class: b.primary ? "primary" : "", text: b.label });
      button.addEventListener("click", () => act(b.action));
      return button;
    }),
  );
}

function menu(block, act) {
  const select = element("select", { "aria-label": block.prompt }, [
    element("option", { value: "", text: block.prompt }),
    ...block.options.map((o) =>
      element("option", { value: o.value, text: o.description ? `${o.label}: ${o.description}` : o.label }),
    ),
  ]);
  const choose = element("button", { type: "button", text: "Choose" });
  choose.addEventListener("click", () => select.value !== "" && act(block.action, select.value));
  return element("div", { class: "row" }, [select, choose]);
}

/** JSON text in pieces that style.css colours. */
export function highlight(json) {
  const parts = [];
  let end = 0;
  for (const match of json.matchAll(/("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?|\b(?:true|false|null)\b/g)) {
    parts.push(json.slice(end, match.index));
    const kind = match[2] ? "key" : match[1] ? "string" : "number";
    parts.push(element("span", { class: kind, text: match[1] ?? match[0] }), match[2] ?? "");
    end = match.index + match[0].length;
  }
  return [...parts, json.slice(end)];
}
