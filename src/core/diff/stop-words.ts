/** Words so frequent in German that one deleted here and one written there are no move. */
const stopWords = new Set(
  (
    'aber alle allem allen aller alles also andere anderen anderer anderes auch beim bereits dabei ' +
    'dadurch dafür daher damit danach dann daran darauf daraus darin darüber darunter davon davor ' +
    'dazu dass denen denn dessen deren dies diese diesem diesen dieser dieses doch dort durch eine ' +
    'einem einen einer eines einige einigen etwa etwas gegen haben hatte hatten hier hinter ihre ' +
    'ihrem ihren ihrer ihres immer indem innerhalb jede jedem jeden jeder jedes jedoch kann kein ' +
    'keine keinem keinen keiner können könnte konnte konnten mehr mehrere müssen musste nach nachdem ' +
    'nicht noch oder ohne sehr seien sein seine seinem seinen seiner seines selbst sich sind sollte ' +
    'sollten soll sollen sowie sowohl über unter viele vielen vom waren wäre wegen weil weiter ' +
    'welche welchem welchen welcher welches wenn werden wieder wird wollte wurde wurden würde würden ' +
    'während zwischen zunächst zudem worden'
  ).split(' '),
)

/** Shorter words are too frequent as well. */
export const SHORTEST = 4

/** Whether a lower-case word says enough to be recognised elsewhere. */
export const isContentWord = (word: string): boolean =>
  word.length >= SHORTEST && !stopWords.has(word)
