import type { ShownFinding } from './shown-finding.ts'

/**
 * Underlines findings inside `parent`, whose text they are found in, whatever elements it has
 * already. Of two that overlap the first keeps the stretch they share. Marks made earlier go.
 */
export const markFindings = (parent: HTMLElement, found: readonly ShownFinding[]): void => {
  unmark(parent)
  if (found.length === 0) return
  const texts = textNodes(parent)
  let free = 0
  for (const finding of found.toSorted((one, other) => one.start - other.start)) {
    // What is missing has no stretch of its own: the character before it is marked.
    const first = finding.start === finding.end ? finding.start - 1 : finding.start
    const start = Math.max(first, free)
    if (start >= finding.end) continue
    for (const { node, at } of texts) {
      const end = at + node.length
      if (end <= start || at >= finding.end) continue
      wrap(node, { start: Math.max(start, at) - at, end: Math.min(finding.end, end) - at }, finding)
    }
    free = finding.end
    texts.splice(0, texts.length, ...textNodes(parent))
  }
}

interface PlacedText {
  readonly node: Text
  readonly at: number
}

const textNodes = (parent: HTMLElement): PlacedText[] => {
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT)
  const found: PlacedText[] = []
  let at = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    found.push({ node, at })
    at += node.length
  }
  return found
}

const wrap = (node: Text, { start, end }: { start: number; end: number }, of: ShownFinding) => {
  const mark = document.createElement('mark')
  mark.className = `finding ${of.severity}`
  mark.dataset.check = of.check
  mark.dataset.at = String(of.start)
  mark.title = of.message
  const stretch = node.splitText(start)
  stretch.splitText(end - start)
  stretch.replaceWith(mark)
  mark.append(stretch)
}

const unmark = (parent: HTMLElement): void => {
  const marks = parent.querySelectorAll('mark.finding')
  for (const mark of marks) mark.replaceWith(...mark.childNodes)
  if (marks.length > 0) parent.normalize()
}
