// SPDX-License-Identifier: EUPL-1.2
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { queryClient } from "@/api/queryClient";
import { Announcer } from "@/ui/Announcer";
import { appearanceManager } from "@/ui/appearance";
import { Toasts } from "@/ui/Toasts";
import { theme } from "@/ui/theme";
import { router } from "./router";

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={appearanceManager}
      withCssVariables={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
        <Announcer />
      </QueryClientProvider>
    </MantineProvider>
  );
}
