// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";

type Props = { pdf: Blob; told: string; open: string };

/** The finished PDF: a link for as long as the dialog is open, then the browser forgets it. */
export function ReadyPdf({ pdf, told, open }: Props) {
  const [address, setAddress] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(pdf);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  return (
    <>
      <p role="status">{told}</p>
      <Button component="a" href={address} target="_blank" rel="noopener">
        {open}
      </Button>
    </>
  );
}
