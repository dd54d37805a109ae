import type { Element, ElementContent, Root, RootContent } from "hast";

const MARK = /([^.!?\n]*[.!?]?\s*)\[(\d{1,3})\]/g;

/** Turns "[2]" in a text into a place for the chip of source 2, and the words that rest on it into evidence. */
export function citationMarks({ known }: { known: ReadonlySet<number> }) {
  return (root: Root): void => {
    root.children = root.children.flatMap((child) => marked(child, known));
  };
}

function marked<T extends RootContent | ElementContent>(node: T, known: ReadonlySet<number>): T[];
function marked(node: RootContent, known: ReadonlySet<number>): RootContent[] {
  if (node.type === "text") return split(node.value, known);
  if (node.type !== "element" || node.tagName === "code" || node.tagName === "a") return [node];
  return [{ ...node, children: node.children.flatMap((child) => marked(child, known)) }];
}

function split(text: string, known: ReadonlySet<number>): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    const n = Number(found[2]);
    if (!known.has(n)) continue;
    const before = text.slice(from, found.index);
    const words = found[1] ?? "";
    const lead = words.length - words.trimStart().length;
    parts.push(...plain(before + words.slice(0, lead)));
    if (words.trim()) parts.push(element("span", { dataEvidence: n }, plain(words.trim())));
    parts.push(element("sup", { dataCitation: n }, []));
    from = found.index + found[0].length;
  }
  return [...parts, ...plain(text.slice(from))];
}

function plain(value: string): ElementContent[] {
  return value ? [{ type: "text", value }] : [];
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

/** The numbers that stand in a text as marks. */
export function marksIn(text: string): Set<number> {
  return new Set([...text.matchAll(/\[(\d{1,3})\]/g)].map((found) => Number(found[1])));
}
