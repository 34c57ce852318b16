const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  return element;
}

export function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** An element of the page, with what is in it. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, ...content: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

/** A button that does something. */
export function press(text: string, action: () => void): HTMLButtonElement {
  const button = make("button", text);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}
