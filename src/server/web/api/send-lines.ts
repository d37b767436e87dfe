import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { Refusal } from '../../../core/refusal.ts'
import { readerOf } from '../reader.ts'
import type { Site } from '../site.ts'

/**
 * Sends objects as JSON, one a line, no faster than they are taken. What goes wrong before the first
 * is answered like any refusal; after that the status is out, so the last line tells it.
 */
export const sendLines = async (
  response: Response,
  objects: AsyncIterable<object>,
  site: Site,
): Promise<void> => {
  const rest = objects[Symbol.asyncIterator]()
  const first = await rest.next()
  response.status(200).type('application/x-ndjson')
  // Who goes away takes the rest with them: there is nobody to tell.
  await pipeline(Readable.from(lines(first, rest, { response, site })), response).catch(
    () => undefined,
  )
}

async function* lines(
  first: IteratorResult<object>,
  rest: AsyncIterator<object>,
  { response, site }: { readonly response: Response; readonly site: Site },
): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) {
      yield `${JSON.stringify(next.value)}\n`
    }
  } catch (error) {
    yield `${JSON.stringify({ error: told(error, response, site) })}\n`
  }
}

const told = (error: unknown, { req: request }: Response, site: Site) => {
  const { words } = readerOf(request, site.settings)
  if (error instanceof Refusal) {
    return { code: error.code, message: error.told[words.language], ...error.details }
  }
  site.report(error, `${request.method} ${request.path}`)
  return { code: 'internal', message: words.frame.somethingFailed }
}
