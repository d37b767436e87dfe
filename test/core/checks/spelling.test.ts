import { describe } from 'vitest'
import { finds } from '../../support/check-table.ts'

describe('spelling', () => {
  finds('spelling', [
    ['Die ⟦regierugen⟧ schweigen.'],
    ['Die Regierung und die Regierungen'],
    ['Die USA, 5km und DVRK'],
    ['⟦Selenskyj⟧ kam'],
    ['Selenskyj kam', 'Selenskyj came'],
    ['daß er kam'],
  ])
  finds('compound-linking-s', [
    ['Die ⟦Zurückhaltungstrategie⟧'],
    ['Die Zurückhaltungsstrategie'],
    ['Der ⟦Freiheitkampf⟧'],
    ['Der Unionsoldat'],
    ['Der Schneemann'],
  ])
  finds('old-spelling', [
    ['Er sagt, ⟦daß⟧ er ⟦muß⟧.'],
    ['Der ⟦Beschluß⟧ und der ⟦Engpaß⟧'],
    ['Er sagt, dass er muss.'],
    ['Die große Straße, groß, bloß, der Spaß, der Fuß, das Maß, der Stoß, der Schoß, Kloß'],
    ['Er aß, fraß, saß, ließ, hieß, stieß, weiß; der constructor'],
  ])
})
