import type { Request } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { parsed } from '../input.ts'
import { hasBody } from '../security.ts'
import type { Site } from '../site.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A file as an answer, in place of JSON. */
export class Download {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | string

  constructor(file: { name: string; type: string; content: Uint8Array | string }) {
    this.name = file.name
    this.type = file.type
    this.content = file.content
  }
}

/** Bodies that are read line by line, however many lines there are. */
export const lineTypes = ['application/x-ndjson', 'text/tab-separated-values'] as const

export type BodyType = 'application/json' | 'multipart/form-data' | (typeof lineTypes)[number]

/** What a success looks like: JSON of this shape, a file, or (204) nothing. */
export interface Success {
  readonly status: 200 | 201 | 204
  readonly schema?: z.ZodType
  readonly isFile?: true
}

/** What a route answers: JSON, a file, nothing, or JSON line by line. */
export type ApiAnswer =
  | { readonly kind: 'json'; readonly status: 200 | 201; readonly body: unknown }
  | { readonly kind: 'empty'; readonly status: 204 }
  | { readonly kind: 'file'; readonly file: Download }
  | { readonly kind: 'lines'; readonly lines: AsyncIterable<object> }

/** A route of the API, with everything that the OpenAPI document says of it. */
export interface ApiRoute {
  readonly method: Method
  /** In Express's notation, below `/api/v1`. */
  readonly path: string
  readonly summary: string
  readonly body: z.ZodType | undefined
  /** The media types in which the body may come. */
  readonly bodyTypes: readonly BodyType[]
  readonly query: z.ZodObject | undefined
  readonly success: Success
  /** The statuses of the refusals that this route may answer with. */
  readonly refusals: readonly number[]
  readonly answer: (request: Request, site: Site) => Promise<ApiAnswer>
}

interface Described<Body extends z.ZodType, Query extends z.ZodObject> {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly body?: Body
  readonly bodyTypes?: readonly BodyType[]
  readonly query?: Query
  readonly success: Success
  readonly refusals?: readonly number[]
  readonly handle: (input: Input<Body, Query>) => Promise<unknown>
  /** Answers a body of lines by lines, each a JSON object, as they come. */
  readonly lines?: (input: Omit<Input<Body, Query>, 'body'>) => AsyncIterable<object>
}

export interface Input<Body extends z.ZodType, Query extends z.ZodObject> {
  readonly request: Request
  readonly site: Site
  readonly body: z.output<Body>
  readonly query: z.output<Query>
}

const nothing = z.object({})

const jsonOnly = ['application/json'] as const

/** Ties a handler to the schemas that check what it gets; those schemas are the documentation. */
export const route = <
  Body extends z.ZodType = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
>(
  described: Described<Body, Query>,
): ApiRoute => ({
  method: described.method,
  path: described.path,
  summary: described.summary,
  body: described.body,
  bodyTypes: described.bodyTypes ?? jsonOnly,
  query: described.query,
  success: described.success,
  refusals: described.refusals ?? [],
  answer: async (request, site) => {
    refuseOtherTypes(request, described.bodyTypes ?? jsonOnly)
    const query = parsed(described.query ?? z.any(), { ...request.query })
    if (described.lines !== undefined && request.is([...lineTypes])) {
      return { kind: 'lines', lines: described.lines({ site, request, query }) }
    }
    const body = parsed(described.body ?? z.any(), request.body ?? {})
    const result = await described.handle({ request, site, body, query })
    if (result instanceof Download) return { kind: 'file', file: result }
    return answered(described.success.status, result)
  },
})

/** A form of another kind would be read, but not as this route says. */
const refuseOtherTypes = (request: Request, types: readonly BodyType[]): void => {
  if (hasBody(request) && !request.is([...types])) {
    throw new Refusal('unsupported', {
      en: `Send ${types.join(' or ')}.`,
      de: `Senden Sie ${types.join(' oder ')}.`,
    })
  }
}

const answered = (status: 200 | 201 | 204, body: unknown): ApiAnswer =>
  status === 204 ? { kind: 'empty', status } : { kind: 'json', status, body }
