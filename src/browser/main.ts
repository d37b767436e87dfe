import { annotationQueue } from './annotation-queue.ts'
import { changeKeys } from './change-keys.ts'
import { columnRoles } from './column-roles.ts'
import { conflictChoice } from './conflict-choice.ts'
import { fileDrop } from './file-drop.ts'
import { ranking } from './ranking.ts'
import { reviewDesk } from './review-desk.ts'
import { timeline } from './timeline.ts'

/** Attaches itself to one element of the page; the page works without it. */
type Behaviour = (element: HTMLElement) => void

const behaviours: Readonly<Record<string, Behaviour>> = {
  'annotation-queue': annotationQueue,
  'change-keys': changeKeys,
  'column-roles': columnRoles,
  'conflict-choice': conflictChoice,
  'file-drop': fileDrop,
  ranking,
  'review-desk': reviewDesk,
  timeline,
}

document.documentElement.dataset.scripted = ''
for (const element of document.querySelectorAll<HTMLElement>('[data-behaviour]')) {
  behaviours[element.dataset.behaviour ?? '']?.(element)
}
