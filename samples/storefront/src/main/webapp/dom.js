const TINTS = ["#3d6b52", "#b4532a", "#3f6380", "#8a6d1d", "#7a4a6b", "#4c6f2f"];

const EURO = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

/** Makes an element; children are text or elements, never HTML. */
export function element(tag, { data = {}, style, ...properties } = {}, children = []) {
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, data);
  if (style) made.style.cssText = style;
  made.append(...[children].flat());
  return made;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `icons.svg#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** A colour that belongs to the product, as a style. */
export function tint(id) {
  return `--tint: ${TINTS[id % TINTS.length]}`;
}

export function money(euro) {
  return EURO.format(euro);
}
