import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiRoutes } from '../../../src/server/web/api/index.ts'
import { openApi } from '../../../src/server/web/api/open-api.ts'
import { type RunningSite, startSite } from '../../support/site.ts'

const document = openApi(apiRoutes)
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

let site: RunningSite
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site.close())

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)))
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
  })

  it('is what the app serves', async () => {
    const answer = await fetch(`${site.url}/api/v1/openapi.json`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)))
  })

  it('describes each route of the app, and no other', () => {
    const routes = apiRoutes.map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    )
    const described = operations.map(({ method, path }) => `${method} ${path}`)
    expect(described.toSorted()).toEqual(routes.toSorted())
  })

  it('gives each operation a name of its own, and says what it does', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    for (const { operation } of operations) expect(operation.summary).toMatch(/\S/)
  })

  it.each(operations.map(({ path, method, operation }) => [method, path, operation] as const))(
    '%s %s names every id in its path',
    (_, path, operation) => {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    },
  )

  it('says what the offsets of a difference mean', () => {
    const diff = JSON.stringify(document.paths['/diff'])
    expect(diff).toContain('where `before` stands in the text before')
    expect(diff).toContain('the stretch [start, end) of the text before')
  })

  it('takes a file in place of the text, as a form', () => {
    const operation = operations.find(
      ({ method, path }) => method === 'post' && path === '/documents',
    )?.operation
    const content: Readonly<Record<string, { readonly schema: { properties?: object } }>> =
      operation?.requestBody?.content ?? {}
    expect(Object.keys(content)).toEqual(['application/json', 'multipart/form-data'])
    const form = content['multipart/form-data']?.schema.properties
    expect(form).toHaveProperty('file')
    expect(form).not.toHaveProperty('text')
  })
})
