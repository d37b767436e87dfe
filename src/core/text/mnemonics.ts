/**
 * One letter for each label, to choose it by keyboard: its first letter that is free, else the
 * first free one of the alphabet. `taken` letters are left alone.
 */
export const mnemonics = (labels: readonly string[], taken = ''): readonly string[] => {
  const used = new Set(taken)
  return labels.map((label) => {
    const letters = label.toLowerCase().match(/[a-z]/g) ?? []
    const letter = [...letters, ...'abcdefghijklmnopqrstuvwxyz'].find((it) => !used.has(it)) ?? ''
    used.add(letter)
    return letter
  })
}
