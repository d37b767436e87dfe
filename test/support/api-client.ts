/** What the API answered: `body` is the JSON, or undefined where there is none. */
export interface ApiReply {
  readonly status: number
  readonly body: ReturnType<typeof JSON.parse>
}

/** A client of a running app that speaks JSON. */
export const apiClient =
  (url: string) =>
  async (method: string, path: string, body?: unknown): Promise<ApiReply> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) }
  }
