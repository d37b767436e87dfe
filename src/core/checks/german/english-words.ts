/**
 * Frequent English words that are no German words in any casing, chosen from general knowledge of
 * both languages: function words first, then words of news and titles. Loans (Team, Computer) and
 * words of both languages (hand, war, will, so) are left out on purpose.
 */
export const english: ReadonlySet<string> = new Set(
  `
  the of and to for with from by that this these those which who whom whose what where when why how
  they them their theirs he she him his its our ours your yours you we it's don't doesn't isn't
  yourself myself himself herself itself ourselves themselves been being were are has have had does
  did done doing would should could might can't cannot shall about above across after against along
  among around because before behind below between beyond both down during each either every
  everyone everything few many more much neither never nobody nothing often only other others out
  own same several since some someone something such than then there therefore though through
  throughout together toward towards until upon very while within without yet not any anyone
  anything always already again almost although another away enough ever however instead less maybe
  perhaps quite really still too unless whether first second third next two three four five six
  seven eight nine hundred thousand one once twice street road avenue bridge river lake mountain
  coast village city town county state states country kingdom government parliament house court law
  army navy force forces warfare soldier soldiers officer officers weapon weapons missile missiles
  nuclear military peace treaty security council committee department office secretary foreign
  affairs defense defence president queen princess knight royal church holy god people woman women
  children child father mother brother sister daughter family friend friends wife husband living
  death dead heart world earth heaven moon sun sky water fire white black green blue yellow brown
  grey dark bright young new high higher big great little large good better right left wrong true
  false free closed early slow difficult day night morning evening week month year years today
  tomorrow yesterday hour hours minutes summer autumn january february june july october december
  monday tuesday wednesday thursday friday saturday sunday make makes making take takes took taking
  give gives gave given get gets got getting know knows knew known think thinks thought say says
  told see saw seen look looks looking come comes came going goes went gone work works working
  worked play plays player players played playing running write writes wrote written writing read
  reading speak speaks spoke spoken hear heard feel felt find finds found leave keep keeps kept
  holds bring brings brought begin begins began shown showing build builds built call calls called
  calling try tries tried want wants wanted need needs needed use uses used using become became
  believe believed stands stood lost winning fight fights fought fighting kill killed killing save
  saved saving move moves moved moving turn turned turning follow follows followed learn learned
  learning understand helped helping ask asked answer answered question questions talking walk
  walks walking rise risen change changes changed changing send sent receive received return
  returned remain remained book books stories tale tales history school university students teacher
  education science research study studies society association library theatre centre building
  castle garden market company trade industry money price tax health care disease energy
  engineering aircraft ship ships sailor railway vehicles wheel wheels ride ridden voice music
  picture pictures images championship award awards season episodes series chapter issue north
  south east northern southern eastern western upper american british english french german russian
  chinese japanese italian spanish dutch irish scottish welsh african asian european canadian
  australian sided shaped based entrepreneurship leadership friendship relationship partnership
  membership ownership knowledge freedom truth strength fear anger hate hope dream dreams beauty
  beautiful strange dangerous danger wilderness forest tree trees flower flowers birds dog dogs cat
  cats horse horses snake eagle bread meat eggs dinner breakfast kitchen room rooms door window
  floor roof chair
  century infantry squadron cavalry proceedings encyclopedia humanity humanities
 
  `
    .trim()
    .split(/\s+/),
)
