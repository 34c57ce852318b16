export type Language = "es" | "en";

/** A question staff ask, written once in `schema/examples`. */
export interface Example {
  /** The file's name without its ending. */
  readonly name: string;
  readonly operation: string;
  readonly titles: Readonly<Record<Language, string>>;
  readonly query: string;
  /** JSON, or null where the question has no variables. */
  readonly variables: string | null;
}
