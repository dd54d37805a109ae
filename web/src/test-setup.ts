import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import "./shared/i18n/i18n";

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

configure({ asyncUtilTimeout: 30_000 });

vi.stubGlobal("ResizeObserver", NoObserver);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
}));
Object.defineProperty(document, "fonts", {
  configurable: true,
  value: { addEventListener() {}, removeEventListener() {} },
});

afterEach(() => {
  cleanup();
  localStorage.clear();
});
