import type { Difference } from '../../src/core/diff/difference.ts'

/** A difference in one line: `[-removed-]` and `{+added+}`, the rest as it stands. */
export const marked = ({ parts }: Difference): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'removed' ? `[-${text}-]` : kind === 'added' ? `{+${text}+}` : text,
    )
    .join('')
