import { z } from "zod/mini";

const body = z.object({
  message: z.string(),
  code: z.string(),
  requestId: z.nullish(z.string()),
  details: z.nullish(z.unknown()),
});

const fields = z.array(z.object({ field: z.string(), message: z.string() }));

/** Any refusal of the server, or no answer at all (`status` 0, code `OFFLINE`). Its message is safe to show. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly requestId?: string | undefined,
    readonly details?: unknown,
    readonly retryAfter?: number | undefined,
  ) {
    super(message);
    this.name = "ApiProblem";
  }

  get offline(): boolean {
    return this.status === 0;
  }

  /** `details.reason`, where the server gave one. */
  get reason(): string | undefined {
    return this.detail("reason", z.string());
  }

  get triesLeft(): number | undefined {
    return this.detail("triesLeft", z.number());
  }

  /** What is wrong with a field, by its name. */
  field(name: string): string | undefined {
    const parsed = fields.safeParse(this.details);
    return parsed.success ? parsed.data.find((one) => one.field === name)?.message : undefined;
  }

  private detail<T>(name: string, schema: z.ZodMiniType<T>): T | undefined {
    const parsed = z.record(z.string(), z.unknown()).safeParse(this.details);
    if (!parsed.success) return undefined;
    const value = schema.safeParse(parsed.data[name]);
    return value.success ? value.data : undefined;
  }

  static offline(): ApiProblem {
    return new ApiProblem(0, "OFFLINE", "No connection");
  }

  /** Anything thrown, as a problem. */
  static of(thrown: unknown): ApiProblem {
    if (thrown instanceof ApiProblem) return thrown;
    console.error(thrown);
    return new ApiProblem(500, "CONFIG_ERROR", "Something went wrong");
  }
}

/** Reads the problem out of a refused response, whatever its body is. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const parsed = body.safeParse(await response.json().catch(() => undefined));
  const wait = Number(response.headers.get("Retry-After"));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : undefined;
  if (!parsed.success)
    return new ApiProblem(
      response.status,
      "CONFIG_ERROR",
      `Error ${response.status}`,
      undefined,
      undefined,
      retryAfter,
    );
  const { message, code, requestId, details } = parsed.data;
  return new ApiProblem(response.status, code, message, requestId ?? undefined, details, retryAfter);
}
