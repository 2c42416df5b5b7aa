// A form that an adapter opens: a modal on Discord, a view on Slack, drawn from that JSON alone.

import { h } from "./dom.js";
import { textObject } from "./slack-text.js";

const CHANNELS = Symbol("channels");

/**
 * Opens the window.
 *
 * @param payload what the adapter sends
 * @param channels each `{ value, label }`
 * @param check gives what isn't clear in the values, by name; nothing where the form may go
 * @returns the values by name once it is sent; undefined where it is closed
 */
export function openForm(platform, payload, channels, check) {
  const form = platform === "discord" ? discordForm(payload.body.data) : slackForm(payload.body.view);
  return new Promise((resolve) => {
    const inputs = form.fields.map((field) => ({ ...field, node: input(field, channels) }));
    const dialog = h(
      "dialog",
      { class: `modal ${platform}-modal`, "aria-labelledby": "modal-title" },
      h(
        "form",
        { method: "dialog" },
        h("h2", { id: "modal-title", text: form.title }),
        inputs.map((f) =>
          h(
            "div",
            { class: "field", role: f.several ? "group" : null, "aria-label": f.several ? f.label : null },
            h(f.several ? "span" : "label", { class: "label", for: f.several ? null : `field-${f.name}` }, f.label, f.required ? "" : h("span", { class: "optional", text: " (optional)" })),
            f.node,
            f.hint ? h("p", { class: "hint", text: f.hint }) : null,
            h("p", { class: "error", id: `error-${f.name}`, role: "alert", hidden: true }),
          ),
        ),
        h(
          "p",
          { class: "ends" },
          h("button", { type: "button", text: "Cancel", onclick: () => dialog.close() }),
          h("button", { type: "submit", class: "send", text: form.submit }),
        ),
      ),
    );
    let values;
    dialog.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const filled = Object.fromEntries(inputs.map((f) => [f.name, value(f.node)]));
      if (!complain(inputs, await check(filled))) {
        values = filled;
        dialog.close();
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(values);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Says at each field what isn't clear there, and whether there is any such thing. */
function complain(inputs, problems) {
  for (const { name, node } of inputs) {
    const words = problems[name] ?? "";
    const error = document.getElementById(`error-${name}`);
    error.textContent = words;
    error.hidden = words === "";
    node.setAttribute("aria-invalid", String(words !== ""));
    node.setAttribute("aria-describedby", error.id);
  }
  inputs.find(({ name }) => problems[name])?.node.focus();
  return Object.keys(problems).length > 0;
}

function input(field, channels) {
  const id = `field-${field.name}`;
  const options = field.options === CHANNELS ? channels : field.options;
  if (options && field.several) {
    return h(
      "div",
      { class: "several", id },
      options.map((o) => h("label", {}, h("input", { type: "checkbox", value: o.value, checked: field.chosen.includes(o.value) }), o.label)),
    );
  }
  if (options) {
    return h(
      "select",
      { id, required: field.required },
      field.required && field.chosen.length > 0 ? null : h("option", { value: "", text: field.placeholder || "Make a selection" }),
      options.map((o) => h("option", { value: o.value, selected: field.chosen.includes(o.value), text: o.label })),
    );
  }
  return field.lines
    ? h("textarea", { id, required: field.required, rows: "4", placeholder: field.placeholder }, field.chosen[0] ?? "")
    : h("input", { id, required: field.required, value: field.chosen[0] ?? "", placeholder: field.placeholder, type: field.time ? "time" : "text", autocomplete: "off" });
}

function value(node) {
  return node.classList.contains("several") ? [...node.querySelectorAll(":checked")].map((c) => c.value).join(",") : node.value;
}

// --- Discord: labels (18) around text inputs (4), string selects (3) and channel selects (8); older forms have rows (1)

function discordForm(data) {
  const fields = (data.components ?? []).map((c) => {
    const inner = c.component ?? c.components?.[0] ?? {};
    return {
      name: inner.custom_id,
      label: c.label ?? inner.label ?? "",
      hint: c.description ?? "",
      required: inner.required ?? true,
      several: inner.type === 3 && (inner.max_values ?? 1) > 1,
      lines: inner.type === 4 && inner.style === 2,
      placeholder: inner.placeholder ?? "",
      options: { 3: (inner.options ?? []).map((o) => ({ value: o.value, label: o.label })), 8: CHANNELS }[inner.type],
      chosen: inner.type === 3 ? (inner.options ?? []).filter((o) => o.default).map((o) => o.value) : [inner.value ?? ""].filter((v) => v !== ""),
    };
  });
  return { title: data.title ?? "", submit: "Submit", fields };
}

// --- Slack: a view of input blocks

function slackForm(view) {
  const words = (object) => textObject(object ?? {}, new Map()).filter((n) => typeof n === "string").join("");
  const fields = (view.blocks ?? [])
    .filter((b) => b.type === "input")
    .map((b) => {
      const e = b.element ?? {};
      const options = (e.options ?? []).map((o) => ({ value: o.value, label: words(o.text) }));
      const initial = e.initial_options ?? (e.initial_option ? [e.initial_option] : []);
      const usual = e.initial_value ?? e.initial_time ?? e.initial_conversation ?? e.initial_channel ?? "";
      return {
        name: b.block_id ?? e.action_id,
        label: words(b.label),
        hint: words(b.hint),
        required: b.optional !== true,
        several: e.type === "checkboxes" || e.type?.startsWith("multi_") === true,
        lines: e.type === "plain_text_input" && e.multiline === true,
        time: e.type === "timepicker",
        placeholder: words(e.placeholder),
        options: /channels_select|conversations_select/.test(e.type) ? CHANNELS : options.length > 0 ? options : undefined,
        chosen: initial.length > 0 ? initial.map((o) => o.value) : [usual].filter((v) => v !== ""),
      };
    });
  return { title: words(view.title), submit: words(view.submit) || "Submit", fields };
}
