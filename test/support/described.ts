import { Ajv2020 } from 'ajv/dist/2020.js'
import { apiRoutes } from '../../src/server/web/api/index.ts'
import { openApi } from '../../src/server/web/api/open-api.ts'

const document = openApi(apiRoutes)
const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'openapi', components: document.components })

/** The route of the API that answers a path below `/api/v1`, if any, in Express's notation. */
export const routeOf = (method: string, path: string): string | undefined =>
  apiRoutes.find(
    (route) =>
      route.method === method.toLowerCase() &&
      new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )?.path

/**
 * What is wrong with an answer according to the OpenAPI document: a status it does not tell of, or
 * a body of another shape, with more fields or fewer.
 */
export const undescribed = (
  route: string,
  answer: { readonly method: string; readonly status: number; readonly body: string },
): readonly string[] => {
  const operation = document.paths[route.replace(/:(\w+)/g, '{$1}')]?.[answer.method.toLowerCase()]
  const responses: Readonly<Record<string, Described>> = operation?.responses ?? {}
  const response = responses[answer.status]
  if (response === undefined) return [`${answer.method} ${route} tells of no ${answer.status}`]
  const schema = response.content?.['application/json']?.schema
  if (schema === undefined) return []
  const isValid = ajv.validate(throughReferences(schema), JSON.parse(answer.body))
  return isValid ? [] : [ajv.errorsText()]
}

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>
}

const throughReferences = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/'))
