/** Ranks, as far as forces share them, in the order people are promoted through them. */

const ladder = [
  ['constable', 'PC DC PO WPC TDC SC SPC CONSTABLE OFFICER OFC PATROLMAN'],
  ['sergeant', 'PS DS SGT DSGT SERGEANT SERG SARGE'],
  ['inspector', 'INSP DI INSPECTOR PI LT LIEUTENANT'],
  ['chief inspector', 'CI DCI CHINSP CHIEFINSPECTOR CPT CAPT CAPTAIN'],
  ['superintendent', 'SUPT DSU SUPERINTENDENT CMDR COMMANDER'],
  ['chief superintendent', 'CH CHSUPT DCS CHIEFSUPERINTENDENT'],
  ['chief officer', 'ACC DCC CC CHIEFCONSTABLE COMMISSIONER CHIEF'],
] as const

export type Rank = (typeof ladder)[number][0]
const ranks = ladder.map(([rank]) => rank)
const words = new Map<string, Rank>(
  ladder.flatMap(([rank, known]) => known.split(' ').map(word => [word, rank] as const)),
)
/** Said before a rank without being one. */
const beside = new Set(
  'DETECTIVE TEMPORARY ACTING TEMP A T SPECIAL DET POLICE MR MRS MS MISS DR'.split(' '),
)

/** The rank some words name, whatever stands beside it; undefined where it is none of these. */
export function rankOf(text: string | undefined): Rank | undefined {
  const said = (text ?? '')
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, ' ')
    .trim()
  if (said === '') return undefined
  const chief = /\bCH(?:IEF)? (INSP|SUP|CONST)/.exec(said)
  if (chief?.[1] === 'INSP') return 'chief inspector'
  if (chief?.[1] === 'SUP') return 'chief superintendent'
  if (chief?.[1] === 'CONST') return 'chief officer'
  const named = said.split(' ').map(word => words.get(word))
  // "Sergeant of police" is a sergeant, "police officer as detective" a constable.
  const held = named.filter(rank => rank !== undefined)
  return held.find(rank => rank !== 'constable') ?? held[0] ?? detective(said)
}

function detective(said: string): Rank | undefined {
  return /\bDET(?:ECTIVE)?\b/.test(said) ? 'constable' : undefined
}

/** How many steps above the lowest. */
export function rungOf(rank: Rank): number {
  return ranks.indexOf(rank)
}

/** How many steps up from one rank to another; below nought is a demotion. */
export function stepsUp(from: Rank, to: Rank): number {
  return ranks.indexOf(to) - ranks.indexOf(from)
}

/** Is this word part of how a rank is said, and so no part of a name? */
export function saysRank(word: string): boolean {
  const bare = word.toUpperCase().replaceAll(/[^A-Z]/g, '')
  return words.has(bare) || beside.has(bare) || bare === 'BADGE'
}
