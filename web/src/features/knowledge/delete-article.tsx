import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import type { Article } from "./api";
import { useDeleteArticle } from "./use-articles";

/** Deletes for good what cannot be brought back: a word has to be typed. */
export function DeleteArticle({ article, onGone }: { article: Article; onGone: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" color="danger" onClick={() => setOpen(true)}>
        {t("knowledge.delete")}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t("knowledge.deleteTitle")}
        closeButtonProps={{ "aria-label": t("close") }}
        centered
      >
        <Confirm article={article} onGone={onGone} onCancel={() => setOpen(false)} />
      </Modal>
    </>
  );
}

interface ConfirmProps {
  article: Article;
  onGone: () => void;
  onCancel: () => void;
}

function Confirm({ article, onGone, onCancel }: ConfirmProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const word = t("knowledge.deleteWord");
  const deleting = useDeleteArticle(article, () => {
    toast(t("knowledge.deleted"));
    onGone();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (typed.trim().toLowerCase() === word) deleting.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <p>
        <strong>{article.title}</strong>
      </p>
      <p>{t("knowledge.deleteText", { word })}</p>
      <TextInput
        mt="md"
        label={t("knowledge.deleteLabel", { word })}
        value={typed}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {deleting.error && (
        <Note tone="amber" alert>
          {problemWords(ApiProblem.of(deleting.error))}
        </Note>
      )}
      <Group mt="lg">
        <Button
          type="submit"
          color="danger"
          loading={deleting.isPending}
          disabled={typed.trim().toLowerCase() !== word}
        >
          {t("knowledge.delete")}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
