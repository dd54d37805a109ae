import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { live } from "../../shared/socket/live";
import type { Fact } from "../../shared/socket/things";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { changeFact, type FactChange, factsQuery, forgetFact } from "./api";
import { withFact, withoutFact } from "./fact-list";

const UNDO_FOR = 8_000;

function update(queries: QueryClient, change: (facts: readonly Fact[]) => Fact[]): void {
  queries.setQueryData(factsQuery.queryKey, (facts) => (facts ? change(facts) : facts));
}

/** What Basel knows, kept in step with the socket: learned, corrected and withdrawn facts show at once. */
export function useFacts() {
  return useQuery(factsQuery);
}

/** Listens once for the whole app, while somebody is signed in. */
export function useFactNews(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      live.onFrame((frame) => {
        if (frame.type === "fact.learned" || frame.type === "fact.changed")
          update(queries, (facts) => withFact(facts, frame.fact));
        if (frame.type === "fact.removed") update(queries, (facts) => withoutFact(facts, frame.id));
      }),
    [queries],
  );
}

/** Changes of one fact go one after the other, each from the version that the one before it left. */
export function useChangeFact(fact: Fact) {
  const queries = useQueryClient();
  const latest = () => queries.getQueryData(factsQuery.queryKey)?.find((one) => one.id === fact.id) ?? fact;
  return useMutation({
    scope: { id: `fact-${fact.id}` },
    mutationFn: (change: FactChange) => changeFact(latest(), change),
    onMutate: (change) =>
      update(queries, (facts) => facts.map((one) => (one.id === fact.id ? { ...one, ...change } : one))),
    onSuccess: (changed) => update(queries, (facts) => withFact(facts, changed)),
    onError: (thrown) => {
      const problem = ApiProblem.of(thrown);
      toast(problemWords(problem));
      update(queries, (facts) => facts.map((one) => (one.id === fact.id ? fact : one)));
      if (problem.status === 409 || problem.status === 404) void queries.invalidateQueries(factsQuery);
    },
  });
}

/** Hides the fact at once, and forgets it when eight seconds went by without "Undo" (or when the page is left). */
export function useForget(): (fact: Fact) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (fact) => {
    update(queries, (facts) => withoutFact(facts, fact.id));
    const back = () => update(queries, (facts) => withFact(facts, fact));
    const settle = () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", now);
    };
    const now = (event?: Event) => {
      settle();
      forgetFact(fact.id, event !== undefined).catch((thrown) => {
        back();
        toast(problemWords(ApiProblem.of(thrown)));
      });
    };
    const timer = setTimeout(now, UNDO_FOR);
    window.addEventListener("pagehide", now);
    const undo = () => {
      settle();
      back();
    };
    toast(t("profile.forgotten", { value: fact.value }), { label: t("undo"), act: undo }, UNDO_FOR);
  };
}
