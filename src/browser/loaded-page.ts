/**
 * A page of our own server, parsed by the browser as it loads: the one way to take over markup that
 * works under `require-trusted-types-for` without a policy. Undefined when it cannot be had, or is
 * not wanted any more.
 */
export const loadedPage = (path: string, unwanted?: AbortSignal): Promise<Document | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('GET', path)
    request.responseType = 'document'
    request.addEventListener('loadend', () =>
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined),
    )
    unwanted?.addEventListener('abort', () => request.abort())
    request.send()
  })
