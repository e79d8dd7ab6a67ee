// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AgreementsCard } from "@/features/consent/components/AgreementsCard";
import { useChangeMe, useMe } from "@/features/people/api";
import { AppearanceChoice } from "@/features/people/components/AppearanceChoice";
import { LanguageChoice } from "@/features/people/components/LanguageChoice";
import { useSignOut } from "@/features/people/session";
import { MyDataCard } from "@/features/privacy/components/MyDataCard";
import { ChildContacts } from "@/features/safeguarding/components/ChildContacts";
import { HelpCard } from "@/features/safeguarding/components/HelpCard";
import { Card } from "@/ui/Card";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { ChildrenCard } from "../components/ChildrenCard";
import { DevicesCard } from "../components/DevicesCard";
import { PassphraseCard } from "../components/PassphraseCard";
import { ProfileCard } from "../components/ProfileCard";
import { SecondStepCard } from "../components/SecondStepCard";
import { TokensCard } from "../components/TokensCard";

export function SettingsPage() {
  const { t } = useTranslation("settings");
  const me = useMe();
  const signOut = useSignOut();
  return (
    <Page width="prose">
      <PageHeader title={t("title")} />
      <ProfileCard />
      <AgreementsCard />
      {me.children.length > 0 && <ChildrenCard people={me.children} />}
      {me.functions.includes("direct_messages") &&
        me.children.map((child) => <ChildContacts key={child.id} child={child} />)}
      <HelpCard />
      <LookCard />
      <PassphraseCard />
      <SecondStepCard />
      <DevicesCard />
      {me.functions.includes("access_tokens") && <TokensCard />}
      <MyDataCard />
      <Button
        variant="default"
        size="md"
        leftSection={<IconLogout aria-hidden size={20} />}
        onClick={() => signOut.mutate()}
        loading={signOut.isPending}
      >
        {t("sign_out")}
      </Button>
    </Page>
  );
}

function LookCard() {
  const { t } = useTranslation("settings");
  const me = useMe();
  const change = useChangeMe();
  return (
    <Card title={t("look.title")}>
      <LanguageChoice value={me.language} onChange={(language) => change.mutate({ language })} />
      <AppearanceChoice
        value={me.appearance}
        onChange={(appearance) => change.mutate({ appearance })}
      />
    </Card>
  );
}
