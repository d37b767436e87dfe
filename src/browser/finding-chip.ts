import { type DeskData, filled } from './desk-data.ts'
import type { DismissalScope, ShownFinding } from './shown-finding.ts'
import { isUnknownWord } from './spelling.ts'

/** Fixes offered as buttons; more would hide the sentence. */
const MOST_FIXES = 4

/** A longer stretch is underlined in the text above, and would fill the list. */
const LONGEST_QUOTE = 60

/** One finding as a line below the open segment: what, where, and what can be done. */
export const findingChip = (
  finding: ShownFinding,
  { findings: { words, severities } }: DeskData,
  act: {
    readonly select: () => void
    readonly fix: (replacement: string) => void
    readonly dismiss: (scope: DismissalScope) => void
    readonly accept: () => void
  },
): HTMLElement => {
  const chip = document.createElement('li')
  chip.className = `chip ${finding.severity}`
  const kind = document.createElement('b')
  kind.textContent = severities[finding.severity]
  const message = button(finding.message, act.select)
  message.className = 'what'
  const fixes = finding.replacements.slice(0, MOST_FIXES).map((replacement) => {
    const label = replacement === '' ? words.remove : `→ ${visible(replacement)}`
    const fix = button(label, () => act.fix(replacement))
    fix.setAttribute(
      'aria-label',
      replacement === '' ? words.remove : filled(words.fixWith, { text: visible(replacement) }),
    )
    return fix
  })
  const here = button(words.dismiss, () => act.dismiss('segment'))
  here.title = words.dismissHint
  const inText = button(words.dismissInText, () => act.dismiss('document'))
  inText.title = words.dismissInTextHint
  const everywhere = button(words.dismissEverywhere, () => act.dismiss('everywhere'))
  everywhere.title = words.dismissEverywhereHint
  const dismissals = document.createElement('span')
  dismissals.className = 'dismissals'
  dismissals.append(here, inText, isUnknownWord(finding) ? acceptance(words, act) : everywhere)
  chip.append(kind, message, ...quote(finding), ...fixes, dismissals)
  return chip
}

/** The words in question, unless the message has them already or they would hide it. */
const quote = ({ message, text }: ShownFinding): readonly HTMLElement[] => {
  const shown = visible(text)
  if (shown === '' || shown.length > LONGEST_QUOTE || message.includes(shown)) return []
  const element = document.createElement('q')
  element.textContent = shown
  return [element]
}

/** A word that is right is right for every check. */
const acceptance = (
  words: DeskData['findings']['words'],
  act: { readonly accept: () => void },
): HTMLButtonElement => {
  const accept = button(words.accept, act.accept)
  accept.title = words.acceptHint
  return accept
}

const button = (label: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'small'
  made.textContent = label
  made.addEventListener('click', act)
  return made
}

/** White space would show as nothing at all: at the ends, alone, and where it is a special one. */
const visible = (text: string): string =>
  text
    .replaceAll('\u00A0', '⍽')
    .replaceAll('\u202F', '⍽')
    .replaceAll('\n', '↵')
    .replace(/^ +| +$| {2,}/g, (blanks) => '␣'.repeat(blanks.length))
