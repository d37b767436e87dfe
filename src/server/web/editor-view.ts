import { type Document, headRevision, type Segment } from '../../core/review/document.ts'
import { type ReviewAction, reviewKeys } from '../../core/review/key-map.ts'
import type { Reader } from './reader.ts'

/** The form in which one segment is edited. */
export interface EditorView {
  readonly action: string
  readonly language: string
  readonly label: string
  readonly text: string
  readonly base: number
  readonly buttons: readonly EditorButton[]
  readonly save: string
  readonly approve: string
  readonly approveKey: string
  readonly changes: string
  /** Heads what other machines made of the segment. */
  readonly others: string
  readonly tags: { readonly label: string; readonly key: string }
}

interface EditorButton {
  readonly action: ReviewAction
  readonly label: string
  /** What the button does in full, and its key. */
  readonly hint: string
}

/** The form for a segment, or the empty one that the browser fills. */
export const editorView = (document: Document, reader: Reader, segment?: Segment): EditorView => {
  const { review: words, keyActions, language } = reader.words
  const button = (action: ReviewAction, label: string): EditorButton => ({
    action,
    label,
    hint: `${keyActions[action]} (${keysOf(action, language)})`,
  })
  return {
    action: segment === undefined ? '' : `/documents/${document.id}/segments/${segment.id}`,
    language: document.language,
    label: words.ownText,
    text: segment?.text ?? '',
    base: segment === undefined ? 0 : headRevision(segment),
    buttons: [
      button('undo-edit', words.takeBackEdit),
      button('restore-machine', words.restoreMachine),
      button('mark-error', reader.words.annotation.palette),
      button('split', words.split),
      button('merge', words.merge),
      button('comment', words.comment),
    ],
    save: words.save,
    approve: words.approveNext,
    approveKey: keysOf('approve-next', language),
    changes: words.changes,
    others: words.otherTranslations,
    tags: { label: words.missingTags, key: keysOf('insert-tag', language) },
  }
}

/** The first key of an action as it is written on the keyboard: `Ctrl ↵`, `Strg ↵`. */
export const keysOf = (action: ReviewAction, language: string): string => {
  const key: string = reviewKeys.find((entry) => entry.action === action)?.keys[0] ?? ''
  return keyLabel(key, language)
}

/** A key of the key map as it is written on the keyboard. */
export const keyLabel = (key: string, language: string): string => {
  const names: Readonly<Record<string, string>> =
    language === 'de'
      ? { ...signs, Mod: 'Strg', Shift: '⇧' }
      : { ...signs, Mod: 'Ctrl', Shift: '⇧' }
  return key
    .split('+')
    .map((part) => names[part] ?? part.toUpperCase())
    .join(' ')
}

const signs = {
  Alt: 'Alt',
  Enter: '↵',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
} as const
