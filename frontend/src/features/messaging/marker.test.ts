// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Marker } from "./marker";

let told: number[];
let fails: boolean;
let marker: Marker;

function seen(upto: number, counted = false): void {
  marker.note({ upto, everything: true }, counted);
}

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  fails = false;
  marker = new Marker(
    async ({ upto }) => {
      if (fails) throw new Error("no line");
      told.push(upto);
    },
    () => 1,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test("what was counted as new is told soon, what is read as it comes later and together", () => {
  seen(3, true);
  vi.advanceTimersByTime(400);
  expect(told).toEqual([3]);
  for (const number of [4, 5, 6]) seen(number);
  vi.advanceTimersByTime(3999);
  expect(told).toEqual([3]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([3, 6]);
});

test("the marker never goes back and is not told twice", () => {
  seen(6, true);
  vi.advanceTimersByTime(400);
  seen(4, true);
  seen(6, true);
  vi.advanceTimersByTime(10_000);
  expect(told).toEqual([6]);
});

test("leaving tells at once", () => {
  seen(3);
  marker.flush();
  expect(told).toEqual([3]);
});

test("what did not arrive is told the next time", async () => {
  fails = true;
  seen(3, true);
  await vi.advanceTimersByTimeAsync(400);
  fails = false;
  seen(3, true);
  await vi.advanceTimersByTimeAsync(400);
  expect(told).toEqual([3]);
});
