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

  constructor(problem: {
    status: number;
    code: string;
    title: string;
    detail?: string;
    fields?: readonly FieldProblem[];
    retryAfter?: number | null;
  }) {
    super(problem.title);
    this.name = "ProblemError";
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? "";
    this.fields = problem.fields ?? [];
    this.retryAfter = problem.retryAfter ?? null;
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
  });
}
