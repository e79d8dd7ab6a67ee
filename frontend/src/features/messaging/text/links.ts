// SPDX-License-Identifier: EUPL-1.2

export type Target =
  | { readonly kind: "person"; readonly id: string }
  /** A page of this very app: opened in place. */
  | { readonly kind: "inside"; readonly href: string; readonly path: string }
  | { readonly kind: "outside"; readonly href: string };

const PERSON = /^person:([0-9a-f-]{36})$/i;
const OPEN_TO_ALL = new Set(["http:", "https:", "mailto:"]);

/** Where a link in a message leads; null for what must not be followed (`javascript:`, `data:`, half an address). */
export function targetOf(address: string): Target | null {
  const person = PERSON.exec(address)?.[1];
  if (person) return { kind: "person", id: person };
  const url = URL.parse ? URL.parse(address) : parsed(address);
  if (!url || !OPEN_TO_ALL.has(url.protocol)) return null;
  if (url.origin === location.origin && isPage(url.pathname))
    return { kind: "inside", href: url.href, path: url.pathname + url.search };
  return { kind: "outside", href: url.href };
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function isPage(path: string): boolean {
  return !/^\/(api|static|admin)(\/|$)/.test(path);
}
