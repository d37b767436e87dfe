import { z } from 'zod'
import type { ApiRoute } from './route.ts'

/** The OpenAPI 3.1 document, made of the very schemas that check the requests. */
export const openApi = (routes: readonly ApiRoute[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Rotstift',
    version: '1',
    description:
      'Texts from machine translation, their corrections and their history. Offsets are UTF-16 code units. Times are ISO 8601 in UTC.',
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
})

const operation = (route: ApiRoute) => ({
  summary: route.summary,
  parameters: [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...queryParameters(route),
  ],
  ...(route.body !== undefined && {
    requestBody: { required: true, content: bodies(route, route.body) },
  }),
  responses: {
    [route.success.status]: {
      description: 'done',
      ...(route.success.schema !== undefined && {
        content: { 'application/json': { schema: schemaOf(route.success.schema, 'output') } },
      }),
    },
    ...Object.fromEntries(
      route.refusals.map((status) => [
        status,
        {
          description: refusals[status] ?? 'refused',
          content: { 'application/json': { schema: errorSchema } },
        },
      ]),
    ),
  },
})

const queryParameters = ({ query }: ApiRoute) =>
  query === undefined
    ? []
    : Object.entries(query.shape).map(([name, schema]) => ({
        name,
        in: 'query',
        required: !schema.safeParse(undefined).success,
        schema: schemaOf(schema, 'input'),
      }))

/** `POST /documents` also takes a file, as a form. */
const bodies = ({ path, method }: ApiRoute, body: z.ZodType) => ({
  'application/json': { schema: schemaOf(body, 'input') },
  ...(path === '/documents' &&
    method === 'post' && {
      'multipart/form-data': {
        schema: {
          type: 'object',
          properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
        },
      },
    }),
})

const schemaOf = (schema: z.ZodType | z.core.$ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' })

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: { code: { type: 'string' }, message: { type: 'string' } },
    },
  },
}

const refusals: Readonly<Record<number, string>> = {
  400: 'the request is not as described',
  404: 'there is no such thing',
  409: 'changed meanwhile; `current`, `base`, `yours` and perhaps `merged` hold the texts',
  413: 'larger than the limit',
  415: 'a kind of content that is not understood',
}
