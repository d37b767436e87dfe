import { languageSetting, type RulesInUse } from '../core/checks/language-setting.ts'
import { passageFindings } from '../core/checks/passage-findings.ts'
import type { Passage } from '../core/checks/prose.ts'
import type { ShownFinding } from './shown-finding.ts'

/**
 * What the checks of one segment find in `text`: the same functions as on the server. This module
 * brings all checks along, so it is loaded once the page stands.
 */
export const liveChecks = (
  passage: Passage,
  {
    language,
    rules,
    reader,
  }: { readonly language: string; readonly rules: RulesInUse; readonly reader: string },
): readonly ShownFinding[] => {
  const setting = languageSetting(language, rules)
  if (setting === undefined) return []
  return passageFindings(passage, setting).map(({ message, fix, ...finding }) => ({
    ...finding,
    message: reader === 'de' ? message.de : message.en,
    replacements: fix?.replacements ?? [],
  }))
}
