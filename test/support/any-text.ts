import fc from 'fast-check'

/** Pieces that have broken text tools before, among ordinary German ones. */
const pieces = [
  ...['der', 'Die', 'Regelung', 'Regelungen', 'für', 'fu\u0308r', 'Straße', 'US', '1.000,50', '3D'],
  ...['-', '–', ',', '.', '"', '„', '“', '’', "'", ':', '/', '#', '*'],
  ...[' ', ' ', ' ', '  ', '\u00A0', '\u202F', '\t', '\n', '\r\n', '\r', '\u2028', '\uFEFF'],
  ...['\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\u0308', '\u20E3', '\uFE0F', '\u0600'],
  ...['👍', '👍🏻', '🏿', '👩‍👩‍👧', '🇩🇪', '🇫', '❤️', '1️⃣', '🏴\u{E0067}\u{E0062}\u{E007F}', 'ℹ'],
  ...['\uD83D', '\uDC4D', '\uDFFF', '한', '\u1112\u1161\u11AB', 'न्न', 'क्ष', 'ำ', 'λόγος', '中文'],
]

/** Any text at all: German, hostile pieces, random code points, lone halves of surrogate pairs. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        },
      ),
      { maxLength: 40 },
    )
    .map((found) => found.join(''))

/** A text and one made from it by changing, adding and leaving out pieces. */
export const anyPair = (): fc.Arbitrary<readonly [string, string]> =>
  fc.oneof(
    fc.tuple(anyText(), anyText()),
    fc
      .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ...pieces), fc.nat(9)), {
        maxLength: 40,
      })
      .map((rows): readonly [string, string] => [
        rows.map(([before]) => before).join(''),
        rows.map(([before, other, dice]) => (dice < 7 ? before : other)).join(''),
      ]),
  )
