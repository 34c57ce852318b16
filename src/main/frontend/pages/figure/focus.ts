// One tab stop for a whole drawing: arrow keys go from mark to mark, Enter shows one alone, Escape shows all again.
import { isWay, neighbour, type Point } from "./neighbour.ts";
import { say } from "./visit.ts";

export interface Mark extends Point {
  readonly id: string;
  /** What is told of it to those who hear. */
  readonly said: string;
}

/** What a drawing does when one of its marks is meant. */
export interface Shows<M extends Mark> {
  marks(): readonly M[];
  show(current: M | null, chosen: M | null): void;
  /** What stands beside the drawing about the one that is chosen. */
  about(chosen: M): (Node | string)[];
}

export class Focus<M extends Mark> {
  private current: string | null = null;
  private chosen: string | null = new URLSearchParams(location.search).get("at");

  constructor(
    svg: SVGSVGElement,
    private readonly shows: Shows<M>,
  ) {
    svg.addEventListener("keydown", (event) => this.press(event));
    svg.addEventListener("blur", () => this.go(null));
    svg.addEventListener("focus", () => svg.matches(":focus-visible") && this.go(this.mark(this.chosen) ?? shows.marks()[0] ?? null));
    svg.addEventListener("click", (event) => {
      const id = (event.target as Element).closest<SVGElement>("[data-id]")?.dataset["id"];
      this.choose(id === this.chosen ? null : (id ?? null));
    });
    svg.addEventListener("pointerover", (event) => {
      const id = (event.target as Element).closest<SVGElement>("[data-id]")?.dataset["id"];
      if (event.pointerType === "mouse" && !svg.matches(":focus-visible")) this.shows.show(this.mark(id ?? null), this.mark(this.chosen));
    });
  }

  /** After the drawing was made anew. */
  refresh(): void {
    this.tell();
  }

  choose(id: string | null): void {
    this.chosen = id;
    const url = new URL(location.href);
    if (id) url.searchParams.set("at", id);
    else url.searchParams.delete("at");
    history.replaceState(null, "", url);
    const mark = this.mark(id);
    if (mark) say(mark.said);
    this.tell();
  }

  private press(event: KeyboardEvent): void {
    const here = this.mark(this.current) ?? this.shows.marks()[0];
    if (isWay(event.key) && here) this.go(neighbour(here, this.shows.marks(), event.key) ?? here);
    else if (event.key === "Enter" && here) this.choose(here.id);
    else if (event.key === "Escape") this.choose(null);
    else return;
    event.preventDefault();
  }

  private go(mark: M | null): void {
    this.current = mark?.id ?? null;
    if (mark) say(mark.said);
    this.shows.show(mark, this.mark(this.chosen));
  }

  private tell(): void {
    const chosen = this.mark(this.chosen);
    this.shows.show(this.mark(this.current), chosen);
    document.querySelector("#chosen")?.replaceChildren(...(chosen ? this.shows.about(chosen) : []));
  }

  private mark(id: string | null): M | null {
    return this.shows.marks().find((mark) => mark.id === id) ?? null;
  }
}
