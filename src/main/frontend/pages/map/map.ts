// The map page: drawn from its tables, again whenever they change.
import { Focus } from "../figure/focus.ts";
import { live } from "../figure/live.ts";
import { CHANGED, visitByForms } from "../figure/visit.ts";
import { slider } from "./slider.ts";
import { read } from "./data.ts";
import { Drawing } from "./drawing.ts";
import { earth } from "./earth.ts";

const figure = document.querySelector<HTMLElement>("#figure");
const svg = document.querySelector<SVGSVGElement>("#drawing");
if (figure && svg) {
  visitByForms(document.querySelector<HTMLFormElement>("form#filters"));
  slider(document.querySelector<HTMLFormElement>("form#filters"));
  const shapes = await earth();
  performance.mark("map:data");
  figure.hidden = false;
  const drawing = new Drawing(svg, shapes, () => focus.choose(null));
  const focus = new Focus(svg, drawing);
  const render = () => {
    drawing.render(read(document));
    focus.refresh();
  };
  render();
  performance.measure("map:drawn", "map:data");
  figure.dataset["drawn"] = "";
  document.addEventListener(CHANGED, render);
  // Whoever turns a phone, or makes a window smaller, sees all of it again.
  let width = svg.clientWidth;
  new ResizeObserver(() => {
    if (svg.clientWidth !== width) render();
    width = svg.clientWidth;
  }).observe(svg);
  live();
}
