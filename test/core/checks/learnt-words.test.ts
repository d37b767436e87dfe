import { describe, expect, it } from 'vitest'
import { findings } from '../../../src/core/checks/findings.ts'
import { checks } from '../../../src/core/checks/index.ts'
import { learntWords, withLearntWords } from '../../../src/core/checks/learnt-words.ts'
import { setting } from '../../../src/core/checks/setting.ts'
import { dictionary } from '../../support/dictionary.ts'

const text = 'Die Zurückhaltungstrategie gilt, die regierugen schweigen.'

const lookUp = async (words: readonly string[]) =>
  new Map(words.map((word) => [word, dictionary.knows(word)]))

const spellingChecks = checks.filter(({ group }) => group === 'spelling')

const look = (words: ReturnType<typeof learntWords>) => () =>
  findings([{ text }], setting({ dictionary: words.dictionary }), spellingChecks).map(
    ({ check, text: found }) => [check, found],
  )

describe('a dictionary that learns while it is used', () => {
  it('takes words it was not told about for right: nothing is underlined by mistake', () => {
    expect(look(learntWords())()).toEqual([])
  })

  it('finds what a real dictionary finds, once all that was asked has been looked up', async () => {
    const words = learntWords()
    const expected = findings([{ text }], setting({ dictionary }), spellingChecks)
    expect(await withLearntWords(words, lookUp, look(words))).toEqual(
      expected.map(({ check, text: found }) => [check, found]),
    )
    expect(expected.map(({ check }) => check)).toEqual(['compound-linking-s', 'spelling'])
  })

  it('asks for nothing twice', async () => {
    const words = learntWords()
    const asked: string[] = []
    const counted = (list: readonly string[]) => {
      asked.push(...list)
      return lookUp(list)
    }
    await withLearntWords(words, counted, look(words))
    await withLearntWords(words, counted, look(words))
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('does with what it knows when nobody can look anything up', async () => {
    const words = learntWords()
    expect(await withLearntWords(words, async () => undefined, look(words))).toEqual([])
  })
})
