import { conflictChoice } from './conflict-choice.ts'
import { fileDrop } from './file-drop.ts'
import { reviewDesk } from './review-desk.ts'

/** Attaches itself to one element of the page; the page works without it. */
type Behaviour = (element: HTMLElement) => void

const behaviours: Readonly<Record<string, Behaviour>> = {
  'conflict-choice': conflictChoice,
  'file-drop': fileDrop,
  'review-desk': reviewDesk,
}

document.documentElement.dataset.scripted = ''
for (const element of document.querySelectorAll<HTMLElement>('[data-behaviour]')) {
  behaviours[element.dataset.behaviour ?? '']?.(element)
}
