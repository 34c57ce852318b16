import { geoPath, type GeoProjection } from "d3-geo";
import type { Mark, Shows } from "../figure/focus.ts";
import { labels, type Label } from "../figure/labels.ts";
import type { Point } from "../figure/neighbour.ts";
import { draw, make, press, set } from "../figure/svg.ts";
import { zooming, type Zooming } from "../figure/zooming.ts";
import { word } from "../words.ts";
import { arcs, pieces, tip, type Arc, type Piece } from "./arcs.ts";
import type { Link, Place, World } from "./data.ts";
import { project, type Earth } from "./earth.ts";

/** So near to each other that no name fits between two. */
const CLOSE = 5;
/** Of these many one sees the names, though an arc may run below. */
const NAMES = 3;
const FONT = "12px system-ui, sans-serif";

/** A place on the drawing, before and after it was moved. */
interface Spot extends Mark {
  readonly place: Place;
  readonly base: readonly [number, number];
  readonly radius: number;
  readonly dot: SVGGElement;
  readonly name: SVGTextElement;
  /** Leads to the name, where that is far off. */
  readonly leader: SVGPathElement;
  x: number;
  y: number;
}

/** The map: earth and arcs move as one; places, arrows and names keep their size. */
export class Drawing implements Shows<Spot> {
  private readonly below = draw("g", { "aria-hidden": "true" });
  private readonly above = draw("g", { "aria-hidden": "true" });
  private readonly zoom: Zooming;
  private spots: Spot[] = [];
  private tips: { readonly base: { x: number; y: number; angle: number }; readonly head: SVGPathElement }[] = [];
  private lines: { readonly arc: Arc; readonly path: SVGPathElement; readonly pieces: Piece[] }[] = [];
  private world: World = { places: [], links: [] };
  private named: Label[] = [];
  private settling = 0;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly earth: Earth,
    private readonly clear: () => void,
  ) {
    svg.replaceChildren(this.below, this.above);
    this.zoom = zooming(svg, () => this.move(), () => this.settle());
  }

  render(world: World): void {
    this.world = world;
    const { clientWidth: width, clientHeight: height } = this.svg;
    set(this.svg, { viewBox: `0 0 ${width} ${height}` });
    const bent = arcs(world.links);
    const projection = project(world, bent, width, height);
    const path = geoPath(projection);
    this.lines = bent.map((arc) => ({
      arc,
      path: thick(draw("path", { class: `arc ${arc.link.kind}`, d: path(arc.line) ?? "" }), arc.link),
      pieces: pieces(arc, projection),
    }));
    this.below.replaceChildren(
      draw("path", { class: "grid", d: path(this.earth.grid) ?? "" }),
      draw("path", { class: "land", d: path(this.earth.land) ?? "" }),
      draw("path", { class: "borders", d: path(this.earth.borders) ?? "" }),
      ...this.lines.map(({ path: line }) => line),
    );
    this.tips = bent.flatMap((arc) => this.tip(arc, projection));
    this.spots = world.places.flatMap((place) => this.spot(place, projection));
    // The largest lie below the smaller ones.
    this.above.replaceChildren(...this.tips.map(({ head }) => head), ...this.spots.map(({ leader }) => leader), ...this.spots.map(({ dot }) => dot), ...this.spots.map(({ name }) => name));
    this.move();
    this.rest();
  }

  marks(): readonly Spot[] {
    return this.spots;
  }

  show(current: Spot | null, chosen: Spot | null): void {
    const of = (spot: Spot | null) => new Set(spot ? this.ties(spot).flatMap(({ from, to }) => [from.id, to.id]) : []);
    const near = of(chosen ?? current);
    const one = (chosen ?? current)?.id;
    this.svg.classList.toggle("alone", chosen !== null);
    this.svg.classList.toggle("near", chosen === null && current !== null);
    this.lines.forEach(({ arc: { link }, path }) => path.classList.toggle("on", link.from.id === one || link.to.id === one));
    this.tips.forEach(({ head }) => head.classList.toggle("on", head.dataset["from"] === one || head.dataset["to"] === one));
    for (const spot of this.spots) {
      const meant = spot === current || spot === chosen;
      spot.dot.classList.toggle("on", near.has(spot.id) || meant);
      [spot.name, spot.leader].forEach((part) => part.classList.toggle("on", near.has(spot.id) || meant));
      spot.dot.classList.toggle("current", spot === current);
      spot.name.classList.toggle("named", meant || this.named.some(({ id }) => id === spot.id));
    }
    if (current && (current.x < 0 || current.y < 0 || current.x > this.svg.clientWidth || current.y > this.svg.clientHeight)) this.zoom.to(...current.base);
  }

  about(chosen: Spot): (Node | string)[] {
    const { page, name } = chosen.place;
    const link = make("a", name);
    link.href = page ?? "";
    const title = make("h2", page ? link : name);
    const ties = this.ties(chosen).map((tie) => make("li", sentence(tie, chosen.place)));
    return [title, ties.length > 0 ? make("ul", ...ties) : make("p", word("chosen.none")), press(word("chosen.clear"), this.clear)];
  }

  private ties({ id }: Mark): Link[] {
    return this.world.links.filter(({ from, to }) => from.id === id || to.id === id);
  }

  private tip(arc: Arc, projection: GeoProjection): typeof this.tips {
    const base = arc.link.mutual ? null : tip(arc, projection);
    if (!base) return [];
    const head = draw("path", { class: `tip ${arc.link.kind}`, d: "M-4-4L5 0L-4 4Z", "data-from": arc.link.from.id, "data-to": arc.link.to.id });
    return [{ base, head }];
  }

  private spot(place: Place, projection: GeoProjection): Spot[] {
    const base = projection(place.at);
    if (!base) return [];
    const radius = Math.min(3.5 + 1.7 * Math.sqrt(place.ties), 16);
    const dot = draw("g", { class: "place", "data-id": place.id });
    dot.append(draw("circle", { class: "touch", r: Math.max(radius, 12) }), draw("circle", { class: place.approximate ? "spot approximate" : "spot", r: radius }));
    const name = draw("text", { class: "name", "data-id": place.id, dy: "0.35em" });
    name.textContent = place.name;
    const leader = draw("path", { class: "leader" });
    return [{ id: place.id, said: place.said, place, base, radius, dot, name, leader, x: base[0], y: base[1] }];
  }

  private move(): void {
    const at = this.zoom.now();
    set(this.below, { transform: at.toString() });
    for (const spot of this.spots) {
      [spot.x, spot.y] = at.apply([spot.base[0], spot.base[1]]);
      set(spot.dot, { transform: `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})` });
    }
    for (const { base, head } of this.tips) {
      const [x, y] = at.apply([base.x, base.y]);
      set(head, { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${base.angle.toFixed(0)})` });
    }
    this.above.classList.add("moving");
  }

  private settle(): void {
    cancelAnimationFrame(this.settling);
    this.settling = requestAnimationFrame(() => this.rest());
  }

  /** Names find their places when all else has. */
  private rest(): void {
    this.above.classList.remove("moving");
    const { clientWidth: width, clientHeight: height } = this.svg;
    const seen = this.spots.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
    const named = seen.map((spot) => ({ id: spot.id, name: spot.place.name, x: spot.x, y: spot.y, radius: spot.radius }));
    this.named = labels(named, this.points(), { width, height, font: FONT, over: NAMES, near: 0.5, reach: 6 });
    for (const spot of this.spots) this.name(spot, this.named.find(({ id }) => id === spot.id));
  }

  private name(spot: Spot, label: Label | undefined): void {
    spot.name.classList.toggle("named", label !== undefined);
    const start = spot.x < this.svg.clientWidth * 0.8;
    const beside = { x: spot.x + (start ? spot.radius + 4 : -spot.radius - 4), y: spot.y, anchor: start ? "start" : "end" };
    const { x, y, anchor } = label ?? beside;
    set(spot.name, { x: x.toFixed(1), y: y.toFixed(1), "text-anchor": anchor });
    set(spot.leader, { d: label?.far ? `M${spot.x.toFixed(1)} ${spot.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}` : "" });
  }

  /** Along all arcs, as they lie now, as far as one sees them. */
  private points(): Point[] {
    const at = this.zoom.now();
    const { clientWidth: width, clientHeight: height } = this.svg;
    return this.lines.flatMap(({ pieces: all }) =>
      all.flatMap(({ from, to }) => {
        const [x, y] = at.apply([from[0], from[1]]);
        const [dx, dy] = [at.applyX(to[0]) - x, at.applyY(to[1]) - y];
        const far = Math.hypot(dx, dy);
        if (x < -far || y < -far || x > width + far || y > height + far) return [];
        const steps = Math.ceil(far / CLOSE);
        return Array.from({ length: steps }, (_none, step) => ({ x: x + (dx * step) / steps, y: y + (dy * step) / steps }));
      }),
    );
  }
}

/** The more it stands for, the thicker it is. */
function thick(line: SVGPathElement, { count }: Link): SVGPathElement {
  line.style.setProperty("--thick", (1.5 + Math.min(Math.log2(count), 4) * 0.6).toFixed(2));
  return line;
}

function sentence({ from, to, mutual, kind, count }: Link, here: Place): string {
  const other = from.id === here.id ? to : from;
  const way = mutual ? "—" : from.id === here.id ? "→" : "←";
  return `${way} ${other.name} · ${word(`map.kind.${kind}`)}: ${count}`;
}
