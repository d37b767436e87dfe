import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../src/core/checks/rules.ts'
import { approved } from '../../../src/core/review/editing.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { reasonsInWords } from '../../../src/server/web/document-risks.ts'
import { reviewView } from '../../../src/server/web/review-view.ts'
import { chosenSegments, type SegmentChoice } from '../../../src/server/web/segment-filter.ts'
import { anImport, Journal } from '../../support/documents.ts'
import { aReader } from '../../support/reader.ts'
import { save } from '../../support/reviewed-text.ts'

const journal = new Journal(
  anImport(['US -Minister kam.', 'Er sagte dass es so ist.', 'Sie ging.', 'Es waren 9,5 Meter.']),
)
const act = { by: 'Anna', at: '2026-11-20T12:00:00.000Z' }
save(journal, { place: 1, text: 'US-Minister ging.' }, act)
save(journal, { place: 2, text: 'Er sagte, dass es so ist.' }, act)
save(journal, { place: 4, text: 'Es waren 9.5 Meter.' }, act)
const { document } = journal

describe('choosing segments', () => {
  it.each<[SegmentChoice, readonly number[]]>([
    [{ show: 'all' }, [1, 2, 3, 4]],
    [{ show: 'all', kind: 'spacing' }, [1]],
    [{ show: 'all', kind: 'replacement' }, [1]],
    [{ show: 'all', kind: 'punctuation' }, [2]],
    [{ show: 'all', kind: 'number' }, [4]],
    [{ show: 'all', kind: 'move' }, []],
    [{ show: 'open' }, [3]],
    [{ show: 'open', kind: 'spacing' }, []],
    [{ show: 'edited', kind: 'spacing' }, [1]],
  ])('%j lets through segments %j', (choice, expected) => {
    expect(chosenSegments(document, choice, shippedRules).map(({ number }) => number)).toEqual(
      expected,
    )
  })

  it('puts the most suspicious first, what is approved last, and says why', () => {
    const machine = new Journal(
      anImport(['Alles ist gut.', 'Er kam und und ging.', 'Der US -Rat kam und und ging ...']),
    )
    const numbers = (choice: SegmentChoice) =>
      chosenSegments(machine.document, choice, shippedRules).map(({ number }) => number)
    expect(numbers({ show: 'all', order: 'risk' })).toEqual([3, 2, 1])
    expect(numbers({ show: 'suspicious' })).toEqual([2, 3])
    expect(numbers({ show: 'suspicious', order: 'risk' })).toEqual([3, 2])
    machine.act((now) => approved(now, { segment: segmentId(3) }), act)
    expect(numbers({ show: 'all', order: 'risk' })).toEqual([2, 1, 3])
    const [first] = chosenSegments(machine.document, { show: 'all', order: 'risk' }, shippedRules)
    expect(first?.risk && reasonsInWords(first.risk, aReader('de'))).toEqual(['1 Warnung'])
  })

  it('offers every kind by its name, and keeps the kind when turning pages', () => {
    const long = new Journal(anImport(Array.from({ length: 130 }, () => 'US -Minister kam.')))
    for (let place = 1; place <= 130; place++) {
      save(long, { place, text: 'US-Minister kam.' }, act)
    }
    const view = reviewView({
      rules: shippedRules,
      document: long.document,
      drafts: [],
      reader: aReader('de'),
      query: { show: 'edited', kind: 'spacing', page: 1 },
      now: '2026-11-23T12:00:00.000Z',
    })
    expect(view.pager?.next?.href).toMatch(/\?show=edited&kind=spacing&page=2$/)
    expect(view.kinds.options.find(({ chosen }) => chosen)?.label).toBe('Leerraum')
    expect(view.kinds.show).toBe('edited')
  })
})
