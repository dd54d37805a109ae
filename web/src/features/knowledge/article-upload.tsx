import { Button, FileButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { FileUp } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { language } from "../../shared/i18n/i18n";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { unfitOf } from "../../shared/ui/unfit";
import { articlesQuery, uploadFile } from "./api";
import styles from "./knowledge.module.css";

const MOST = 4 * 1024 * 1024;
const KINDS = ".pdf,.docx,.txt,.md,application/pdf,text/plain";

/** Makes a draft of a file's text. */
export function ArticleUpload({ onMade }: { onMade: (id: string) => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const reset = useRef<() => void>(null);
  const sending = useMutation({
    mutationFn: (file: File) => {
      if (file.size > MOST) throw new ApiProblem(413, "INVALID_REQUEST", t("knowledge.tooLarge"));
      return uploadFile(file, language(), crypto.randomUUID());
    },
    onSuccess: (id) => {
      toast(t("knowledge.uploaded"));
      onMade(id);
      return queries.invalidateQueries(articlesQuery);
    },
    onSettled: () => reset.current?.(),
  });
  return (
    <>
      <FileButton accept={KINDS} resetRef={reset} onChange={(file) => file && sending.mutate(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={sending.isPending}
            leftSection={<Icon of={FileUp} />}
            aria-describedby="upload-help"
          >
            {t("knowledge.upload")}
          </Button>
        )}
      </FileButton>
      <span className={styles.small} id="upload-help">
        {t("knowledge.uploadHelp")}
      </span>
      {sending.error && (
        <Note tone="amber" alert>
          {refusal(ApiProblem.of(sending.error), t)}
        </Note>
      )}
    </>
  );
}

/** Why a file was not taken, in the person's language. */
export function refusal(problem: ApiProblem, t: TFunction): string {
  const reason = unfitOf(problem);
  if (reason === "too-many-pages") return t("knowledge.tooManyPages");
  if (reason === "too-long") return t("knowledge.tooLong");
  if (reason) return t(`resume.cv.unfit.${reason}`);
  if (problem.status === 413) return t("knowledge.tooLarge");
  return problemWords(problem);
}
