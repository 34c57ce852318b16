// The network page: drawn from its tables, again whenever they change.
import { Focus } from "../figure/focus.ts";
import { live } from "../figure/live.ts";
import { resized } from "../figure/resized.ts";
import { CHANGED, say, visit, visitByForms } from "../figure/visit.ts";
import { word } from "../words.ts";
import { read } from "./data.ts";
import { Drawing } from "./drawing.ts";
import { pin, pins } from "./pins.ts";
import { legend } from "./shapes.ts";

/** So many need no large drawing. */
const FEW = 12;
/** Among so many lines each must be fine. */
const MANY = 200;

const figure = document.querySelector<HTMLElement>("#figure");
const svg = document.querySelector<SVGSVGElement>("#drawing");
if (figure && svg) {
  visitByForms(document.querySelector<HTMLFormElement>("form#filters"), document.querySelector<HTMLFormElement>("form#between"));
  const drawing = new Drawing(svg, {
    clear: () => focus.choose(null),
    go: (address) => void visit(address),
    release: (id) => {
      pin(id, null);
      render();
    },
  });
  const focus = new Focus(svg, drawing);
  const render = () => {
    const net = read(document);
    figure.hidden = net.entities.length === 0;
    figure.classList.toggle("few", net.entities.length < FEW);
    figure.classList.toggle("many", net.entities.length > MANY);
    drawing.render(net, pins());
    legend();
    focus.refresh();
  };
  render();
  figure.dataset["drawn"] = "";
  document.addEventListener(CHANGED, render);
  dragging(svg, drawing, render);
  links();
  resized(svg, () => drawing.resize());
  live();
}

/** What is dragged stays where it was put; what is only pressed is chosen. */
function dragging(drawn: SVGSVGElement, drawing: Drawing, done: () => void): void {
  let held: { id: string; x: number; y: number; moved: boolean } | null = null;
  drawn.addEventListener("pointerdown", (event) => {
    const id = (event.target as Element).closest<SVGElement>("[data-drag]")?.dataset["id"];
    if (!id || event.button) return;
    held = { id, x: event.clientX, y: event.clientY, moved: false };
  });
  drawn.addEventListener("pointermove", (event) => {
    if (!held || (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < 4)) return;
    if (!held.moved) drawn.setPointerCapture(event.pointerId);
    held.moved = true;
    drawing.drag(held.id, ...drawing.inside(event.clientX, event.clientY));
  });
  drawn.addEventListener("pointerup", (event) => {
    if (held?.moved) {
      pin(held.id, drawing.inside(event.clientX, event.clientY));
      const name = drawing.marks().find(({ id }) => id === held?.id)?.body.entity.name ?? "";
      drawn.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true });
      done();
      say(word("pinned", name));
    }
    held = null;
  });
}

/** Links to other networks do not leave the page. */
function links(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-open], a[data-center], #summary a, #beginnings a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    void visit(link.href);
  });
}
