import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type Simulation, type SimulationLinkDatum, type SimulationNodeDatum } from "d3-force";
import type { Entity, Net, Relation } from "./data.ts";

export interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly entity: Entity;
  readonly radius: number;
  x: number;
  y: number;
}

export interface Bond extends SimulationLinkDatum<Body> {
  readonly relation: Relation;
  readonly from: Body;
  readonly to: Body;
  /** Which of several between the same two it is, counted from their middle. */
  readonly lane: number;
}

export type Pins = ReadonlyMap<string, readonly [number, number]>;

/** Until nothing moves any more that one would see; of many one sees less, and waits longer. */
const TICKS = 300;
const TICKS_OF_MANY = 160;
const MANY = 200;

/**
 * Where everything is, always the same for the same network: no part of it is left to chance.
 *
 * @param before where what was there already stood
 * @param pins where somebody put things, to stay
 */
export function layout(net: Net, before: readonly Body[], pins: Pins): { bodies: Body[]; bonds: Bond[]; forces: Simulation<Body, Bond> } {
  const known = new Map(before.map((body) => [body.id, body]));
  const degrees = new Map<string, number>();
  net.relations.flatMap(({ source, target }) => [source, target]).forEach((id) => degrees.set(id, (degrees.get(id) ?? 0) + 1));
  const bodies = net.entities.map((entity, index) => body(entity, index, degrees.get(entity.id) ?? 0, known.get(entity.id), pins));
  const byId = new Map(bodies.map((one) => [one.id, one]));
  beside(bodies, net.relations, byId, known);
  const bonds = [...Map.groupBy(net.relations, pair).values()].flatMap((between) => between.flatMap((relation, index) => bond(relation, index - (between.length - 1) / 2, byId)));
  const spread = Math.min(1, 8 / Math.sqrt(bodies.length));
  const forces = forceSimulation(bodies)
    .force("charge", forceManyBody<Body>().strength(-420 * spread - 60).distanceMax(600))
    .force("bonds", forceLink<Body, Bond>(bonds).distance(80 + 60 * spread).strength(({ from, to }) => 0.7 / Math.sqrt(Math.min(degrees.get(from.id) ?? 1, degrees.get(to.id) ?? 1))))
    .force("apart", forceCollide<Body>((one) => one.radius + 9))
    .force("x", forceX<Body>(0).strength(0.03))
    .force("y", forceY<Body>(0).strength(0.1))
    .stop();
  const ticks = bodies.length > MANY ? TICKS_OF_MANY : TICKS;
  forces.alphaDecay(1 - forces.alphaMin() ** (1 / ticks)).tick(ticks);
  return { bodies, bonds, forces };
}

function body(entity: Entity, index: number, degree: number, known: Body | undefined, pins: Pins): Body {
  const pin = pins.get(entity.id);
  // A sunflower's seeds: even, and the middle first.
  const [far, angle] = [18 * Math.sqrt(index), index * Math.PI * (3 - Math.sqrt(5))];
  const one: Body = {
    id: entity.id,
    entity,
    radius: 7 + Math.min(Math.sqrt(degree) * 1.6, 11),
    x: known?.x ?? far * Math.cos(angle),
    y: known?.y ?? far * Math.sin(angle),
  };
  if (pin) [one.x, one.y, one.fx, one.fy] = [pin[0], pin[1], pin[0], pin[1]];
  return one;
}

/** What is new begins beside what it belongs to. */
function beside(bodies: readonly Body[], relations: readonly Relation[], byId: ReadonlyMap<string, Body>, known: ReadonlyMap<string, Body>): void {
  if (known.size === 0) return;
  bodies.forEach((one, index) => {
    if (known.has(one.id)) return;
    const tie = relations.find(({ source, target }) => (source === one.id && known.has(target)) || (target === one.id && known.has(source)));
    const other = tie && byId.get(tie.source === one.id ? tie.target : tie.source);
    if (other) [one.x, one.y] = [other.x + 30 * Math.cos(index * 2.4), other.y + 30 * Math.sin(index * 2.4)];
  });
}

function bond(relation: Relation, lane: number, byId: ReadonlyMap<string, Body>): Bond[] {
  const [from, to] = [byId.get(relation.source), byId.get(relation.target)];
  const way = relation.source < relation.target ? 1 : -1;
  return from && to ? [{ relation, source: from, target: to, from, to, lane: lane * way }] : [];
}

function pair({ source, target }: Relation): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}
