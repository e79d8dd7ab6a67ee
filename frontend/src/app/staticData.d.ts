// SPDX-License-Identifier: EUPL-1.2
import "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The page fills what one sees and scrolls within itself. */
    immersed?: boolean;
  }
}
