import type { ReactNode } from "react";
import Markdown from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";

const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (tag) => !["img", "input", "picture", "source"].includes(tag),
  ),
  protocols: { ...defaultSchema.protocols, href: ["http", "https"] },
};

/** Basel's words: Markdown without HTML, without pictures, and with links to http(s) only. */
export function Words({ text, streaming }: { text: string; streaming?: boolean }) {
  return (
    <div className={styles.words} data-streaming={streaming || undefined}>
      <Markdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        components={{ a: Outward, h1: Heading, h2: Heading, h3: Heading, h4: Heading, table: Table }}
      >
        {text}
      </Markdown>
    </div>
  );
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

function Table({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.scroll}>
      <table>{children}</table>
    </div>
  );
}
