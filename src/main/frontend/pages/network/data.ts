// What the network is drawn from: the tables of the page.

export interface Entity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly said: string;
  /** Its page; null: it has none. */
  readonly page: string | null;
  /** The page that has it in the middle. */
  readonly middle: string;
  /** The page that shows what is around it, too; null: it does already. */
  readonly open: string | null;
  /** How many steps away from the middle; null: it is on a chain. */
  readonly distance: number | null;
}

export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly source: string;
  readonly target: string;
}

export interface Net {
  /** The middle first, then the nearest. */
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}

export function read(page: ParentNode): Net {
  return {
    entities: [...page.querySelectorAll<HTMLElement>("[data-node]")].map(entity),
    relations: [...page.querySelectorAll<HTMLElement>("[data-edge]")].map(relation),
  };
}

function entity(row: HTMLElement): Entity {
  const { node: id = "", type = "", said = "", distance = "" } = row.dataset;
  const head = row.querySelector("th");
  const href = (selector: string) => row.querySelector(selector)?.getAttribute("href") ?? null;
  return {
    id,
    type,
    name: head?.textContent?.trim() ?? id,
    said,
    page: href("th a"),
    middle: href("a[data-center]") ?? "",
    open: href("a[data-open]"),
    distance: distance === "" ? null : Number(distance),
  };
}

function relation(row: HTMLElement): Relation {
  const { edge: id = "", kind = "", source = "", target = "" } = row.dataset;
  return { id, kind, source, target, label: row.querySelector("td")?.textContent ?? "" };
}
