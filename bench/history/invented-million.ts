/**
 * Invented people in any number, as the earlier matters of large forces would name them: first and
 * family names as unevenly common as real ones are, each person named several times, with slips.
 */
import { day } from '#kernel'
import type { Described } from '#linkage'

/** The same draws every time. */
export function drawsFrom(seed: number) {
  let state = seed >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  return {
    chance: (share: number) => next() < share,
    below: (end: number) => Math.floor(next() * end),
    oneOf: <T>(all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0],
    share: next,
  }
}
export type Draws = ReturnType<typeof drawsFrom>

const onsets = 'B,BR,C,CH,CL,D,DR,F,FL,G,GR,H,J,K,L,M,N,P,PR,R,S,SH,ST,T,TH,TR,V,W,WH'.split(',')
const middles = 'A,E,I,O,U,AR,ER,OR,EL,IN,AN,ON,IL,AL,EN,OU,EA'.split(',')
const ends = 'SON,TON,LEY,MAN,FORD,WELL,ER,S,IS,EZ,SKI,LAND,HAM,BY,WOOD,ARD,ETT,IN,O,E'.split(',')

/** Family names in the order they were made, the commonest first. */
function familyNames(count: number): readonly string[] {
  const draws = drawsFrom(7)
  const part = (all: readonly string[]) => all[draws.below(all.length)] ?? ''
  const names = new Set<string>()
  while (names.size < count) {
    const more = draws.chance(0.35) ? part(onsets) + part(middles) : ''
    names.add(part(onsets) + part(middles) + more + part(ends))
  }
  return [...names]
}

const givenNames = `JAMES JOHN ROBERT MICHAEL WILLIAM DAVID RICHARD JOSEPH THOMAS CHARLES MARY SUSAN
CHRISTOPHER DANIEL MATTHEW ANTHONY MARK DONALD STEVEN PAUL ANDREW JOSHUA KENNETH KEVIN BRIAN SARAH
GEORGE EDWARD RONALD TIMOTHY JASON JEFFREY RYAN JACOB GARY NICHOLAS ERIC JONATHAN STEPHEN LARRY
JUSTIN SCOTT BRANDON BENJAMIN SAMUEL GREGORY FRANK ALEXANDER RAYMOND PATRICK JACK DENNIS JERRY
LINDA PATRICIA JENNIFER ELIZABETH BARBARA JESSICA KAREN LISA NANCY BETTY MARGARET SANDRA ASHLEY
KIMBERLY EMILY DONNA MICHELLE CAROL AMANDA DOROTHY MELISSA DEBORAH STEPHANIE REBECCA SHARON LAURA
CYNTHIA KATHLEEN AMY ANGELA SHIRLEY ANNA BRENDA PAMELA EMMA NICOLE HELEN SAMANTHA KATHERINE`
  .split(/\s+/)
  .filter(Boolean)

/** Draws a place in a list by how common each is: the first of 40,000 is met 1 time in 110. */
function byRank(length: number, settling: number, power: number) {
  const sums = new Float64Array(length)
  let sum = 0
  for (let rank = 0; rank < length; rank += 1) {
    sum += 1 / (rank + settling) ** power
    sums[rank] = sum
  }
  return (draws: Draws): number => {
    const wanted = draws.share() * sum
    let [low, high] = [0, length - 1]
    while (low < high) {
      const half = (low + high) >> 1
      if ((sums[half] ?? 0) < wanted) low = half + 1
      else high = half
    }
    return low
  }
}

const short: Readonly<Record<string, string>> = {
  JAMES: 'JIM',
  ROBERT: 'BOB',
  MICHAEL: 'MIKE',
  WILLIAM: 'BILL',
  RICHARD: 'RICK',
  THOMAS: 'TOM',
  ELIZABETH: 'LIZ',
  MARGARET: 'PEGGY',
}
const ranks = ['PC', 'PC', 'PC', 'PC', 'DC', 'PS', 'DS', 'Insp'] as const

export type InventedPerson = Readonly<{ person: number; described: Described }>

/** Somebody by their number, the same each time they are asked for. */
export function inventedPeople(families = 40_000) {
  const names = familyNames(families)
  const [family, given] = [byRank(families, 60, 0.95), byRank(givenNames.length, 6, 1)]
  return (person: number): InventedPerson => {
    const draws = drawsFrom(Math.imul(person + 1, 2654435761))
    for (let n = 0; n < 3; n += 1) draws.share()
    const born = 1950 + draws.below(50)
    const joined = born + 20 + draws.below(15)
    // People start in classes, twice a month.
    const on = `${joined}-${String(1 + draws.below(12)).padStart(2, '0')}-${draws.oneOf(['03', '17'])}`
    const middle = 'ABCDEFGHJKLMPRST'[draws.below(16)]
    const first = givenNames[given(draws)] ?? 'JOHN'
    return {
      person,
      described: {
        familyName: names[family(draws)],
        givenNames: draws.chance(0.6) ? `${first} ${middle}` : first,
        number: String(100 + draws.below(29_900)),
        rank: draws.oneOf(ranks),
        unit: String(1 + draws.below(700)),
        birthYear: born,
        appointedOn: day(on),
      },
    }
  }
}

/** How one record names them: mostly as they are, with what forms leave out and hands get wrong. */
export function asNamed(described: Described, draws: Draws): Described {
  const { familyName = '', givenNames: given = '', number, birthYear, appointedOn } = described
  const [first = '', middle] = given.split(' ')
  const kept = draws.chance(0.05) ? first.slice(0, 1) : draws.chance(0.03) ? shortOf(first) : first
  return {
    familyName: draws.chance(0.03) ? slipIn(familyName, draws) : familyName,
    givenNames: middle && draws.chance(0.7) ? `${kept} ${middle}` : kept,
    number: draws.chance(0.15) ? String(100 + draws.below(29_900)) : number,
    rank: draws.chance(0.8) ? described.rank : draws.oneOf(ranks),
    unit: draws.chance(0.6) ? described.unit : String(1 + draws.below(700)),
    birthYear: draws.chance(0.6) ? birthYear : undefined,
    appointedOn: draws.chance(0.6) ? appointedOn : undefined,
  }
}

export function shortOf(first: string): string {
  return short[first] ?? first
}

/** One letter changed, left out, or swapped with the next. */
export function slipIn(word: string, draws: Draws): string {
  const at = draws.below(Math.max(1, word.length - 1))
  const kind = draws.below(3)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + 'AEIORSTLN'[draws.below(9)] + word.slice(at + 1)
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
}
