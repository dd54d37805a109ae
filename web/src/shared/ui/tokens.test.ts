import { describe, expect, it } from "vitest";
import { dark, light, type Palette } from "./tokens";

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const text: (keyof Palette)[] = ["ink", "muted", "basil", "amber", "danger", "info"];
const grounds: (keyof Palette)[] = ["paper", "surface", "sunken"];
const pairs: [keyof Palette, keyof Palette][] = [
  ...text.flatMap((ink) => grounds.map((ground): [keyof Palette, keyof Palette] => [ink, ground])),
  ["onBasil", "basil"],
  ["onBasil", "basilHover"],
  ["onDanger", "danger"],
  ["basil", "basilSoft"],
  ["ink", "basilSoft"],
  ["muted", "basilSoft"],
  ["amber", "amberSoft"],
  ["ink", "amberSoft"],
  ["muted", "amberSoft"],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s palette", (_, palette) => {
  it.each(pairs)("lets %s be read on %s", (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(grounds)("shows the border of a control on %s", (ground) => {
    expect(contrast(palette.control, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
