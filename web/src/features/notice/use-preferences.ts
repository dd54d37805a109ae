import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../shared/http/api-problem";
import { type Preferences, preferencesQuery, savePreferences } from "./api";

type Change = (before: Preferences) => Preferences;

/** What was chosen, and changing it: shown at once, saved one after the other from the newest version. */
export function usePreferences() {
  const queries = useQueryClient();
  const { queryKey } = preferencesQuery;
  const found = useQuery(preferencesQuery);
  const saving = useMutation({
    scope: { id: "notice-preferences" },
    mutationFn: async (change: Change) => {
      const saved = queries.getQueryData(queryKey);
      if (!saved) throw ApiProblem.offline();
      return savePreferences(change(saved));
    },
    onMutate: (change) => queries.setQueryData(queryKey, (before) => (before ? change(before) : before)),
    onSuccess: (after) =>
      queries.setQueryData(queryKey, (shown) => (shown ? { ...shown, version: after.version } : after)),
    onError: () => queries.invalidateQueries(preferencesQuery),
  });
  return { found, saving, change: (change: Change) => saving.mutate(change) };
}
