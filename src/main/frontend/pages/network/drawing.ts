import type { Mark, Shows } from "../figure/focus.ts";
import { labels } from "../figure/labels.ts";
import { draw, make, press, set } from "../figure/svg.ts";
import { zooming, type Zooming } from "../figure/zooming.ts";
import { word } from "../words.ts";
import type { Net } from "./data.ts";
import { line, type Line } from "./edges.ts";
import { layout, type Body, type Bond, type Pins } from "./layout.ts";
import { shape } from "./shapes.ts";

const FONT = "12px system-ui, sans-serif";
const LONGEST = 34;
/** Twice as much at the sides, for names. */
const MARGIN = 52;
/** Of these many one sees the names, though lines run below. */
const NAMES = 60;

interface Knot extends Mark {
  readonly body: Body;
  readonly mark: SVGGElement;
  readonly name: SVGTextElement;
  x: number;
  y: number;
}

interface Strand {
  readonly bond: Bond;
  readonly path: SVGPathElement;
  readonly head: SVGPathElement;
  line: Line;
}

/** What a drawing asks of the page around it. */
export interface Around {
  clear(): void;
  go(address: string): void;
  release(id: string): void;
}

/** The network: lines, marks and names move as one; names find their places when it rests. */
export class Drawing implements Shows<Knot> {
  private readonly all = draw("g", { "aria-hidden": "true" });
  private readonly names = draw("g", { "aria-hidden": "true" });
  private readonly zoom: Zooming;
  private knots: Knot[] = [];
  private strands: Strand[] = [];
  private bodies: Body[] = [];
  private fit = { k: 1, x: 0, y: 0 };
  private resting = 0;
  private named = new Set<string>();
  private pins: Pins = new Map();
  private forces: ReturnType<typeof layout>["forces"] | null = null;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly around: Around,
  ) {
    svg.replaceChildren(this.all, this.names);
    this.zoom = zooming(svg, () => this.move(), () => this.settle());
  }

  render(net: Net, pins: Pins): void {
    this.forces?.stop();
    this.pins = pins;
    const { bodies, bonds, forces } = layout(net, this.bodies, pins);
    this.bodies = bodies;
    this.forces = forces;
    this.knots = bodies.map((body) => this.knot(body));
    this.strands = bonds.map((bond) => ({
      bond,
      path: draw("path", { class: `edge ${bond.relation.kind}` }),
      head: draw("path", { class: `tip ${bond.relation.kind}`, d: "M-5-4L5 0L-5 4Z" }),
      line: line(bond),
    }));
    this.all.replaceChildren(...this.strands.flatMap(({ path, head }) => [path, head]), ...this.knots.map(({ mark }) => mark));
    this.names.replaceChildren(...this.knots.map(({ name }) => name));
    this.resize();
  }

  /** As large as all of it fits. */
  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.svg;
    set(this.svg, { viewBox: `0 0 ${width} ${height}` });
    const [left, right] = span(this.bodies.map(({ x }) => x));
    const [top, bottom] = span(this.bodies.map(({ y }) => y));
    const margin = Math.min(MARGIN, width / 8);
    const k = Math.min(1.8, (width - 4 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
    this.fit = { k, x: width / 2 - (k * (left + right)) / 2, y: height / 2 - (k * (top + bottom)) / 2 };
    this.place();
    this.rest();
  }

  /** Where a point of the window lies in the network. */
  inside(x: number, y: number): [number, number] {
    const box = this.svg.getBoundingClientRect();
    const at = this.zoom.now().invert([x - box.left, y - box.top]);
    return [(at[0] - this.fit.x) / this.fit.k, (at[1] - this.fit.y) / this.fit.k];
  }

  /** Moves one by hand; what hangs on it follows, unless the reader wants things to keep still. */
  drag(id: string, x: number, y: number): void {
    const body = this.bodies.find((one) => one.id === id);
    if (!body) return;
    [body.x, body.y, body.fx, body.fy] = [x, y, x, y];
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) this.forces?.alpha(0.15).tick(2);
    this.place();
  }

  marks(): readonly Knot[] {
    return this.knots;
  }

  show(current: Knot | null, chosen: Knot | null): void {
    const one = (chosen ?? current)?.id;
    const near = new Set<string>(one ? [one] : []);
    this.svg.classList.toggle("alone", chosen !== null);
    this.svg.classList.toggle("near", chosen === null && current !== null);
    for (const { bond, path, head } of this.strands) {
      const on = bond.from.id === one || bond.to.id === one;
      path.classList.toggle("on", on);
      head.classList.toggle("on", on);
      if (on) near.add(bond.from.id).add(bond.to.id);
    }
    for (const knot of this.knots) {
      knot.mark.classList.toggle("on", near.has(knot.id));
      knot.mark.classList.toggle("current", knot === current);
      knot.name.classList.toggle("on", near.has(knot.id));
      knot.name.classList.toggle("named", knot === current || knot === chosen || this.named.has(knot.id));
    }
  }

  about({ body: { entity } }: Knot): (Node | string)[] {
    const link = make("a", entity.name);
    link.href = entity.page ?? "";
    const ties = this.strands.filter(({ bond: { from, to } }) => from.id === entity.id || to.id === entity.id).map(({ bond }) => make("li", sentence(bond)));
    const buttons = [press(word("chosen.clear"), this.around.clear)];
    if (entity.open) buttons.push(press(word("chosen.open"), () => this.around.go(entity.open!)));
    if (entity.distance !== 0) buttons.push(press(word("chosen.center"), () => this.around.go(entity.middle)));
    if (this.pins.has(entity.id)) buttons.push(press(word("chosen.free"), () => this.around.release(entity.id)));
    return [make("h2", entity.page ? link : entity.name), make("ul", ...ties), ...buttons];
  }

  private knot(body: Body): Knot {
    const { entity } = body;
    const mark = draw("g", { class: "node", "data-id": entity.id, "data-drag": "" });
    mark.classList.toggle("centre", entity.distance === 0);
    mark.classList.toggle("pinned", this.pins.has(entity.id));
    mark.append(draw("circle", { class: "touch", r: body.radius + 5 }), shape(entity.type, body.radius / 10));
    const name = draw("text", { class: "name", dy: "0.35em" });
    name.textContent = short(entity.name);
    return { id: entity.id, said: entity.said, body, mark, name, x: 0, y: 0 };
  }

  private place(): void {
    for (const strand of this.strands) {
      strand.line = line(strand.bond);
      const { head, path } = strand.line;
      set(strand.path, { d: path });
      set(strand.head, { transform: `translate(${head.x.toFixed(1)} ${head.y.toFixed(1)}) rotate(${head.angle.toFixed(0)})` });
    }
    for (const { body, mark } of this.knots) set(mark, { transform: `translate(${body.x.toFixed(1)} ${body.y.toFixed(1)})` });
    this.move();
    this.settle();
  }

  private move(): void {
    const { k, x, y } = this.zoom.now();
    const scale = k * this.fit.k;
    const [left, top] = [k * this.fit.x + x, k * this.fit.y + y];
    set(this.all, { transform: `translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale.toFixed(4)})` });
    for (const knot of this.knots) [knot.x, knot.y] = [left + scale * knot.body.x, top + scale * knot.body.y];
    this.names.classList.add("moving");
  }

  private settle(): void {
    cancelAnimationFrame(this.resting);
    this.resting = requestAnimationFrame(() => this.rest());
  }

  private rest(): void {
    this.names.classList.remove("moving");
    const scale = this.zoom.now().k * this.fit.k;
    const { clientWidth: width, clientHeight: height } = this.svg;
    const named = this.knots
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
      .toSorted((one, other) => other.body.radius - one.body.radius || (one.id < other.id ? -1 : 1))
      .map(({ id, name, x, y, body }) => ({ id, name: name.textContent ?? "", x, y, radius: body.radius * scale }));
    const lines = this.strands.flatMap((strand) => strand.line.points).map((point) => this.seen(point));
    const byId = new Map(labels(named, lines, { width, height, font: FONT, over: NAMES, near: 4, reach: 2 }).map((label) => [label.id, label]));
    this.named = new Set(byId.keys());
    for (const knot of this.knots) {
      const below = { x: knot.x, y: knot.y + knot.body.radius * scale + 10, anchor: "middle" };
      const { x, y, anchor } = byId.get(knot.id) ?? below;
      knot.name.classList.toggle("named", byId.has(knot.id));
      set(knot.name, { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor });
    }
  }

  private seen({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const at = this.zoom.now();
    return { x: at.applyX(this.fit.x + this.fit.k * x), y: at.applyY(this.fit.y + this.fit.k * y) };
  }
}

function sentence({ from, to, relation }: Bond): string {
  return `${from.entity.name} — ${relation.label} → ${to.entity.name}`;
}

function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

function span(numbers: readonly number[]): [number, number] {
  return numbers.length > 0 ? [Math.min(...numbers), Math.max(...numbers)] : [0, 0];
}
