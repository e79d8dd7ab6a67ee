// SPDX-License-Identifier: EUPL-1.2

export type FieldProblem = { path: string; message: string };

/** The server said no, and why: a problem+json answer (RFC 9457) or what stands for one. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly FieldProblem[];
  /** Seconds to wait before the next try, when the server told. */
  readonly retryAfter: number | null;
  /** By which means the second step of a sign-in may be passed, when the sign-in waits for it. */
  readonly secondStep: readonly string[] | null;

  constructor(problem: {
    status: number;
    code: string;
    title: string;
    detail?: string;
    fields?: readonly FieldProblem[];
    retryAfter?: number | null;
    secondStep?: readonly string[] | null;
  }) {
    super(problem.title);
    this.name = "ProblemError";
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? "";
    this.fields = problem.fields ?? [];
    this.retryAfter = problem.retryAfter ?? null;
    this.secondStep = problem.secondStep ?? null;
  }
}

/** No answer came: the line is down, or the server is. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super("No answer from the server", { cause });
    this.name = "OfflineError";
  }
}

export function isProblem(error: unknown, code?: string): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function textOf(record: Record<string, unknown>, key: string, otherwise = ""): string {
  const value = record[key];
  return typeof value === "string" ? value : otherwise;
}

function fieldsOf(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map((entry) => ({
    path: textOf(entry, "path") || textOf(entry, "param"),
    message: textOf(entry, "message"),
  }));
}

/** What the sign-in library waits for: {data: {flows: [{id: "mfa_authenticate", is_pending: true, types: […]}]}}. */
function secondStepOf(data: unknown): readonly string[] | null {
  if (!isRecord(data) || !Array.isArray(data.flows)) return null;
  const waits = data.flows
    .filter(isRecord)
    .find((flow) => flow.id === "mfa_authenticate" && flow.is_pending === true);
  if (!waits || !Array.isArray(waits.types)) return null;
  return waits.types.filter((type) => typeof type === "string");
}

/** Reads any refusal: ours (problem+json), the sign-in library's ({errors: […]}), a proxy's page. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const record = isRecord(body) ? body : {};
  const errors = fieldsOf(record.errors);
  const first = Array.isArray(record.errors) ? record.errors.find(isRecord) : undefined;
  const wait = Number(response.headers.get("Retry-After"));
  return new ProblemError({
    status: response.status,
    code:
      textOf(record, "code") || (first ? textOf(first, "code") : "") || `http_${response.status}`,
    title: textOf(record, "title", response.statusText),
    detail: textOf(record, "detail"),
    fields: record.fields === undefined ? errors : fieldsOf(record.fields),
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
    secondStep: secondStepOf(record.data),
  });
}
