/** Closes a switch over a union: a new variant that nobody thought about fails the build. */
export function never(value: never): never {
  throw new Error(`unthought-of variant: ${JSON.stringify(value)}`);
}
