// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { slipFromHash, takeSlip } from "./slip";

test("the square on the slip carries name and code", () => {
  expect(slipFromHash("#n=sophie.a&c=ABCD-1234")).toEqual({
    loginName: "sophie.a",
    code: "ABCD-1234",
  });
});

test.each(["", "#", "#n=sophie.a", "#c=ABCD", "#n=&c=x"])("%j is no slip", (hash) => {
  expect(slipFromHash(hash)).toBeNull();
});

test("a slip that was read is gone from the address", () => {
  location.hash = "#n=ben.k&c=WXYZ";
  expect(takeSlip()).toEqual({ loginName: "ben.k", code: "WXYZ" });
  expect(location.hash).toBe("");
  expect(takeSlip()).toBeNull();
});
