// What a screen reader says of a drawing, line by line: each part with the role that it has there.

export function spoken(node) {
  const lines = [];
  walk(node, lines);
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "");
}

const BLOCKS = new Set(["P", "PRE", "BLOCKQUOTE", "LI", "FIGCAPTION"]);

function walk(node, lines) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      lines.push(child.textContent);
    } else if (child.nodeType === Node.ELEMENT_NODE && !child.hidden && child.getAttribute("aria-hidden") !== "true") {
      element(child, lines);
    }
  }
}

function element(node, lines) {
  const words = node.innerText ?? node.textContent;
  const name = node.tagName;
  if (node.classList.contains("inspect")) {
    return; // the playground's, not the platform's
  }
  if (/-(head|context)$/.test(node.className)) {
    lines.push([...node.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE || n.getAttribute("aria-hidden") !== "true").map((n) => n.textContent.trim()).join(node.className.endsWith("head") ? ", " : " "));
  } else if (/^H[1-6]$/.test(name)) {
    lines.push(`heading: ${node.textContent}`);
  } else if (name === "BUTTON") {
    lines.push(node.hasAttribute("aria-haspopup") ? `menu, closed: ${node.textContent}` : `button: ${node.textContent}`);
  } else if (name === "IMG") {
    lines.push(node.alt ? `picture: ${node.alt}` : "");
  } else if (name === "HR") {
    lines.push("separator");
  } else if (name === "UL" || name === "OL") {
    lines.push(`list of ${node.children.length}`);
    walk(node, lines);
  } else if (name === "LI") {
    lines.push(`• ${words}`);
  } else if (name === "TR") {
    lines.push([...node.children].map((c) => c.textContent).join(", "));
  } else if (name === "PRE") {
    lines.push(...node.textContent.split("\n"));
  } else if (BLOCKS.has(name)) {
    lines.push(...inlineLines(node));
  } else if ([...node.children].every((c) => /^(STRONG|EM|CODE|A|S|U|SPAN|TIME|svg)$/.test(c.tagName)) && name !== "UL") {
    lines.push(node.textContent);
  } else {
    walk(node, lines);
  }
}

/** Line breaks part what is said; words of one line stay together, links said as such. */
function inlineLines(node) {
  const lines = [""];
  const visit = (n) => {
    for (const child of n.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        lines[lines.length - 1] += child.textContent;
      } else if (child.tagName === "BR") {
        lines.push("");
      } else if (child.tagName === "A") {
        lines[lines.length - 1] += `link: ${child.textContent}`;
      } else if (child.nodeType === Node.ELEMENT_NODE && child.getAttribute("aria-hidden") !== "true") {
        visit(child);
      }
    }
  };
  visit(node);
  return lines;
}
