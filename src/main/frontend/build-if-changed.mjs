// Builds the front end for Maven, unless what it is made of is as it was at the last build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const EXAMPLES = folder("EXAMPLES_DIR", "../../../schema/examples");
const OUT = folder("FRONTEND_OUT", "../../../target/classes/static/graphiql");
const STAMP = folder("FRONTEND_STAMP", "../../../target/frontend.stamp");
/** Inside `node_modules`, so that it outlives `mvn clean` and goes when they go. */
const INSTALLED = join(HERE, "node_modules", ".installed.sha256");

if (!existsSync(EXAMPLES)) fail(`There is no folder ${EXAMPLES}: say where the examples are in EXAMPLES_DIR`);
const made = hash([...filesIn(HERE), ...filesIn(EXAMPLES)]);
if (read(STAMP) === made && existsSync(join(OUT, "index.html")) && existsSync(join(OUT, "../pages/all.js"))) {
  console.log("front end unchanged");
} else {
  build();
}

function build() {
  const lock = hash([join(HERE, "package-lock.json")]);
  rmSync(STAMP, { force: true });
  if (read(INSTALLED) !== lock) {
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
    write(INSTALLED, lock);
  }
  npm("run", "build");
  write(STAMP, made);
}

function npm(...args) {
  const env = { ...process.env, EXAMPLES_DIR: EXAMPLES, FRONTEND_OUT: OUT };
  const shell = process.platform === "win32";
  const { error, status } = spawnSync("npm", args, { cwd: HERE, env, stdio: "inherit", shell });
  if (status === 0) return;
  if (error?.code === "ENOENT") fail("There is no npm: install it, or leave the front end out with -Dfrontend.skip");
  fail(`npm ${args.join(" ")} failed: ${error?.message ?? `exit code ${status}`}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function folder(variable, otherwise) {
  return resolve(HERE, process.env[variable] || otherwise);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Over names and contents, each with its length, so that no two sets of files look alike. */
function hash(files) {
  const sha = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    sha.update(`${relative(HERE, file)}\n${content.length}\n`).update(content);
  }
  return sha.digest("hex");
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}
