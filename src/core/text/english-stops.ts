import { type Stops, words } from './stops.ts'

/** English abbreviations and sentence starters, for the source side of a translation. */
export const englishStops: Stops = {
  ordinals: false,
  bound: words(`
    Mr Mrs Ms Dr Prof St Mt Ft Gen Col Maj Capt Lt Sgt Cmdr Adm Sen Rep Gov Rev Hon Pres e.g i.e vs
    cf viz approx ca Messrs Univ
  `),
  open: words(`
    etc Inc Corp Ltd Co Bros Jr Sr Ave Blvd Rd al a.m p.m U.S U.K U.N Ph.D B.C A.D Dept est
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
  `),
  counted: words('no No nos Nos fig Fig vol Vol p pp ch Ch art Art sec Sec'),
  cardinal: words(''),
  starters: words(`
    the a an he she it they we i you his her its their our this that these those there here when
    while where who what why how if in on at by for from with without after before during since as
    but and or nor so yet however moreover also although though because then thus still now one
    some many most all both each every no not under over to into between among
  `),
}
