/** What can be done by keyboard on the review screen; the help page is a loop over this list. */
export const reviewKeys = [
  { action: 'approve-next', keys: ['Mod+Enter'] },
  { action: 'approve', keys: ['Mod+Shift+Enter'] },
  { action: 'next', keys: ['Alt+ArrowDown'] },
  { action: 'previous', keys: ['Alt+ArrowUp'] },
  { action: 'next-open', keys: ['F9'] },
  { action: 'previous-open', keys: ['Shift+F9'] },
  { action: 'next-finding', keys: ['F8'] },
  { action: 'previous-finding', keys: ['Shift+F8'] },
  { action: 'take-fix', keys: ['Mod+e'] },
  { action: 'dismiss', keys: ['Mod+Shift+e'] },
  { action: 'dismiss-in-text', keys: ['Mod+F8'] },
  { action: 'dismiss-everywhere', keys: ['Mod+Shift+F8'] },
  { action: 'save', keys: ['Mod+s'] },
  { action: 'undo-edit', keys: ['Mod+u'] },
  { action: 'insert-tag', keys: ['Mod+,', 'Alt+F8'] },
  { action: 'restore-machine', keys: ['Mod+m'] },
  { action: 'take-alternative', keys: ['F4'] },
  { action: 'mark-error', keys: ['Mod+b'] },
  { action: 'rate', keys: ['Shift+F4'] },
  { action: 'split', keys: ['Alt+Enter'] },
  { action: 'merge', keys: ['Mod+j'] },
  { action: 'comment', keys: ['Mod+Alt+m', 'Mod+Shift+m'] },
  { action: 'source', keys: ['F2'] },
  { action: 'replace', keys: ['Mod+h', 'Mod+f'] },
  { action: 'go-to', keys: ['Mod+g'] },
  { action: 'white-space', keys: ['Mod+Shift+8'] },
  { action: 'plain', keys: ['Mod+Shift+d'] },
  { action: 'leave', keys: ['Escape'] },
  { action: 'help', keys: ['?', 'Mod+/'] },
] as const satisfies readonly { action: string; keys: readonly string[] }[]

export type ReviewAction = (typeof reviewKeys)[number]['action']

/** The parts of a key press that decide what it means, as the DOM names them. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

/**
 * The action of a key press, if it has one. `Mod` is Ctrl, or ⌘ on a Mac. A key is known by what it
 * types (`/` is Shift+7 on a German keyboard), a digit with Shift by its place.
 */
export const actionOf = (press: KeyPress): ReviewAction | undefined =>
  reviewKeys.find(({ keys }) => keys.some((keyName) => matches(keyName, press)))?.action

const matches = (keyName: string, press: KeyPress): boolean => {
  const parts = keyName.split('+')
  const key = parts.at(-1) ?? ''
  const typed = press.key.length === 1 ? press.key.toLowerCase() : press.key
  const needsShift = parts.includes('Shift')
  // A sign such as ? or / may need Shift on one keyboard and not on another.
  const shiftFits = /^[?/]$/.test(key) || needsShift === press.shift
  return (
    (typed === key || (/^\d$/.test(key) && press.code === `Digit${key}`)) &&
    parts.includes('Mod') === (press.ctrl || press.meta) &&
    parts.includes('Alt') === press.alt &&
    shiftFits
  )
}
