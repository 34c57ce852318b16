import { select } from "d3-selection";
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomTransform } from "d3-zoom";

const STEP = 1.5;
const CLOSEST = 24;
const FARTHEST = 0.5;

export interface Zooming {
  by(factor: number): void;
  all(): void;
  /** Brings a point of the drawing to the middle, as near as it is. */
  to(x: number, y: number): void;
  now(): ZoomTransform;
}

/**
 * Lets a drawing be moved and looked at from nearer: by buttons, by dragging, with two fingers, and with the wheel
 * while it has the focus. Otherwise the wheel and one finger move the page, as they do elsewhere.
 */
export function zooming(svg: SVGSVGElement, moved: (at: ZoomTransform) => void, settled: () => void): Zooming {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([FARTHEST, CLOSEST])
    .filter((event: Event) => mayZoom(svg, event))
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => moved(transform))
    .on("end", settled);
  const drawing = select(svg);
  drawing.call(behaviour).on("dblclick.zoom", null);
  const zooms: Zooming = {
    by: (factor) => drawing.call(behaviour.scaleBy, factor),
    all: () => drawing.call(behaviour.transform, zoomIdentity),
    to: (x, y) => drawing.call(behaviour.translateTo, x, y),
    now: () => zoomTransform(svg),
  };
  const actions: Record<string, () => void> = { in: () => zooms.by(STEP), out: () => zooms.by(1 / STEP), all: zooms.all };
  svg.parentElement?.querySelectorAll<HTMLElement>("[data-zoom]").forEach((button) => {
    button.addEventListener("click", () => actions[button.dataset["zoom"] ?? ""]?.());
  });
  svg.addEventListener("keydown", ({ key }) => {
    if (key === "+" || key === "=") zooms.by(STEP);
    else if (key === "-") zooms.by(1 / STEP);
    else if (key === "0") zooms.all();
  });
  return zooms;
}

function mayZoom(svg: SVGSVGElement, event: Event): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || svg.matches(":focus");
  if (event.type.startsWith("touch")) return (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).button && !(event.target as Element).closest("[data-drag]");
}
