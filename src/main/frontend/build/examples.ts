import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Kind, parse, type OperationDefinitionNode } from "graphql";
import type { Plugin } from "vite";
import type { Example, Language } from "../graphiql/example";

const MODULE = "virtual:examples";

/** Gives the questions of a folder to the page as the module `virtual:examples`, ordered by file name. */
export function examples(folder: string): Plugin {
  return {
    name: "alianza:examples",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null;
      this.addWatchFile(folder);
      return `export const EXAMPLES = ${JSON.stringify(readAll(folder))};`;
    },
  };
}

function readAll(folder: string): Example[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: say where the examples are in EXAMPLES_DIR`);
  const files = readdirSync(folder).sort();
  const all = files.filter((file) => file.endsWith(".graphql")).map((file) => read(join(folder, file)));
  for (const file of files.filter((name) => name.endsWith(".json"))) {
    if (!all.some((example) => `${example.name}.json` === file)) {
      throw new Error(`${join(folder, file)}: these variables belong to no example; the names must be the same`);
    }
  }
  return all;
}

function read(file: string): Example {
  const query = text(file).trimEnd();
  return {
    name: basename(file, ".graphql"),
    operation: operation(file, query),
    titles: { es: title(file, query, "es"), en: title(file, query, "en") },
    query,
    variables: variables(file.replace(/graphql$/, "json")),
  };
}

function title(file: string, query: string, language: Language): string {
  const head = /^(?:#.*\n?)*/.exec(query)?.[0] ?? "";
  const found = new RegExp(`^# ${language}: (.+)$`, "m").exec(head)?.[1]?.trim();
  if (!found) throw new Error(`${file}: the comment lines at its start lack "# ${language}: " and a title`);
  return found;
}

function operation(file: string, query: string): string {
  const found = operations(file, query);
  const name = found[0]?.name?.value;
  if (!name || found.length > 1) {
    throw new Error(`${file}: it holds ${found.length} operations and must hold one that has a name`);
  }
  return name;
}

function operations(file: string, query: string): OperationDefinitionNode[] {
  try {
    return parse(query).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch (error) {
    throw new Error(`${file}: this is no GraphQL: ${error}`);
  }
}

function variables(file: string): string | null {
  if (!existsSync(file)) return null;
  const json = text(file).trim();
  try {
    JSON.parse(json);
  } catch (error) {
    throw new Error(`${file}: this is no JSON: ${error}`);
  }
  return json;
}

/** Lines end as the editor ends them, so that a text can be found again among the tabs. */
function text(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}
