// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./SuggestionList.module.css";
import type { Suggestion } from "./useSuggestions";

type Props = {
  id: string;
  all: readonly Suggestion[];
  at: number;
  choose: (suggestion: Suggestion) => void;
};

export function SuggestionList({ id, all, at, choose }: Props) {
  const { t } = useTranslation("messaging");
  return (
    <div id={id} role="listbox" aria-label={t("composer.suggestions")} className={classes.list}>
      {all.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's (aria-activedescendant)
        <div
          key={suggestion.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(suggestion)}
        >
          {suggestion.kind === "person" ? (
            <>
              <PersonAvatar person={suggestion.person} size="s" />
              <span dir="auto">{suggestion.person.name}</span>
              <Standing role={suggestion.person.role} />
            </>
          ) : (
            <>
              <span className={classes.sign} aria-hidden>
                {suggestion.sign}
              </span>
              <span>{suggestion.name}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}

function Standing({
  role,
}: {
  role: "pupil" | "teacher" | "guardian" | "staff" | "administrator" | null;
}) {
  const { t } = useTranslation();
  if (role === null || role === "pupil") return null;
  return <span className={classes.role}>{t(`role.${role}`)}</span>;
}
