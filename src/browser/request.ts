/** What the server answered, or why there is no answer. */
export type Answer =
  | { readonly kind: 'done'; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly message: string
      readonly body: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'unreachable' }

/**
 * What may outlive its page has 64 KiB together, all requests counted (Fetch standard); a fetch
 * that asks for more fails as if there were no connection. Half of it, since two may be on the way.
 */
const KEPT_ALIVE_BYTES = 32 * 1024

/** Sends JSON to our own API. Never throws: a lost connection is an answer like any other. */
export const request = async (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> => {
  const sent = body === undefined ? '' : JSON.stringify(body)
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      keepalive: method !== 'GET' && new Blob([sent]).size <= KEPT_ALIVE_BYTES,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: sent }),
    })
    const answer = response.status === 204 ? {} : record(await response.json())
    if (response.ok) return { kind: 'done', body: answer }
    const message = String(record(answer.error).message ?? response.statusText)
    return { kind: 'refused', status: response.status, message, body: answer }
  } catch {
    return { kind: 'unreachable' }
  }
}

/** `value` as an object with unknown fields; anything else is an empty one. */
export const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
