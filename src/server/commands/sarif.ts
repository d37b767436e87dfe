import type { Severity } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/findings.ts'
import { checkById } from '../../core/checks/index.ts'
import { type LinePlace, linePlaces } from './line-places.ts'

/**
 * Findings in a file as SARIF 2.1.0 (OASIS Standard, 2020), which the services that build and
 * review text understand.
 */
export const sarif = (
  path: string,
  text: string,
  found: readonly Omit<Finding, 'segment'>[],
): unknown => {
  const artifactLocation = { uri: uriOf(path) }
  const place = linePlaces(text)
  const ids = [...new Set(found.map(({ check }) => check))]
  return {
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Rotstift', rules: ids.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: found.map(({ check, severity, message, start, end, fix }) => {
          const region = regionOf(place(start), place(end))
          return {
            ruleId: check,
            ruleIndex: ids.indexOf(check),
            level: levels[severity],
            message: { text: message.en },
            locations: [{ physicalLocation: { artifactLocation, region } }],
            ...(fix && { fixes: fix.replacements.map(fixAt(artifactLocation, region)) }),
          }
        }),
      },
    ],
  }
}

/** A path as a URI reference: what has a meaning in a URI is escaped, a drive is no scheme. */
const uriOf = (path: string): string => {
  const escaped = encodeURI(path.replaceAll('\\', '/'))
    .replaceAll('#', '%23')
    .replaceAll('?', '%3F')
  return /^[a-z]:/i.test(escaped) ? `file:///${escaped}` : escaped
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  hint: 'note',
}

const rule = (id: string) => {
  const check = checkById(id)
  return {
    id,
    shortDescription: { text: check?.name.en ?? id },
    fullDescription: { text: check?.explanation.en ?? id },
  }
}

const regionOf = (start: LinePlace, end: LinePlace) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
})

const fixAt =
  (artifactLocation: { uri: string }, deletedRegion: ReturnType<typeof regionOf>) =>
  (text: string) => ({
    artifactChanges: [
      { artifactLocation, replacements: [{ deletedRegion, insertedContent: { text } }] },
    ],
  })
