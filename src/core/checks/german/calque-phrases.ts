export interface CalquePhrase {
  /** As it stands inside a sentence; at its start a capital is understood. */
  readonly phrase: string
  readonly right: readonly string[]
}

/**
 * Formulas of news agencies and officials translated word by word. From Ukrainian and Russian:
 * «Нагадаємо», «Повідомляється, що», «за словами», «станом на»; from English: “at the end of the
 * day”, “it is reported that”, “make sense”, “in the case of”, “not the first time”. The German
 * forms are common usage (Duden, „Richtiges und gutes Deutsch“, for „Sinn machen“).
 */
export const calquePhrases: readonly CalquePhrase[] = [
  { phrase: 'wir werden daran erinnern.', right: ['Zur Erinnerung:'] },
  { phrase: 'wir erinnern daran.', right: ['Zur Erinnerung:'] },
  { phrase: 'wir erinnern Sie daran, dass', right: [] },
  { phrase: 'wir werden daran erinnern, dass', right: [] },
  { phrase: 'wir werden erinnern, dass', right: [] },
  { phrase: 'erinnern wir uns daran, dass', right: [] },
  { phrase: 'wir werden erinnern,', right: ['zur Erinnerung:'] },
  { phrase: 'es wird berichtet, dass', right: [] },
  { phrase: 'wie es berichtet wird', right: ['Berichten zufolge', 'wie berichtet wird'] },
  { phrase: 'darüber wird berichtet', right: [] },
  { phrase: 'es wird angemerkt, dass', right: [] },
  { phrase: 'es wird präzisiert, dass', right: [] },
  { phrase: 'wie es bekannt wurde', right: ['wie bekannt wurde'] },
  { phrase: 'laut den Worten', right: ['nach den Worten'] },
  { phrase: 'laut seinen Worten', right: ['nach seinen Worten', 'wie er sagte'] },
  { phrase: 'laut ihren Worten', right: ['nach ihren Worten', 'wie sie sagte'] },
  { phrase: 'am Ende des Tages', right: ['letztlich', 'am Ende'] },
  { phrase: 'es macht Sinn', right: ['es ist sinnvoll', 'es ergibt Sinn'] },
  { phrase: 'das macht Sinn', right: ['das ist sinnvoll', 'das ergibt Sinn'] },
  { phrase: 'macht keinen Sinn', right: ['ergibt keinen Sinn'] },
  { phrase: 'in der Lage sein, zu können', right: ['können'] },
  { phrase: 'aufgrund der Tatsache, dass', right: ['weil'] },
  { phrase: 'trotz der Tatsache, dass', right: ['obwohl'] },
  { phrase: 'ungeachtet der Tatsache, dass', right: ['obwohl'] },
]
