import { Focus } from "../figure/focus.ts";
import { resized } from "../figure/resized.ts";
import { read } from "./data.ts";
import { Drawing } from "./drawing.ts";
import { earth } from "./earth.ts";

/**
 * Draws a map from the tables of a page.
 *
 * @param figure where, hidden until it is drawn
 * @returns draws it again from the tables as they are then
 */
export async function show(figure: HTMLElement): Promise<() => void> {
  const svg = figure.querySelector<SVGSVGElement>("#drawing")!;
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
  resized(svg, render);
  return render;
}
