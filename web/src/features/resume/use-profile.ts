import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { live } from "../../shared/socket/live";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import {
  acceptProposal,
  changeEntry,
  cvQuery,
  deleteEntry,
  type Entry,
  type EntryDraft,
  profileQuery,
  proposalsQuery,
  refuseProposal,
  type Section,
} from "./api";

const UNDO_FOR = 8_000;

export function useProfile() {
  return useQuery(profileQuery);
}

/** Facts come and go while the page is open; what is proposed follows them. */
export function useProposals() {
  const queries = useQueryClient();
  useEffect(
    () =>
      live.onFrame((frame) => {
        if (frame.type.startsWith("fact.")) void queries.invalidateQueries(proposalsQuery);
      }),
    [queries],
  );
  return useQuery(proposalsQuery);
}

export function refresh(queries: QueryClient): Promise<unknown> {
  return queries.invalidateQueries(profileQuery);
}

/** Shows a section as it will be, before the server has answered. */
export function show(queries: QueryClient, section: Section, change: (entries: Entry[]) => Entry[]): void {
  queries.setQueryData(profileQuery.queryKey, (profile) =>
    profile
      ? { ...profile, sections: { ...profile.sections, [section]: change(profile.sections[section]) } }
      : profile,
  );
}

/** Changes of one section go one after the other, each from the version that the one before it left. */
export function useChangeEntry(section: Section) {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `profile-${section}` },
    mutationFn: ({ entry, draft }: { entry: Entry; draft: EntryDraft }) => {
      const now = queries.getQueryData(profileQuery.queryKey)?.sections[section];
      return changeEntry(now?.find((one) => one.id === entry.id) ?? entry, draft);
    },
    onSuccess: (changed) =>
      show(queries, section, (all) => all.map((one) => (one.id === changed.id ? changed : one))),
    onSettled: () => refresh(queries),
  });
}

/** Hides an entry at once, and deletes it when eight seconds went by without "Undo" (or when the page is left). */
export function useDeleteEntry(): (entry: Entry, name: string) => void {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return (entry, name) => {
    show(queries, entry.section, (all) => all.filter((one) => one.id !== entry.id));
    const settle = () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", now);
    };
    const now = (event?: Event) => {
      settle();
      deleteEntry(entry, event !== undefined)
        .catch((thrown) => toast(problemWords(ApiProblem.of(thrown))))
        .finally(() => void refresh(queries));
    };
    const timer = setTimeout(now, UNDO_FOR);
    window.addEventListener("pagehide", now);
    const undo = () => {
      settle();
      void refresh(queries);
    };
    toast(t("resume.removed", { name }), { label: t("undo"), act: undo }, UNDO_FOR);
  };
}

export function useAnswerProposal() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      accept,
      proposal,
    }: {
      accept: boolean;
      proposal: Parameters<typeof refuseProposal>[0];
    }) => (accept ? acceptProposal(proposal.factId) : refuseProposal(proposal)),
    onMutate: ({ proposal }) =>
      queries.setQueryData(proposalsQuery.queryKey, (all) =>
        all?.filter((one) => one.factId !== proposal.factId),
      ),
    onError: (thrown) => toast(problemWords(ApiProblem.of(thrown))),
    onSettled: () => Promise.all([refresh(queries), queries.invalidateQueries({ queryKey: ["facts"] })]),
  });
}

/** How the last CV is getting on, asked for while it is being read. */
export function useCvReading() {
  return useQuery({
    ...cvQuery,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.state === "reading" ? 1_500 : false),
  });
}
