// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { saveAs } from "@/ui/saveAs";
import { toast } from "@/ui/toasts";

type Props = {
  label: string;
  /** Of which school, for those who do not see where the button stands. */
  about?: string;
  name: string;
  fetchIt: () => Promise<Blob>;
  onFailed: (error: unknown) => void;
};

/** Takes a list of names along; the page keeps nothing of it. */
export function DownloadButton({ label, about, name, fetchIt, onFailed }: Props) {
  const { t } = useTranslation("incidents");
  const download = useMutation({
    mutationFn: fetchIt,
    onMutate: () => onFailed(null),
    onSuccess: (content) => {
      saveAs(content, name);
      toast.good(t("affected.saved"));
    },
    onError: onFailed,
    gcTime: 0,
  });
  return (
    <Button
      variant="default"
      size="sm"
      loading={download.isPending}
      {...(about ? { "aria-label": `${about}: ${label}` } : {})}
      onClick={() => download.mutate()}
    >
      {label}
    </Button>
  );
}
