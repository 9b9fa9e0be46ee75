// Builds leeratelier/ui/static/ui/vendor/ from npm packages: one sheet of NL Design System components, the shipped
// themes, the fonts, the licences and a NOTICE. For maintainers only: the result is committed, so an installation needs no Node.
//
//   npm ci --ignore-scripts && node vendor.mjs build node_modules        (`make assets`)
//   node vendor.mjs list                                                 the packages that vendor.json names
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

const here = import.meta.dirname;
const ui = join(here, "../leeratelier/ui/static/ui");
const out = join(ui, "vendor");
const plan = JSON.parse(readFileSync(join(here, "vendor.json")));
const specs = [...new Set([plan.components, plan.mapping, ...Object.values(plan.themes), plan.fonts].flatMap(Object.keys))];
const folder = (spec) => spec.slice(0, spec.lastIndexOf("@"));
const version = (spec) => spec.slice(spec.lastIndexOf("@") + 1);

const [, , command, where = "node_modules"] = process.argv;
if (command === "list") console.log([...specs, `lightningcss@${plan.tools.lightningcss}`].join(" "));
else if (command === "build") build(resolve(where));
else throw new Error("say list or build");

function build(modules) {
  const { transform } = createRequire(join(modules, "x.js"))("lightningcss");
  const minify = (css) => transform({ filename: "x.css", code: Buffer.from(css), minify: true }).code.toString();
  const manifest = (spec) => JSON.parse(readFileSync(join(modules, folder(spec), "package.json")));
  const read = (spec, file) =>
    readFileSync(join(modules, folder(spec), file), "utf8").replace(/\/\*# sourceMappingURL.*?\*\//g, "");
  const write = (path, text) => {
    writeFileSync(join(out, path), text);
    console.log(path.padEnd(28), String(text.length).padStart(7), "characters,", gzipSync(text).length, "bytes gz");
  };
  const sheet = (path, header, css) => write(path, `/*! ${header} */\n${minify(css)}\n`);

  for (const spec of specs) {
    const { version: found, license } = manifest(spec);
    if (found !== version(spec)) throw new Error(`${folder(spec)}: expected ${version(spec)}, found ${found}`);
    if (!["EUPL-1.2", "OFL-1.1"].includes(license)) throw new Error(`${folder(spec)}: licence ${license} may not be shipped`);
  }
  rmSync(out, { recursive: true, force: true });
  for (const dir of ["themes", "fonts", "licences"]) mkdirSync(join(out, dir), { recursive: true });

  // 1. Components, unchanged, in one layer.
  let components = "";
  for (const [spec, files] of Object.entries(plan.components)) for (const file of files) components += read(spec, file);

  // 2. Component tokens → basis tokens: only what the components use. A theme gives the basis tokens themselves.
  const own = readFileSync(join(ui, "leeratelier.css"), "utf8");
  const [[mapSpec, mapFile]] = Object.entries(plan.mapping);
  const mapping = tokens(read(mapSpec, mapFile));
  const needed = closure(used(components + own), mapping, (name) => name.startsWith("--basis-"));
  const component = needed.filter((n) => !n.startsWith("--basis-") && mapping.has(n));
  const basis = needed.filter((n) => n.startsWith("--basis-"));
  sheet(
    "nlds.css",
    `NL Design System, EUPL-1.2. © NL Design System Community, Frameless B.V., Gemeente Utrecht. See NOTICE.txt`,
    `@layer nlds,tokens,theme,bridge,la;@layer nlds{${components}} @layer nlds.map{:root{${declare(component, mapping)}}}`,
  );

  // 3. Themes: only the colours in use, and the primitives they point to; the font stays ours.
  for (const [theme, source] of Object.entries(plan.themes)) {
    const [[spec, file]] = Object.entries(source);
    const all = tokens(read(spec, file));
    const bridge = own.match(new RegExp(`\\.${theme}-theme\\s*\\{[^}]*\\}`, "g"))?.join("") ?? "";
    const wanted = [...basis.filter((n) => /^--basis-(color|focus)/.test(n)), ...used(bridge)];
    const kept = closure(wanted, all, () => false).filter((n) => all.has(n));
    sheet(`themes/${theme}.css`, `${spec}, EUPL-1.2; colours only; no logo, no font`,
      `@layer theme{.${theme}-theme{${declare(kept, all)}}}`);
  }

  // 4. Fonts, licences and who made what.
  for (const [spec, files] of Object.entries(plan.fonts)) {
    for (const file of files) copyFileSync(join(modules, folder(spec), file), join(out, "fonts", basename(file)));
    copyFileSync(join(modules, folder(spec), "LICENSE"), join(out, "licences", `OFL-1.1-${basename(folder(spec))}.txt`));
  }
  copyFileSync(join(modules, folder(mapSpec), "LICENSE.md"), join(out, "licences/EUPL-1.2.txt"));
  write("NOTICE.txt", notice(manifest));
  writeFileSync(join(here, "basis-tokens.txt"), basis.sort().join("\n") + "\n");
  console.log(`${basis.length} basis tokens in use → frontend/basis-tokens.txt`);
}

function notice(manifest) {
  const lines = specs.map((spec) => `${spec.padEnd(64)} ${manifest(spec).license}`);
  return [
    "What of others is in this folder. Built by frontend/vendor.mjs from frontend/vendor.json; the texts of the licences",
    "stand in licences/. The components are unchanged and joined into nlds.css; of the themes only colours are kept.",
    "",
    "EUPL-1.2  © NL Design System Community, Frameless B.V., Gemeente Utrecht (components, Voorbeeld and Mooi & Anders",
    "          themes); Gemeente Den Haag (theme denhaag: its colours only, no font, no coat of arms, no logo).",
    "OFL-1.1   Public Sans © The Public Sans Project Authors; Literata © The Literata Project Authors (fonts/*.woff2).",
    "",
    ...lines,
    "",
  ].join("\n");
}

function tokens(css) {
  const found = new Map();
  for (const [, name, value] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)[;}]/g))
    found.set(name, value.replace(/\/\*.*?\*\//g, "").trim());
  return found;
}
function used(css) { return [...new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1]))]; }
function declare(names, map) { return [...names].sort().map((n) => `${n}:${map.get(n)}`).join(";"); }
function closure(start, map, stop) {
  const seen = new Set(), todo = [...start];
  while (todo.length) {
    const name = todo.pop();
    if (seen.has(name)) continue;
    seen.add(name);
    if (map.has(name) && !stop(name)) todo.push(...used(map.get(name)));
  }
  return [...seen];
}
