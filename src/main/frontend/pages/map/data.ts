// What the map is drawn from: the tables of the page.

export type Kind = "AGREEMENT" | "PROJECT" | "CONTRIBUTION" | "EVENT";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly said: string;
  /** Its page; null: it has none. */
  readonly page: string | null;
  /** Longitude first, in degrees. */
  readonly at: [number, number];
  readonly approximate: boolean;
  readonly ties: number;
}

export interface Link {
  readonly id: string;
  readonly kind: Kind;
  readonly from: Place;
  readonly to: Place;
  readonly mutual: boolean;
  readonly count: number;
}

export interface World {
  /** Those with most ties first. */
  readonly places: readonly Place[];
  readonly links: readonly Link[];
}

export function read(page: ParentNode): World {
  const places = new Map([...page.querySelectorAll<HTMLElement>("[data-place]")].map(place).map((one) => [one.id, one]));
  const links = [...page.querySelectorAll<HTMLElement>("[data-link]")].flatMap((row) => link(row, places));
  return { places: [...places.values()].toSorted((one, other) => other.ties - one.ties), links };
}

function place(row: HTMLElement): Place {
  const { place: id = "", said = "", longitude, latitude, approximate, ties } = row.dataset;
  const page = row.querySelector("a");
  return {
    id,
    name: (page ?? row.querySelector("th span"))?.textContent ?? id,
    said,
    page: page?.getAttribute("href") ?? null,
    at: [Number(longitude), Number(latitude)],
    approximate: approximate === "true",
    ties: Number(ties),
  };
}

function link(row: HTMLElement, places: ReadonlyMap<string, Place>): Link[] {
  const { link: id = "", kind, source = "", target = "", mutual, count } = row.dataset;
  const [from, to] = [places.get(source), places.get(target)];
  return from && to ? [{ id, kind: kind as Kind, from, to, mutual: mutual === "true", count: Number(count) }] : [];
}
