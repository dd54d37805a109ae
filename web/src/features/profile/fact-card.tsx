import { Button, Menu, SegmentedControl } from "@mantine/core";
import { Check, Ellipsis, EyeOff, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { date, exact } from "../../shared/i18n/moments";
import type { Fact } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import { IconButton } from "../../shared/ui/icon-button";
import { FactEditor } from "./fact-editor";
import styles from "./facts.module.css";
import { useChangeFact, useForget } from "./use-facts";

/** One fact: what, the words it came from, when, who may see it, and what the person may do about it. */
export function FactCard({ fact, onShow }: { fact: Fact; onShow?: ((fact: Fact) => void) | undefined }) {
  const [correcting, setCorrecting] = useState(false);
  const change = useChangeFact(fact);
  return (
    <li className={styles.fact} data-state={fact.state} id={`fact-${fact.id}`}>
      <div className={styles.top}>
        <Value fact={fact} />
        <Actions fact={fact} change={change} onCorrect={() => setCorrecting(true)} />
      </div>
      {correcting ? (
        <FactEditor
          fact={fact}
          onCancel={() => setCorrecting(false)}
          onSave={(draft) => {
            setCorrecting(false);
            change.mutate(draft);
          }}
        />
      ) : (
        <p className={styles.sentence}>{fact.sentence}</p>
      )}
      <Evidence fact={fact} onShow={onShow} />
      <Visibility fact={fact} change={change} />
    </li>
  );
}

type Change = ReturnType<typeof useChangeFact>;

function Value({ fact }: { fact: Fact }) {
  const { t } = useTranslation();
  const mark =
    fact.state === "proposed"
      ? t("profile.proposed")
      : fact.state === "off"
        ? t("profile.switchedOff")
        : undefined;
  return (
    <h3 className={styles.value}>
      {fact.polarity === "no" && <em>{t("profile.not")} </em>}
      {fact.value}
      {mark && (
        <span className={styles.mark} data-state={fact.state}>
          {mark}
        </span>
      )}
    </h3>
  );
}

function Actions({ fact, change, onCorrect }: { fact: Fact; change: Change; onCorrect: () => void }) {
  const { t } = useTranslation();
  const forget = useForget();
  const off = fact.state === "off";
  return (
    <div className={styles.actions} data-print="hide">
      {fact.state === "proposed" && (
        <Button
          size="compact-md"
          variant="light"
          leftSection={<Icon of={Check} size={16} />}
          onClick={() => change.mutate({ state: "confirmed" })}
        >
          {t("profile.confirm")}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md" width={200}>
        <Menu.Target>
          <IconButton name={t("profile.actions", { value: fact.value })} icon={Ellipsis} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon of={Pencil} />} onClick={onCorrect}>
            {t("profile.correct")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon of={EyeOff} />}
            onClick={() => change.mutate({ state: off ? "confirmed" : "off" })}
          >
            {t(off ? "profile.switchOn" : "profile.switchOff")}
          </Menu.Item>
          <Menu.Item className={styles.loss} leftSection={<Icon of={Trash2} />} onClick={() => forget(fact)}>
            {t("profile.forget")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Evidence({ fact, onShow }: { fact: Fact; onShow: ((fact: Fact) => void) | undefined }) {
  const { t } = useTranslation();
  const at = fact.source?.at ?? fact.createdAt;
  if (!fact.quote) return null;
  return (
    <div className={styles.evidence}>
      <q className={styles.quote}>{fact.quote}</q>
      <p className={styles.small}>
        <time dateTime={at} title={exact(at)}>
          {t(fact.source?.document === "cv" ? "profile.fromCv" : "profile.from", { date: date(at) })}
        </time>
        {onShow && fact.source?.messageId && !fact.source.document && (
          <button type="button" className={styles.show} data-print="hide" onClick={() => onShow(fact)}>
            {t("profile.showSource")}
          </button>
        )}
      </p>
    </div>
  );
}

const WHO: Fact["visibility"][] = ["private", "persona", "public"];

function Visibility({ fact, change }: { fact: Fact; change: Change }) {
  const { t } = useTranslation();
  const choose = (value: string) => {
    const visibility = WHO.find((one) => one === value);
    if (visibility && visibility !== fact.visibility) change.mutate({ visibility });
  };
  return (
    <SegmentedControl
      className={styles.who ?? ""}
      data-print="hide"
      aria-label={t("profile.who")}
      size="sm"
      value={fact.visibility}
      onChange={choose}
      disabled={fact.state === "off"}
      data={WHO.map((value) => ({ value, label: t(`profile.${value}`) }))}
    />
  );
}
