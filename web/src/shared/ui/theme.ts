import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type VariantColorsResolver,
} from "@mantine/core";
import { dark, light, type Palette, variables } from "./tokens";

/** Filled and light buttons take their colours from our tokens, so that both themes keep their contrast. */
const variantColors: VariantColorsResolver = (input) => {
  const loss = input.color === "danger";
  const main = loss ? "danger" : "basil";
  if (input.variant === "filled") {
    return {
      background: `var(--basel-${main})`,
      hover: loss ? "var(--basel-danger)" : "var(--basel-basil-hover)",
      color: `var(--basel-on-${main})`,
      border: "1px solid transparent",
    };
  }
  if (input.variant === "subtle" || input.variant === "light") {
    return {
      background: input.variant === "light" ? "var(--basel-basil-soft)" : "transparent",
      hover: loss ? "var(--basel-sunken)" : "var(--basel-basil-soft)",
      color:
        input.color === "ink"
          ? "var(--basel-ink)"
          : input.color === "muted"
            ? "var(--basel-muted)"
            : `var(--basel-${main})`,
      border: "1px solid transparent",
    };
  }
  if (input.variant === "default") {
    return {
      background: "var(--basel-surface)",
      hover: "var(--basel-sunken)",
      color: "var(--basel-ink)",
      border: "1px solid var(--basel-control)",
    };
  }
  return defaultVariantColorsResolver(input);
};

export const theme = createTheme({
  fontFamily: '"Inter Variable", "Inter", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace',
  headings: { fontFamily: '"Newsreader Variable", Georgia, serif', fontWeight: "500" },
  primaryColor: "green",
  variantColorResolver: variantColors,
  fontSizes: { xs: "13px", sm: "15px", md: "15px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "1.45", sm: "1.5", md: "1.55", lg: "1.6", xl: "1.4" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "8px", md: "10px", lg: "18px", xl: "24px" },
  defaultRadius: "md",
  breakpoints: { xs: "36em", sm: "48em", md: "62em", lg: "75em", xl: "90em" },
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "md" } },
    ModalRoot: {
      defaultProps: { centered: true, radius: "lg", transitionProps: { transition: "fade", duration: 150 } },
    },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 120 } } },
    TextInput: { defaultProps: { size: "md" } },
  },
});

/** Mantine's fixed shades of grey, so that nothing of it brings its own colours. */
function greys({ sunken, line, control, muted, ink, surface, paper }: Palette): Record<string, string> {
  const lights = [sunken, sunken, line, line, control, muted, muted, muted, ink, ink];
  const darks = [ink, muted, muted, muted, line, line, surface, paper, sunken, sunken];
  const named = (name: string, shades: string[]) =>
    shades.map((shade, at) => [`--mantine-color-${name}-${at}`, shade]);
  return Object.fromEntries([...named("gray", lights), ...named("dark", darks)]);
}

function mantine(palette: Palette): Record<string, string> {
  return {
    ...variables(palette),
    ...greys(palette),
    "--mantine-color-body": palette.paper,
    "--mantine-color-text": palette.ink,
    "--mantine-color-bright": palette.ink,
    "--mantine-color-dimmed": palette.muted,
    "--mantine-color-placeholder": palette.muted,
    "--mantine-color-anchor": palette.basil,
    "--mantine-color-error": palette.danger,
    "--mantine-color-default": palette.surface,
    "--mantine-color-default-hover": palette.sunken,
    "--mantine-color-default-color": palette.ink,
    "--mantine-color-default-border": palette.control,
    "--mantine-color-disabled": palette.sunken,
    "--mantine-color-disabled-color": palette.muted,
    "--mantine-color-disabled-border": palette.line,
    "--mantine-color-green-filled": palette.basil,
    "--mantine-color-green-filled-hover": palette.basilHover,
    "--mantine-primary-color-contrast": palette.onBasil,
    "--mantine-shadow-md": palette.shadow,
    "--mantine-shadow-xl": palette.shadow,
  };
}

/** Both palettes as CSS variables, under our names and under Mantine's. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantine(light),
  dark: mantine(dark),
});
