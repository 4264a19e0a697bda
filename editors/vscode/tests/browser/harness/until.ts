/** How long, in milliseconds, a person would wait before calling something broken; machines under load are slow. */
export const PATIENCE = 30_000;
const INTERVAL = 40;

/**
 * The value of `look` once it is neither `undefined`, `null` nor `false`. What fails inside (a page that
 * is being drawn anew) counts as "not yet".
 */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined | null | false>,
  seen: () => Promise<unknown> = async () => undefined,
): Promise<Value> {
  const end = Date.now() + PATIENCE;
  let reason: unknown;
  while (Date.now() < end) {
    try {
      const value = await look();
      if (value !== undefined && value !== null && value !== false) return value;
      reason = undefined;
    } catch (error) {
      reason = error;
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
  const last = await seen().catch(String);
  throw new Error(`waited in vain for ${what}${last === undefined ? '' : `; seen: ${JSON.stringify(last)}`}`, {
    cause: reason,
  });
}
