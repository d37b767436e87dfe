/** A kind of error, with the name under which its typology publishes it. */
export interface ErrorType {
  readonly id: string
  readonly name: string
}

/** A family of errors. An error may be given the family alone where no subtype fits. */
export interface Dimension extends ErrorType {
  readonly subtypes: readonly ErrorType[]
}

/** How bad an error is, mildest first. */
export const severities = ['neutral', 'minor', 'major', 'critical'] as const

export type Severity = (typeof severities)[number]

/**
 * MQM-Core, the seven dimensions of MQM 2.0 with their subtypes (themqm.org, content by the MQM
 * Council under CC BY 4.0), and a free one for what a project adds.
 */
export const mqmDimensions = [
  {
    id: 'terminology',
    name: 'Terminology',
    subtypes: [
      { id: 'inconsistent-with-resource', name: 'Inconsistent with terminology resource' },
      { id: 'inconsistent-use', name: 'Inconsistent use of terminology' },
      { id: 'wrong-term', name: 'Wrong term' },
    ],
  },
  {
    id: 'accuracy',
    name: 'Accuracy',
    subtypes: [
      { id: 'mistranslation', name: 'Mistranslation' },
      { id: 'overtranslation', name: 'Overtranslation' },
      { id: 'undertranslation', name: 'Undertranslation' },
      { id: 'addition', name: 'Addition' },
      { id: 'omission', name: 'Omission' },
      { id: 'do-not-translate', name: 'Do not translate' },
      { id: 'untranslated', name: 'Untranslated' },
    ],
  },
  {
    id: 'linguistic-conventions',
    name: 'Linguistic conventions',
    subtypes: [
      { id: 'grammar', name: 'Grammar' },
      { id: 'punctuation', name: 'Punctuation' },
      { id: 'spelling', name: 'Spelling' },
      { id: 'unintelligible', name: 'Unintelligible' },
      { id: 'character-encoding', name: 'Character encoding' },
      { id: 'textual-conventions', name: 'Textual conventions' },
    ],
  },
  {
    id: 'style',
    name: 'Style',
    subtypes: [
      { id: 'organization', name: 'Organization style' },
      { id: 'third-party', name: 'Third-party style' },
      { id: 'inconsistent-with-reference', name: 'Inconsistent with external reference' },
      { id: 'register', name: 'Language register' },
      { id: 'awkward', name: 'Awkward style' },
      { id: 'unidiomatic', name: 'Unidiomatic style' },
      { id: 'inconsistent', name: 'Inconsistent style' },
    ],
  },
  {
    id: 'locale-conventions',
    name: 'Locale conventions',
    subtypes: [
      { id: 'number-format', name: 'Number format' },
      { id: 'currency-format', name: 'Currency format' },
      { id: 'measurement-format', name: 'Measurement format' },
      { id: 'time-format', name: 'Time format' },
      { id: 'date-format', name: 'Date format' },
      { id: 'address-format', name: 'Address format' },
      { id: 'telephone-format', name: 'Telephone format' },
      { id: 'shortcut-key', name: 'Shortcut key' },
    ],
  },
  {
    id: 'audience-appropriateness',
    name: 'Audience appropriateness',
    subtypes: [
      { id: 'culture-specific-reference', name: 'Culture-specific reference' },
      { id: 'offensive', name: 'Offensive' },
    ],
  },
  {
    id: 'design-and-markup',
    name: 'Design and markup',
    subtypes: [
      { id: 'layout', name: 'Layout' },
      { id: 'markup-tag', name: 'Markup tag' },
      { id: 'truncation', name: 'Truncation/text expansion' },
      { id: 'missing-text', name: 'Missing text' },
      { id: 'link', name: 'Link/cross-reference' },
    ],
  },
  { id: 'custom', name: 'Custom', subtypes: [] },
] as const satisfies readonly Dimension[]
