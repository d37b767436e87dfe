import { findings } from '../../core/checks/findings.ts'
import { fixed } from '../../core/checks/fixes.ts'
import type { StyleChoices } from '../../core/checks/rule-changes.ts'
import type { Rules } from '../../core/checks/rules.ts'
import {
  addresses,
  defaultStyle,
  quoteStyles,
  regions,
  type Setting,
  setting,
} from '../../core/checks/setting.ts'
import { difference } from '../../core/diff/difference.ts'
import type { Words } from '../language/index.ts'
import { type DiffView, diffView } from './diff-view.ts'

/** A choice of the house: what can be chosen, and what each would make of a sentence. */
export interface ChoiceView {
  readonly name: string
  readonly legend: string
  readonly options: readonly OptionView[]
}

interface OptionView {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
  readonly example: ExampleView | undefined
}

interface ExampleView {
  readonly change: DiffView
  readonly note: string
}

/** One way to choose; `style` is absent where the country of the text decides. */
interface Option {
  readonly value: string
  readonly label: string
  readonly style?: Partial<StyleChoices>
}

interface Choice {
  readonly name: keyof StyleChoices
  readonly legend: string
  /** A sentence that the choice has something to say of. */
  readonly sentence: string
  readonly options: readonly Option[]
}

const choicesIn = ({ house: words }: Words): readonly Choice[] => [
  {
    name: 'quotes',
    legend: words.quotes.legend,
    sentence: 'Er sagte: "Ja."',
    options: [
      { value: '', label: words.quotes.open },
      ...quoteStyles.map((quotes) => ({
        value: quotes,
        label: quotes === '"…"' ? `${quotes} ${words.quotes.straight}` : quotes,
        style: { quotes },
      })),
    ],
  },
  {
    name: 'dash',
    legend: words.dash.legend,
    sentence: 'Er kam - endlich - an.',
    options: (['–', '—'] as const).map((dash) => ({
      value: dash,
      label: `${dash} ${words.dash.names[dash]}`,
      style: { dash },
    })),
  },
  {
    name: 'noBreakSpaces',
    legend: words.spaces.legend,
    sentence: 'Es sind 10% mehr.',
    options: [
      { value: 'on', label: words.spaces.on, style: { noBreakSpaces: true } },
      { value: 'off', label: words.spaces.off, style: { noBreakSpaces: false } },
    ],
  },
  {
    name: 'address',
    legend: words.address.legend,
    sentence: 'Hast du gehört, was wir Ihnen raten?',
    options: addresses.map((address) => ({
      value: address,
      label: words.address.names[address],
      style: { address },
    })),
  },
  {
    name: 'region',
    legend: words.region.legend,
    sentence: 'Im Januar war die Straße glatt.',
    options: [
      { value: '', label: words.region.open },
      ...regions.map((region) => ({
        value: region,
        label: words.region.names[region],
        style: { region },
      })),
    ],
  },
]

/** Every choice with what was chosen; the examples are what the checks make of them. */
export const choiceViews = ({ style }: Rules, words: Words): readonly ChoiceView[] =>
  choicesIn(words).map(({ name, legend, options }) => ({
    name,
    legend,
    options: options.map((option) => ({
      value: option.value,
      label: option.label,
      chosen: option.value === chosenValue(style, name, options),
      example: examplesIn(words).get(`${name} ${option.value}`),
    })),
  }))

/** They take the checks, so they are made once. */
const examplesIn = (words: Words): ReadonlyMap<string, ExampleView> => {
  const known = examples.get(words)
  if (known !== undefined) return known
  const made = new Map<string, ExampleView>()
  for (const { name, sentence, options } of choicesIn(words)) {
    for (const { value, style } of options)
      if (style) made.set(`${name} ${value}`, exampleOf(sentence, setting({ style }), words))
  }
  examples.set(words, made)
  return made
}

const examples = new WeakMap<Words, ReadonlyMap<string, ExampleView>>()

/** What stands in the rules, else the option that leaves it open, else the default. */
const chosenValue = (
  style: Rules['style'],
  name: keyof StyleChoices,
  options: readonly Option[],
): string => {
  const isOpen = options.some(({ value }) => value === '')
  const value = style[name] ?? (isOpen ? '' : defaultStyle[name])
  return typeof value === 'boolean' ? (value ? 'on' : 'off') : value
}

const exampleOf = (sentence: string, house: Setting, words: Words): ExampleView => {
  const [after = sentence] = fixed([{ text: sentence }], house)
  const [left] = findings([{ text: after }], house)
  return {
    change: diffView(difference(sentence, after), 'inline', words),
    note: left?.message[words.language] ?? '',
  }
}
