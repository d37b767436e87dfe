/**
 * One letter for each label, to choose it by keyboard: its first letter where that is free, else
 * another of its letters, else any. `taken` letters are left alone.
 */
export const mnemonics = (labels: readonly string[], taken = ''): readonly string[] => {
  const used = new Set(taken)
  const chosen = labels.map((label) => {
    const first = lettersOf(label)[0] ?? ''
    if (first === '' || used.has(first)) return undefined
    used.add(first)
    return first
  })
  return labels.map((label, index) => {
    const letter = chosen[index] ?? [...lettersOf(label), ...ALPHABET].find((it) => !used.has(it))
    used.add(letter ?? '')
    return letter ?? ''
  })
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

const lettersOf = (label: string): readonly string[] => label.toLowerCase().match(/[a-z]/g) ?? []
