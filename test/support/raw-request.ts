import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface RawRequest {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Sends exactly these headers, the length of the body, and this path: `fetch` sets, checks and normalises both. */
export const rawRequest = async (
  port: number,
  { method = 'GET', path = '/', headers = {}, body = '' }: RawRequest,
): Promise<RawAnswer> => {
  const request = httpRequest({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { 'content-length': String(Buffer.byteLength(body)), ...headers },
    setHost: false,
  })
  request.end(body)
  const [response] = await once(request, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}

/** The answer, head and body, to what is sent byte for byte; the request must close the connection. */
export const rawExchange = async (port: number, sent: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(sent)
  return await text(socket)
}
