import { type Severity, severities } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/findings.ts'
import { languageSetting, type RulesInUse } from '../../core/checks/language-setting.ts'
import { withLearntWords } from '../../core/checks/learnt-words.ts'
import type { Rules } from '../../core/checks/rules.ts'
import type { Setting } from '../../core/checks/setting.ts'
import { fixedText, textFindings } from '../../core/checks/text-findings.ts'
import { canEncode, decoded, encoded } from '../formats/encoding.ts'
import { readRules, rulesIn } from '../store/rules-file.ts'
import { type Command, type Options, optionValue, type Terminal, UsageError } from './command.ts'
import { linePlaces } from './line-places.ts'
import { dataFolder } from './opened-store.ts'
import { sarif } from './sarif.ts'
import { spellingOf } from './spelling-of.ts'
import { textOf } from './text-of.ts'

type TextFinding = Omit<Finding, 'segment'>

/** `rotstift check FILE`: what the checks find in a text. */
export const check: Command = {
  name: 'check',
  usage:
    'check FILE [--source FILE] [--language de] [--fix] [--fail-on error|warning|hint] [--data FOLDER | --rules FILE] [--json|--sarif]',
  summary: 'Find what machine translation gets wrong in German',
  options: [
    { name: 'source', kind: 'value', summary: 'the text it was translated from' },
    { name: 'language', kind: 'value', summary: 'de, de-AT or de-CH (default: de)' },
    { name: 'fix', kind: 'flag', summary: 'write the automatic fixes into the file first' },
    {
      name: 'fail-on',
      kind: 'value',
      summary: 'exit with 1 where there is a finding this grave or graver',
    },
    { name: 'data', kind: 'value', summary: 'the folder of the store whose rules hold' },
    { name: 'rules', kind: 'value', summary: 'a rules.json to go by instead' },
    { name: 'no-spelling', kind: 'flag', summary: 'do not look words up in the dictionary' },
    { name: 'json', kind: 'flag', summary: 'print a JSON list' },
    { name: 'sarif', kind: 'flag', summary: 'print SARIF 2.1.0' },
  ],
  run: async ([file, ...more], options, terminal) => {
    if (file === undefined || more.length > 0) throw new UsageError('check takes one file')
    if (file === '-' && options.fix === true) throw new UsageError('--fix needs a file to write to')
    if (options.json && options.sarif) throw new UsageError('choose one of --json and --sarif')
    const limit = failOn(options)
    const rules = await rulesOf(options, terminal)
    const setting = settingOf(options, rules)
    const source = await sourceOf(options, terminal)
    const bytes = await terminal.read(file)
    const checked =
      options.fix === true ? await withFixes(file, bytes, { setting, source, terminal }) : bytes
    const text = textOf(checked)
    const look = (inUse: RulesInUse): readonly TextFinding[] =>
      findingsIn(text, settingOf(options, inUse), source)
    const found =
      options['no-spelling'] === true ? look(rules) : await withSpelling(rules, look, terminal)
    terminal.print(shown(file, text, found, options))
    return found.some(({ severity }) => severities.indexOf(severity) <= limit) ? 1 : 0
  },
}

/** Those of a file, so that a build can keep its own, else those of the store. */
const rulesOf = async (options: Options, terminal: Terminal): Promise<Rules> => {
  const file = optionValue(options, 'rules')
  return file === undefined
    ? await readRules(dataFolder(options, terminal))
    : rulesIn(await terminal.read(file), file)
}

/** What is found with a dictionary; without, when there is none, which is told. */
const withSpelling = async (
  rules: Rules,
  look: (rules: RulesInUse) => readonly TextFinding[],
  terminal: Terminal,
): Promise<readonly TextFinding[]> => {
  const spelling = spellingOf(terminal)
  try {
    const status = await spelling.status()
    if (status.kind === 'on') {
      const { words, verdicts } = spelling
      return await withLearntWords(words, verdicts, () =>
        look({ ...rules, dictionary: words.dictionary }),
      )
    }
    terminal.tell(`Spelling is off: ${status.reason} (npm install hunspell-asm dictionary-de)`)
    return look(rules)
  } finally {
    await spelling.close()
  }
}

/** The place in the list of severities up to which findings count; -1 when none does. */
const failOn = (options: Options): number => {
  const value = optionValue(options, 'fail-on')
  if (value === undefined) return -1
  const limit = severities.findIndex((severity: Severity) => severity === value)
  if (limit === -1) throw new UsageError(`--fail-on takes one of ${severities.join(', ')}`)
  return limit
}

const settingOf = (options: Options, rules: RulesInUse): Setting => {
  const language = optionValue(options, 'language') ?? 'de'
  const setting = languageSetting(language, rules)
  if (setting === undefined) throw new UsageError(`there are no checks for “${language}”`)
  return setting
}

const sourceOf = async (options: Options, terminal: Terminal): Promise<string | undefined> => {
  const path = optionValue(options, 'source')
  return path === undefined ? undefined : decoded(await terminal.read(path)).text
}

/** Writes the automatic fixes into the file, in its own encoding, and gives the bytes it has now. */
const withFixes = async (
  file: string,
  bytes: Uint8Array,
  request: { setting: Setting; source: string | undefined; terminal: Terminal },
): Promise<Uint8Array> => {
  const { text, encoding } = decoded(bytes)
  const made = fixedText(text, request.setting, request.source)
  if (made === text) return bytes
  if (!canEncode(made, encoding)) {
    request.terminal.tell(`${file} is UTF-8 now: ${encoding} lacks a character of a fix.`)
  }
  const written = encoded(made, encoding)
  await request.terminal.write(file, written)
  return written
}

/** A byte order mark is counted in offsets, but is no fault of the text. */
const findingsIn = (
  text: string,
  setting: Setting,
  source: string | undefined,
): readonly TextFinding[] => {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  return textFindings(text.slice(mark), setting, source).map((finding) => ({
    ...finding,
    start: finding.start + mark,
    end: finding.end + mark,
  }))
}

const shown = (
  file: string,
  text: string,
  found: readonly TextFinding[],
  options: Options,
): string => {
  if (options.json === true) return JSON.stringify(found.map(plain))
  if (options.sarif === true) return JSON.stringify(sarif(file, text, found), undefined, 2)
  const place = linePlaces(text)
  const lines = found.map(({ start, severity, message, check: id, text: stretch, fix }) => {
    const { line, column } = place(start)
    const proposal = fix === undefined ? '' : ` → “${fix.replacements[0] ?? ''}”`
    return visible(
      `${file}:${line}:${column}: ${severity}: ${message.en} [${id}] “${stretch}”${proposal}`,
    )
  })
  return [...lines, `${found.length} ${found.length === 1 ? 'finding' : 'findings'}`].join('\n')
}

const plain = ({ check: id, start, end, text, message, severity, fix }: TextFinding) => ({
  check: id,
  start,
  end,
  text,
  message: message.en,
  severity,
  ...(fix && { fix: { text: fix.replacements[0] ?? '' } }),
})

/** A no-break space is shown by its mark, and what a terminal would act on is spelled out. */
const visible = (line: string): string =>
  line
    .replaceAll('\u00A0', '⍽')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`)
