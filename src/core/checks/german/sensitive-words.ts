import { pairs } from './pairs.ts'

/**
 * Words loaded by history or felt as derogatory (Duden usage notes; Neue deutsche Medienmacher*innen,
 * Glossar). Texts about history and quotations may need them: hints, never more.
 */
export const sensitiveWords = pairs(
  'sensitive',
  'Duden, Gebrauchshinweise; Glossar der Neuen deutschen Medienmacher*innen',
  [
    ['Führer', 'Staatschefs', 'Staatschef', 'Anführer'],
    ['Führern', 'Staatschefs', 'Anführern'],
    ['Neger', 'Schwarzer'],
    ['Zigeuner', 'Sinti und Roma'],
    ['Eskimo', 'Inuit'],
    ['Mongoloide', 'Mensch mit Down-Syndrom'],
    ['Asylant', 'Asylbewerber', 'Asylsuchender'],
    ['Asylanten', 'Asylbewerber', 'Asylsuchende'],
    ['Taubstumme', 'Gehörlose'],
    ['taubstumm', 'gehörlos'],
    ['Liliputaner', 'Kleinwüchsige'],
    ['Kristallnacht', 'Novemberpogrome'],
    ['Reichskristallnacht', 'Novemberpogrome'],
    ['Machtergreifung', 'Machtübernahme'],
    ['Endlösung', 'Holocaust', 'Ermordung der europäischen Juden'],
    ['Geschlechtsumwandlung', 'Geschlechtsangleichung'],
  ],
)
