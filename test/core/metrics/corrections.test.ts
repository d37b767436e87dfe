import { describe, expect, it } from 'vitest'
import { difference } from '../../../src/core/diff/difference.ts'
import { correctionKey, correctionOf, corrections } from '../../../src/core/metrics/corrections.ts'

const of = (before: string, after: string) => corrections(difference(before, after))

describe('the corrections of a segment', () => {
  it('are pairs of words, each once, without the white space round them', () => {
    expect(
      of(
        'Der Staatssekretär kam. Der Staatssekretär ging.',
        'Der Minister kam. Der Minister ging.',
      ),
    ).toEqual([{ removed: 'Staatssekretär', added: 'Minister' }])
    expect(of('Er sagte dass', 'Er sagte, dass')).toEqual([{ removed: '', added: ',' }])
  })

  it('keep a space that is itself what was corrected', () => {
    expect(of('der US -Minister', 'der US-Minister')).toEqual([{ removed: ' ', added: '' }])
  })

  it('are without what was only moved, and without what is too long to occur again', () => {
    const long = 'Wort '.repeat(30).trim()
    expect(of('Kurz.', `${long}.`)).toEqual([])
    expect(of('Am Dienstag traf der Minister ein.', 'Der Minister traf am Dienstag ein.')).toEqual(
      expect.not.arrayContaining([{ removed: 'Am Dienstag', added: '' }]),
    )
  })

  it('are known again by their keys', () => {
    for (const correction of [
      { removed: 'a', added: 'b' },
      { removed: '', added: ',' },
      { removed: ' ', added: '' },
    ]) {
      expect(correctionOf(correctionKey(correction))).toEqual(correction)
    }
  })
})
