import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("dist/.vite/manifest.json", import.meta.url), "utf8"));

/** Everything that a page fetches before it is shown: a chunk, what it imports, and their styles. */
function closure(name, files = new Set()) {
  const chunk = manifest[name];
  if (!chunk || files.has(`dist/${chunk.file}`)) return files;
  files.add(`dist/${chunk.file}`);
  for (const style of chunk.css ?? []) files.add(`dist/${style}`);
  for (const other of chunk.imports ?? []) closure(other, files);
  return files;
}

const page = (...entries) => ["dist/index.html", ...new Set(entries.flatMap((entry) => [...closure(entry)]))];

export default [
  { name: "first load: Welcome", path: page("index.html"), limit: "250 kB", gzip: true },
  {
    name: "first load: sign in",
    path: page("index.html", "src/app/pages/login.tsx"),
    limit: "250 kB",
    gzip: true,
  },
];
