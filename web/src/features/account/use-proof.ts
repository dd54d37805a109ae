import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useReducer } from "react";
import { ApiProblem } from "../../shared/http/api-problem";
import { proveAddress, userQuery } from "./api";
import type { Way } from "./attempts";
import { prove } from "./proof-state";

/** One proof of a new address or number: the state, and the two things that can be done. */
export function useProof(way: Way, onProven: () => void) {
  const queries = useQueryClient();
  const [state, on] = useReducer(prove, { at: "ask", address: "" });
  const asking = useMutation({
    mutationFn: ({ address, code }: { address: string; code?: string }) => proveAddress(way, address, code),
    onSuccess: async ({ proven, expiresAt }, { address }) => {
      if (!proven)
        return on({ is: "sent", address, expiresAt: Date.parse(expiresAt ?? ""), now: Date.now() });
      await queries.invalidateQueries(userQuery);
      on({ is: "proven", address });
      onProven();
    },
    onError: (thrown, { address }) =>
      on({ is: "refused", address, problem: ApiProblem.of(thrown), now: Date.now() }),
  });
  return {
    state,
    busy: asking.isPending,
    ask: (address: string) => asking.mutate({ address }),
    bring: (address: string, code: string) => asking.mutate({ address, code }),
    again: () => on({ is: "again" }),
  };
}
