import { draw } from "../figure/svg.ts";

/** Outlines of about the same weight, around the origin; `size` 1 is a radius of 10. */
const SHAPES: Record<string, string> = {
  City: "M-8-8H8V8H-8Z",
  Organisation: "M0-9A9 9 0 1 1 0 9A9 9 0 1 1 0-9Z",
  Agreement: "M0-11L11 0L0 11L-11 0Z",
  Project: "M-5-9H5L10 0L5 9H-5L-10 0Z",
  Contribution: "M0-10L10 8H-10Z",
  Event: "M0-11L3-3.5L10.5-3.4L4.5 1.4L6.5 9L0 4.6L-6.5 9L-4.5 1.4L-10.5-3.4L-3-3.5Z",
  Topic: "M-3.5-9H3.5V-3.5H9V3.5H3.5V9H-3.5V3.5H-9V-3.5H-3.5Z",
  Source: "M-7-9H3L7-5V9H-7Z",
  Indicator: "M-9 9V1H-4V9ZM-2.5 9V-4H2.5V9ZM4 9V-9H9V9Z",
};

/** The mark of a type of entity. */
export function shape(type: string, size: number): SVGPathElement {
  return draw("path", { class: `shape ${type}`, d: SHAPES[type] ?? SHAPES["Organisation"]!, transform: `scale(${size})` });
}

/** The same marks where the page says what they mean. */
export function legend(): void {
  document.querySelectorAll<SVGSVGElement>("svg[data-shape]").forEach((key) => {
    key.replaceChildren(shape(key.dataset["shape"] ?? "", 0.85));
  });
}
