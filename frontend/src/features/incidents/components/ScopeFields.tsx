// SPDX-License-Identifier: EUPL-1.2
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useScopeWords } from "../words";

/** What every installation knows; more kinds come with the incident. */
export const KNOWN = ["person", "group", "message", "file", "school"];

type Props = {
  kind: string;
  named: string;
  onKind: (kind: string) => void;
  onNamed: (named: string) => void;
  kinds?: readonly string[];
  required?: boolean;
};

/** What it is about: the officer names it and sees nothing of what is in it. */
export function ScopeFields(props: Props) {
  const { kind, named, onKind, onNamed, kinds = KNOWN, required = false } = props;
  const { t } = useTranslation("incidents");
  const words = useScopeWords();
  const hint = kind === "person" || kind === "school" ? kind : "thing";
  return (
    <>
      <NativeSelect
        size="md"
        label={t("about.kind")}
        value={kind}
        onChange={(event) => onKind(event.currentTarget.value)}
        data={kinds.map((each) => ({ value: each, label: words(each) }))}
      />
      <TextInput
        required={required}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        label={t(`about.named.${hint}`)}
        description={t(`about.hint.${hint}`)}
        value={named}
        onChange={(event) => onNamed(event.currentTarget.value)}
      />
    </>
  );
}
