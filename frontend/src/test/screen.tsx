// SPDX-License-Identifier: EUPL-1.2
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import axe from "axe-core";
import { vi } from "vitest";
import { createQueryClient } from "@/api/queryClient";
import { createAppRouter } from "@/app/router";
import { Announcer } from "@/ui/Announcer";
import { Toasts } from "@/ui/Toasts";
import { theme } from "@/ui/theme";

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Asked = { method: string; path: string; body: unknown };
export type Answers = Record<string, Answer | ((asked: Asked) => Answer)>;

/** Stands where the network is: "GET /api/me" answers what the test says, everything else is 404. */
export function network(answers: Answers): { asked: Asked[] } {
  const asked: Asked[] = [];
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie the server would have set
  document.cookie = "csrftoken=test";
  vi.stubGlobal("fetch", async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin));
    const text = await request.clone().text();
    const question = {
      method: request.method,
      path: new URL(request.url).pathname,
      body: text ? JSON.parse(text) : null,
    };
    asked.push(question);
    const found = answers[`${question.method} ${question.path}`];
    const answer = typeof found === "function" ? found(question) : (found ?? { status: 404 });
    const { status = 200, body, headers = {} } = answer;
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": "application/json", ...headers },
    });
  });
  return { asked };
}

/** The whole app at an address, as in the browser. */
export function open(path: string) {
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <MantineProvider theme={theme} env="test" withCssVariables={false}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
        <Announcer />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, router, queryClient };
}

/** What axe finds wrong. Colours and which of the two menus is shown need a real browser and are checked there. */
export async function faultsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: {
      "color-contrast": { enabled: false },
      region: { enabled: false },
      "landmark-unique": { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
