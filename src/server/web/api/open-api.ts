import { z } from 'zod'
import { refusalCodes } from '../../../core/refusal.ts'
import { type ApiRoute, type BodyType, lineTypes } from './route.ts'

/** The OpenAPI 3.1 document, made of the very schemas that check the requests. */
export const openApi = (routes: readonly ApiRoute[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Rotstift',
    version: '1',
    description:
      'Texts from machine translation, their corrections and their history. Offsets count UTF-16 code units from 0, `end` is the first one after. Times are ISO 8601 in UTC. Fields that are not described are ignored. Any request may be answered with 403 when another web site had a browser send it, and with 421 when it asks for another name than the app’s own.',
  },
  servers: [{ url: '/api/v1' }],
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path.replace(/:(\w+)/g, '{$1}'),
      Object.fromEntries(
        routes
          .filter((route) => route.path === path)
          .map((route) => [route.method, operation(route)]),
      ),
    ]),
  ),
  components: { schemas: { Refusal: jsonSchema(refusal), Conflict: jsonSchema(conflict) } },
})

const operation = (route: ApiRoute) => ({
  summary: route.summary,
  operationId: operationId(route),
  parameters: [...pathParameters(route), ...queryParameters(route)],
  ...(route.body !== undefined && {
    requestBody: { required: isNeeded(route.body), content: bodies(route, route.body) },
  }),
  responses: {
    [route.success.status]: { description: 'Done.', ...answer(route) },
    ...Object.fromEntries(
      statuses(route).map((status) => [
        status,
        {
          description: told[status] ?? 'Refused.',
          content: {
            'application/json': {
              schema: { $ref: `#/components/schemas/${status === 409 ? 'Conflict' : 'Refusal'}` },
            },
          },
        },
      ]),
    ),
  },
})

/** `post /documents/:id/undo` → `postDocumentsIdUndo`. */
const operationId = ({ method, path }: ApiRoute): string =>
  method + path.replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())

const pathParameters = ({ path }: ApiRoute) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

const queryParameters = ({ query }: ApiRoute) =>
  query === undefined
    ? []
    : Object.entries(query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: isNeeded(schema),
        schema: jsonSchema(schema, 'input'),
      }))

const isNeeded = (schema: z.core.$ZodType): boolean =>
  !z.safeParse(schema, undefined).success && !z.safeParse(schema, {}).success

/** A form has the fields of the JSON body, and a file in place of its text. */
const bodies = ({ bodyTypes }: ApiRoute, body: z.ZodType) =>
  Object.fromEntries(
    bodyTypes.map((type) => {
      const schema = jsonSchema(body, 'input')
      if (type === 'application/json') return [type, { schema }]
      if (isLines(type)) return [type, { schema: { type: 'string', description: LINES } }]
      const { text: _, ...fields } = schema.properties ?? {}
      const file = { contentMediaType: 'application/octet-stream' }
      return [type, { schema: { ...schema, properties: { ...fields, file } } }]
    }),
  )

const isLines = (type: BodyType): boolean => lineTypes.some((one) => one === type)

const LINES = 'one item a line, however many; answered line by line as application/x-ndjson'

const answer = ({ success, bodyTypes }: ApiRoute) => {
  if (success.isFile) return { content: { '*/*': {} } }
  if (success.schema === undefined) return {}
  const lines = { 'application/x-ndjson': { schema: { type: 'string' } } }
  return {
    content: {
      'application/json': { schema: jsonSchema(success.schema) },
      ...(bodyTypes.some(isLines) && lines),
    },
  }
}

/** A body can always be malformed, too large or of another kind, whatever the route does with it. */
const statuses = ({ body, refusals }: ApiRoute): readonly number[] =>
  [...new Set([...refusals, ...(body === undefined ? [] : [400, 413, 415]), 500])].toSorted()

/** Each schema stands in a place that says which dialect it is. */
function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return described
}

const refusal = z.object({
  error: z.looseObject({
    code: z.enum([...refusalCodes, 'internal']),
    message: z.string().describe('one sentence for a person, in the language asked for'),
  }),
})

const conflict = refusal.extend({
  current: z
    .object({ revision: z.number(), text: z.string(), by: z.string(), at: z.string() })
    .partial({ by: true, at: true })
    .optional()
    .describe('the latest revision; only where a text was changed meanwhile'),
  base: z.object({ revision: z.number(), text: z.string() }).optional(),
  yours: z.string().optional(),
  merged: z
    .string()
    .optional()
    .describe('both changes together, when they do not touch: a proposal, nothing is saved'),
  segment: z.string().optional(),
})

const told: Readonly<Record<number, string>> = {
  400: 'The request is not as described.',
  404: 'There is no such thing.',
  409: 'Changed meanwhile; nothing was saved.',
  413: 'Too large.',
  415: 'Another kind of body than described.',
  500: 'A fault of the app.',
}
