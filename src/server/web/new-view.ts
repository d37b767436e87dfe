import { units } from '../../core/review/document.ts'
import { readers } from '../formats/reader-for.ts'
import type { Words } from '../language/index.ts'
import type { DocumentSummary } from '../store/store.ts'
import { ALTERNATIVE_FIELDS } from './import-form.ts'
import type { Reader } from './reader.ts'

/** The form where a text is brought in. */
export interface NewView {
  readonly title: string
  /** Why the form came back. */
  readonly message: string | undefined
  readonly text: FieldView
  readonly files: { label: string; hint: string; accept: string; drop: string }
  readonly about: string
  readonly name: FieldView
  readonly language: ChoiceView
  readonly sourceLanguage: ChoiceView
  readonly system: FieldView & { readonly known: readonly string[] }
  readonly unit: ChoiceView
  readonly source: FieldView & {
    readonly part: string
    readonly file: string
    readonly open: boolean
  }
  readonly alternatives: AlternativesView
  readonly submit: string
  /** JSON for the browser: the words of the progress and the report. */
  readonly words: string
}

/** Room for what other systems made of the same source. */
export interface AlternativesView {
  readonly part: string
  readonly hint: string
  readonly open: boolean
  readonly labels: { readonly system: string; readonly text: string; readonly file: string }
  readonly rows: readonly {
    readonly number: number
    readonly system: string
    readonly text: string
  }[]
}

interface FieldView {
  readonly label: string
  readonly hint: string
  readonly value: string
}

interface ChoiceView {
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

/** What the form starts with, or what it brings back after a refusal. */
export const newView = (request: {
  readonly reader: Reader
  readonly systems: readonly string[]
  readonly uploadLimit: number
  readonly refused?: { readonly fields: Readonly<Record<string, string>>; readonly message: string }
}): NewView => {
  const { reader, systems, refused } = request
  const { newDocument: words } = reader.words
  const value = (field: string): string => refused?.fields[field] ?? ''
  const usual = readers.map(({ extensions: [first = ''] }) => `.${first}`)
  const accepted = readers.flatMap(({ extensions }) => extensions).map((name) => `.${name}`)
  const size = `${reader.format.number(Math.floor(request.uploadLimit / 1024 / 1024))} MB`
  const language = value('language')
  const unit = value('unit') || 'paragraph'
  return {
    title: words.title,
    message: refused?.message,
    text: { label: words.text, hint: words.textHint, value: value('text') },
    files: {
      label: words.files,
      hint: words.filesHint(usual.join(', '), size),
      accept: accepted.join(','),
      drop: words.drop,
    },
    about: words.about,
    name: { label: words.name, hint: words.nameHint, value: value('title') },
    language: {
      label: words.language,
      options: [
        { value: '', label: words.asFileSays, chosen: language === '' },
        ...languages(reader, textLanguages, language),
      ],
    },
    sourceLanguage: {
      label: words.sourceLanguage,
      options: [
        { value: '', label: words.unknown, chosen: value('sourceLanguage') === '' },
        ...languages(reader, sourceLanguages, value('sourceLanguage')),
      ],
    },
    system: { label: words.system, hint: words.systemHint, value: value('system'), known: systems },
    unit: {
      label: words.unit,
      options: units.map((name) => ({
        value: name,
        label: words.units[name],
        chosen: name === unit,
      })),
    },
    source: sourceView(words, value('source')),
    alternatives: alternativesView(words, value),
    submit: words.submit,
    words: JSON.stringify({ progress: words.progress, unreachable: words.unreachable }),
  }
}

const sourceView = (words: Words['newDocument'], value: string): NewView['source'] => ({
  part: words.sourcePart,
  label: words.source,
  hint: words.sourceHint,
  value,
  file: words.sourceFile,
  open: value !== '',
})

export const alternativesView = (
  words: Words['newDocument'],
  value: (field: string) => string,
): AlternativesView => {
  const rows = ALTERNATIVE_FIELDS.map((number) => ({
    number,
    system: value(`alternativeSystem${number}`),
    text: value(`alternativeText${number}`),
  }))
  return {
    part: words.alternativesPart,
    hint: words.alternativesHint,
    open: rows.some(({ system, text }) => system !== '' || text !== ''),
    labels: {
      system: words.alternativeSystem,
      text: words.alternativeText,
      file: words.alternativeFile,
    },
    rows,
  }
}

/** The systems of the texts that are here, to choose from. */
export const systemsOf = (documents: readonly DocumentSummary[]): readonly string[] =>
  [...new Set(documents.flatMap(({ system }) => system ?? []))].sort().slice(0, 100)

/** German first, as this tool is for it; then what Germans translate into most. */
const textLanguages = [
  'de',
  'de-AT',
  'de-CH',
  'en',
  'fr',
  'es',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'uk',
  'tr',
]
const sourceLanguages = [
  ...[
    'en',
    'fr',
    'es',
    'it',
    'nl',
    'pl',
    'pt',
    'ru',
    'uk',
    'tr',
    'ar',
    'cs',
    'da',
    'el',
    'fa',
    'fi',
  ],
  ...['hu', 'ja', 'ko', 'no', 'ro', 'sv', 'zh', 'de'],
]

const languages = (
  { words: { language } }: Reader,
  tags: readonly string[],
  chosen: string,
): ChoiceView['options'] => {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const all =
    tags.includes(chosen) || !/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(chosen)
      ? tags
      : [chosen, ...tags]
  return all.map((value) => ({ value, label: names.of(value) ?? value, chosen: value === chosen }))
}
