/**
 * Kölner Phonetik (Hans Joachim Postel, „Die Kölner Phonetik“, IBM-Nachrichten 19, 1969): words that
 * sound alike in German have the same code. Breschnew is 17863.
 */
export const colognePhonetics = (word: string): string => {
  const letters = word
    .toLowerCase()
    .replace(/ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ü/g, 'u')
    .replace(/ß/g, 's')
    .normalize('NFD')
    .replace(/[^a-zł]/g, '')
    .replace(/ł/g, 'l')
  let code = ''
  for (let at = 0; at < letters.length; at += 1) {
    code += digits(letters.charAt(at), letters.charAt(at - 1), letters.charAt(at + 1))
  }
  const single = code.replace(/(.)\1+/g, '$1')
  return single.charAt(0) + single.slice(1).replace(/0/g, '')
}

const digits = (letter: string, before: string, after: string): string => {
  if ('aeijouy'.includes(letter)) return '0'
  if (letter === 'b') return '1'
  if (letter === 'p') return after === 'h' ? '3' : '1'
  if (letter === 'd' || letter === 't') return isOneOf(after, 'csz') ? '8' : '2'
  if ('fvw'.includes(letter)) return '3'
  if ('gkq'.includes(letter)) return '4'
  if (letter === 'c') return c(before, after)
  if (letter === 'x') return isOneOf(before, 'ckq') ? '8' : '48'
  if (letter === 'l') return '5'
  if (letter === 'm' || letter === 'n') return '6'
  if (letter === 'r') return '7'
  return letter === 's' || letter === 'z' ? '8' : ''
}

const c = (before: string, after: string): string => {
  if (before === '') return isOneOf(after, 'ahkloqrux') ? '4' : '8'
  return !isOneOf(before, 'sz') && isOneOf(after, 'ahkoqux') ? '4' : '8'
}

const isOneOf = (letter: string, letters: string): boolean =>
  letter !== '' && letters.includes(letter)
