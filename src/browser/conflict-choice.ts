import { SegmentDraft } from './drafts.ts'

/** Once the editor has chosen between two texts, the draft of the segment has done its duty. */
export const conflictChoice = (element: HTMLElement): void => {
  const { document: id = '', segment = '' } = element.dataset
  const draft = new SegmentDraft(id, segment)
  const chosen = () => {
    const kept = draft.local()
    draft.drop(kept === undefined ? [] : [kept])
  }
  for (const form of element.querySelectorAll('form')) form.addEventListener('submit', chosen)
  element.querySelector('[data-drop-draft]')?.addEventListener('click', chosen)
}
