import { Button, FileButton, Loader } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { type DragEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { cvQuery, proposalsQuery, uploadCv } from "./api";
import { cvRefusal } from "./cv-refusal";
import styles from "./resume.module.css";
import { useCvReading } from "./use-profile";

const MOST = 4 * 1024 * 1024;
const KINDS = ".pdf,.docx,.txt,.md,application/pdf,text/plain";

/** Sends a CV to be read, and says how the reading goes. */
export function CvUpload() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [over, setOver] = useState(false);
  const [began, setBegan] = useState(false);
  const sending = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MOST) throw new ApiProblem(413, "INVALID_REQUEST", t("resume.cv.tooLarge"));
      await uploadCv(file);
    },
    onSuccess: () => {
      setBegan(true);
      return queries.invalidateQueries(cvQuery);
    },
  });
  const send = (file: File | null | undefined) => {
    if (file) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    send(event.dataTransfer.files[0]);
  };
  const problem = sending.error ? ApiProblem.of(sending.error) : undefined;
  return (
    <section className={styles.section} aria-labelledby="cv">
      <h2 id="cv">{t("resume.cv.title")}</h2>
      <p className={styles.small}>{t("resume.cv.lead")}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is for everybody */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept={KINDS} onChange={send}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={sending.isPending}
              leftSection={<Icon of={FileUp} />}
            >
              {t("resume.cv.choose")}
            </Button>
          )}
        </FileButton>
        <span className={styles.small}>{t("resume.cv.drop")}</span>
      </div>
      <div role="status">{began && !sending.isPending && <Reading />}</div>
      {problem && (
        <Note tone="amber" alert>
          {cvRefusal(problem, t)}
        </Note>
      )}
    </section>
  );
}

function Reading() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const reading = useCvReading();
  const state = reading.data?.state;
  useEffect(() => {
    if (state === "done") void queries.invalidateQueries(proposalsQuery);
    if (state === "done") void queries.invalidateQueries({ queryKey: ["facts"] });
  }, [state, queries]);
  if (!state) return null;
  if (state === "reading")
    return (
      <p className={styles.reading}>
        <Loader size="xs" aria-hidden /> {t("resume.cv.reading")}
      </p>
    );
  if (state === "failed") return <p className={styles.reading}>{t("resume.cv.failed")}</p>;
  const count = reading.data?.found ?? 0;
  return <p className={styles.reading}>{count ? t("resume.cv.done", { count }) : t("resume.cv.nothing")}</p>;
}
