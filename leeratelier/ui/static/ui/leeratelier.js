// What makes a page nicer. Everything works without it.
"use strict";

document.querySelectorAll("[data-drop]").forEach(dropZone);
document.querySelectorAll("select[data-chooser]").forEach(chooser);
document.addEventListener("htmx:load", ({ detail }) => {
  detail.elt.querySelectorAll("[data-drop]").forEach(dropZone);
  detail.elt.querySelectorAll("select[data-chooser]").forEach(chooser);
});
window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));

// A file dropped anywhere in the zone lands in its file field.
function dropZone(zone) {
  if (zone.dataset.ready) return;
  zone.dataset.ready = "1";
  const field = zone.querySelector("input[type=file]");
  zone.querySelector("[data-drop-hint]").hidden = false;
  const over = (event, is) => { event.preventDefault(); zone.classList.toggle("is-over", is); };
  zone.addEventListener("dragover", (event) => over(event, true));
  zone.addEventListener("dragleave", (event) => over(event, false));
  zone.addEventListener("drop", (event) => {
    over(event, false);
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// A long select becomes a field to type in: the editable combobox of the ARIA Authoring Practices. The select keeps the value.
function chooser(select) {
  if (select.dataset.ready) return;
  select.dataset.ready = "1";
  const options = [...select.options].filter((option) => option.value);
  const field = document.createElement("input");
  const list = document.createElement("ul");
  let shown = [], at = -1;

  field.className = "utrecht-textbox utrecht-textbox--html-input";
  for (const [name, value] of Object.entries({
    id: select.id, name: `${select.name}_typed`, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${select.id}_list`,
  })) field.setAttribute(name, value);
  for (const name of ["aria-describedby", "aria-invalid", "required"])
    if (select.hasAttribute(name)) field.setAttribute(name, select.getAttribute(name));
  field.value = select.value ? select.selectedOptions[0].text : select.dataset.chooser;
  list.id = `${select.id}_list`;
  list.className = "la-chooser__list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", select.labels[0]?.textContent.trim() ?? "");
  select.id = `${select.id}_value`;
  select.hidden = true;
  select.before(field);
  select.after(list);

  field.addEventListener("input", () => {
    take(null);
    show(matches(field.value));
    if (!shown.length) none();
  });
  field.addEventListener("blur", () => { exact(); close(); });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const row = event.target.closest("li");
    if (row && shown.length) pick(shown[[...list.children].indexOf(row)]);
  });
  field.addEventListener("keydown", (event) => {
    const key = event.key;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) show(matches(field.value));
      move(key === "ArrowDown" ? at + 1 : at - 1);
    } else if (key === "Enter" && at >= 0) {
      event.preventDefault();
      pick(shown[at]);
    } else if (key === "Enter") exact();
    else if (key === "Escape") close();
  });

  // Names that begin with what was typed come first; accents, apostrophes, hyphens and spaces don't matter.
  function matches(typed) {
    const wanted = bare(typed);
    const found = options.filter((option) => bare(option.text).includes(wanted));
    return found.sort((a, b) => bare(b.text).startsWith(wanted) - bare(a.text).startsWith(wanted)).slice(0, 50);
  }
  function show(found) {
    shown = found;
    at = -1;
    list.replaceChildren(...found.map((option, index) => {
      const row = document.createElement("li");
      row.id = `${list.id}_${index}`;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", "false");
      row.textContent = option.text;
      return row;
    }));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  }
  function none() {
    list.innerHTML = '<li role="option" aria-disabled="true" aria-selected="false"></li>';
    list.firstChild.textContent = select.dataset.none;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  }
  function move(to) {
    if (!shown.length) return;
    list.children[at]?.setAttribute("aria-selected", "false");
    at = (to + shown.length) % shown.length;
    list.children[at].setAttribute("aria-selected", "true");
    list.children[at].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[at].id);
  }
  function pick(option) { field.value = option.text; take(option); close(); }
  function take(option) {
    select.value = option ? option.value : "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function exact() {
    const same = options.find((option) => bare(option.text) === bare(field.value));
    if (same && select.value !== same.value) pick(same);
  }
  function close() { show([]); }
}

function bare(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f'’‘\s-]/g, "").toLowerCase();
}
