import type { Fact, FactKind } from '../../../core/checks/fact.ts'

/** A fact as it is written into fields of a form or cells of a table. */
export interface FactFields {
  readonly kind: FactKind
  readonly wrong: string
  readonly right: string
  readonly source: string
  readonly near: string
  readonly authority: string
}

/** Stands between the forms in one field; no name has it. */
const BETWEEN = ' | '

export const fieldsOf = ({
  kind,
  wrong = '',
  right,
  source = '',
  near = [],
  authority = '',
}: Fact): FactFields => ({
  kind,
  wrong,
  right: right.join(BETWEEN),
  source,
  near: near.join(BETWEEN),
  authority,
})

/** A fact without what was left empty. */
export const factOf = ({ kind, wrong, right, source, near, authority }: FactFields): Fact => ({
  kind,
  ...(wrong.trim() !== '' && { wrong: wrong.trim() }),
  right: formsIn(right),
  ...(source.trim() !== '' && { source: source.trim() }),
  ...(formsIn(near).length > 0 && { near: formsIn(near) }),
  ...(authority.trim() !== '' && { authority: authority.trim() }),
})

const formsIn = (field: string): readonly string[] =>
  field
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')
