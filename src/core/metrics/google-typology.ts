import type { Dimension } from './mqm-typology.ts'

/**
 * The categories of Google's annotations for WMT (Freitag et al. 2021, arXiv 2104.14478), by the
 * names their data files use: `Accuracy/Mistranslation`, `Non-translation!`.
 */
export const googleDimensions = [
  {
    id: 'accuracy',
    name: 'Accuracy',
    subtypes: [
      { id: 'addition', name: 'Addition' },
      { id: 'omission', name: 'Omission' },
      { id: 'mistranslation', name: 'Mistranslation' },
      { id: 'untranslated', name: 'Untranslated text' },
    ],
  },
  {
    id: 'fluency',
    name: 'Fluency',
    subtypes: [
      { id: 'punctuation', name: 'Punctuation' },
      { id: 'spelling', name: 'Spelling' },
      { id: 'grammar', name: 'Grammar' },
      { id: 'register', name: 'Register' },
      { id: 'inconsistency', name: 'Inconsistency' },
      { id: 'character-encoding', name: 'Character encoding' },
      { id: 'display', name: 'Display' },
    ],
  },
  {
    id: 'terminology',
    name: 'Terminology',
    subtypes: [
      { id: 'inappropriate', name: 'Inappropriate for context' },
      { id: 'inconsistent', name: 'Inconsistent use of terminology' },
    ],
  },
  { id: 'style', name: 'Style', subtypes: [{ id: 'awkward', name: 'Awkward' }] },
  {
    id: 'locale',
    name: 'Locale convention',
    subtypes: [
      { id: 'address-format', name: 'Address format' },
      { id: 'currency-format', name: 'Currency format' },
      { id: 'date-format', name: 'Date format' },
      { id: 'name-format', name: 'Name format' },
      { id: 'telephone-format', name: 'Telephone format' },
      { id: 'time-format', name: 'Time format' },
    ],
  },
  { id: 'other', name: 'Other', subtypes: [] },
  { id: 'source-error', name: 'Source error', subtypes: [] },
  { id: 'non-translation', name: 'Non-translation!', subtypes: [] },
] as const satisfies readonly Dimension[]
