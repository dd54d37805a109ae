import { type ComponentProps, type ReactNode, useMemo } from "react";
import Markdown, { type ExtraProps } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { Chip, type Citation } from "./chips";
import { citationMarks } from "./citation-marks";
import styles from "./markdown.module.css";

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (tag) => !["img", "input", "picture", "source"].includes(tag),
  ),
  protocols: { ...defaultSchema.protocols, href: ["http", "https"] },
};

const NONE: readonly Citation[] = [];

interface WordsProps {
  text: string;
  streaming?: boolean;
  /** What the text rests on: "[1]" in it becomes the chip of the first. */
  citations?: readonly Citation[];
}

/** Basel's words: Markdown without HTML, without pictures, and with links to http(s) only. */
export function Words({ text, streaming, citations = NONE }: WordsProps) {
  const { marks, components } = useMemo(() => rendering(citations), [citations]);
  return (
    <div className={styles.words} data-streaming={streaming || undefined}>
      <Markdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, schema], marks]}
        components={components}
      >
        {text}
      </Markdown>
    </div>
  );
}

/** How the parts of a text are drawn; marks are put in after the sanitizer, which lets none through. */
function rendering(citations: readonly Citation[]) {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  const Mark = ({ node, children }: ComponentProps<"sup"> & ExtraProps) => {
    const citation = byNumber.get(Number(node?.properties["dataCitation"]));
    return citation ? <Chip citation={citation} inline /> : <sup>{children}</sup>;
  };
  const marks: [typeof citationMarks, { known: ReadonlySet<number> }] = [
    citationMarks,
    { known: new Set(byNumber.keys()) },
  ];
  return { marks, components: { ...PARTS, sup: Mark } };
}

function Outward({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener nofollow">
      {children}
    </a>
  );
}

/** Headings inside an utterance are only strong words: the page has its own. */
function Heading({ children }: { children?: ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

function Evidence({ node, children }: ComponentProps<"span"> & ExtraProps) {
  const rests = node?.properties["dataEvidence"] !== undefined;
  return <span className={rests ? styles.evidence : undefined}>{children}</span>;
}

function Table({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

const PARTS = {
  a: Outward,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  table: Table,
  span: Evidence,
};
