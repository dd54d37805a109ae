import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ApiProblem } from "../shared/http/api-problem";
import { cssVariables, theme } from "../shared/ui/theme";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, thrown) =>
        count < 2 && (!(thrown instanceof ApiProblem) || thrown.status === 0 || thrown.status >= 500),
    },
    mutations: { networkMode: "always" },
  },
});

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </MantineProvider>
  );
}
