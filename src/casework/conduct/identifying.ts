/**
 * What could identify somebody in words that are about to be public: everybody the record knows by
 * name, and whatever looks like a name, a place, a number or a way of reaching somebody. It finds
 * too much rather than too little: each is looked at by a person, who says whether it stays.
 */
import type { ConductFacts } from './conduct.ts'

export type DetailKind = 'person' | 'name' | 'number' | 'reach' | 'age' | 'asked'
export type Detail = Readonly<{
  /** As it stands in the words. */
  words: string
  kind: DetailKind
  /** Who it is of, where the record knows. */
  of?: string
  times: number
}>
/** A name or number of somebody in the record, and who they are there. */
export type Known = Readonly<{ words: string; of: string }>

/** However it was typed, it is the same name. */
const apostrophe = "[’'‘ʼ]"
const possessive = new RegExp(`${apostrophe}s$`, 'u')
const ends = (words: string) => `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`
const quoted = (words: string) =>
  words
    .trim()
    .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
    .replaceAll(new RegExp(apostrophe, 'gu'), apostrophe)

const ranks =
  'PC|DC|DS|PS|DI|DCI|DSU|PCSO|Constable|Sergeant|Inspector|Superintendent|Supt|Sgt|Insp|ACC|DCC'
const titles = `Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Rev|Professor|Prof|${ranks}`
const capital = "\\p{Lu}[\\p{L}’'‘ʼ-]*"

/** Looks like something that identifies somebody, whoever it is. */
const patterns: readonly Readonly<{ kind: DetailKind; found: RegExp }>[] = [
  { kind: 'reach', found: /[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}/gu },
  { kind: 'reach', found: /(?<!\d)(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\d)/gu },
  { kind: 'reach', found: new RegExp(ends('[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}'), 'gu') },
  { kind: 'reach', found: new RegExp(ends(`\\d{1,4}[A-Za-z]? ${capital}(?: ${capital})+`), 'gu') },
  { kind: 'number', found: new RegExp(ends('[A-Z]{2}\\d{2} ?[A-Z]{3}'), 'gu') },
  { kind: 'number', found: new RegExp(ends(`(?:${ranks}) \\d{1,6}`), 'gu') },
  { kind: 'number', found: new RegExp(ends('(?!(?:19|20)\\d{2}(?!\\d))\\d{4,7}'), 'gu') },
  { kind: 'age', found: /(?<!\p{L})(?:aged? \d{1,2}|\d{1,2}[- ]years?[- ]old)(?!\p{N})/giu },
  { kind: 'age', found: /(?<!\p{L})born (?:on |in )?[\p{L}\d ]{4,20}\d{4}/giu },
  { kind: 'name', found: new RegExp(ends(`(?:${titles})\\.? ${capital}(?: ${capital})*`), 'gu') },
]

/** Words with a capital that say nothing of anybody. */
const plain: ReadonlySet<string> = new Set(
  [
    'A An And As At But By For From He Her His However I If In It Its My No Nor Not Of On Or Our',
    'She So That The Their Then There These They This Those To We What When Where Which While Who',
    'With You Your All Allegation Allegations Act After Before Both Each Every Having Neither One',
    'January February March April May June July August September October November December Monday',
    'Tuesday Wednesday Thursday Friday Saturday Sunday Police Officer Officers Panel Chair Hearing',
    'Misconduct Gross Standard Standards Professional Behaviour Regulation Regulations Conduct IOPC',
    'Honesty Integrity Authority Respect Courtesy Equality Diversity Use Force Orders Instructions',
    'Duties Responsibilities Confidentiality Fitness Discreditable Challenging Reporting Improper',
    'Constabulary Constable Sergeant Inspector Superintendent Chief Deputy Assistant Commissioner',
    'Director General College Policing England Wales Final Written Warning Dismissal Found Finding',
    'Outcome Outcomes Notice Date Time Place Subject Rank Proved Admitted Code Ethics Mr Mrs Ms Dr',
  ].flatMap(line => line.split(' ')),
)

/** Words that a sentence or a line often begins with; any other lone one could be a name. */
const opening: ReadonlySet<string> = new Set(
  [
    'About Above According Accordingly Again Against Agreed Almost Along Already Also Although Any',
    'Another Anyone Anything Around Aside Asked Because Been Being Below Beside Besides Between Beyond',
    'But Can Case Could Day Decided Decision Despite Did Do Does Dismissal Dismissed Do During Eight',
    'Either Eleven Even Ever Everyone Everything Evidence Except Few Finally First Five Following',
    'Formerly Four Further Furthermore Given Had Has Have Here Hers Him Himself Herself Hence Indeed',
    'Instead Is Just Last Lastly Later Less Let Like Many May Meanwhile Might More Moreover Most',
    'Much Must Name Namely Names Never Nevertheless Next Nine Nobody None Nor Nothing Nonetheless Now',
    'Often Once Only Other Others Otherwise Ours Out Over Overall Part Per Perhaps Place Present',
    'Previously Public Quite Rather Reason Reasons Second Seven Several Shall Should Similarly Since',
    'Six Some Somebody Someone Something Soon Still Subsequently Such Ten Than Thereafter Therefore',
    'Third Those Though Three Through Throughout Thus Today Together Told Too Twelve Two Under Unless',
    'Until Upon Us Very Was Were Whatever Whenever Whether Whose Why Will Within Without Witness',
    'Witnesses Would Yes Yet Yours Allegation Breach Breached Complainant Complaint Culpability Harm',
    'Aggravating Mitigating Mitigation Seriousness Victim',
  ].flatMap(line => line.split(' ')),
)

/** Without the ending that says whose something is. */
function bare(words: string): string {
  return words.replace(possessive, '')
}

/** Whether a sentence or a line begins after these words. */
function isFirst(before: string): boolean {
  return before === '' || /(?:[.!?:]["”’)]?\s+|\n\s*)$/u.test(before)
}

/** Runs of words with capitals, without what says nothing and a sentence's usual first word. */
function capitals(text: string): readonly string[] {
  const runs = text.matchAll(new RegExp(`${capital}(?:[ ]${capital})*`, 'gu'))
  return [...runs].flatMap(({ 0: run, index }) => {
    const words = run.split(' ')
    const from = words.findIndex(word => !plain.has(bare(word)))
    const said = from < 0 ? [] : words.slice(from)
    while (said.length > 0 && plain.has(bare(said.at(-1) ?? ''))) said.pop()
    const [alone = ''] = said
    const isOpening =
      said.length === 1 && from === 0 && opening.has(alone) && isFirst(text.slice(0, index))
    return said.length === 0 || isOpening ? [] : [bare(said.join(' '))]
  })
}

function timesIn(text: string, words: string): number {
  return [...text.matchAll(new RegExp(ends(quoted(words)), 'gu'))].length
}

/** A rank or a title with a name of the record is of that person. */
function ofPerson(
  { words, kind }: Pick<Detail, 'words' | 'kind'>,
  people: readonly Pick<Detail, 'words' | 'of'>[],
): Pick<Detail, 'kind' | 'of'> | undefined {
  if (kind !== 'name' && kind !== 'number') return undefined
  const known = people.find(one => timesIn(words, one.words) > 0)
  return known && { kind: 'person', ...(known.of ? { of: known.of } : {}) }
}

/** Somewhere outside every longer detail: otherwise that one is asked about, and takes it along. */
function standsAlone(text: string, words: string, all: readonly string[]): boolean {
  const longer = all.filter(one => one !== words && one.includes(words))
  return timesIn(withoutDetails(text, longer), words) > 0
}

/** A name whole, and each part of it that could stand alone. */
function partsOf(name: string): readonly string[] {
  const parts = name.split(/[\s,]+/).filter(part => /^\p{Lu}/u.test(part) && part.length > 2)
  return [...new Set([name.trim(), ...parts])].filter(part => !plain.has(part))
}

/** Each once, in the order they are first read. */
export function identifyingIn(
  text: string,
  { known, lookFor = [] }: Readonly<{ known: readonly Known[]; lookFor?: readonly string[] }>,
): readonly Detail[] {
  const found = new Map<string, Omit<Detail, 'times'>>()
  const note = (words: string, kind: DetailKind, of?: string) => {
    const key = words.replaceAll(new RegExp(apostrophe, 'gu'), '’')
    if (words.trim() && !found.has(key)) found.set(key, { words, kind, ...(of ? { of } : {}) })
  }
  for (const { words, of } of known)
    for (const part of partsOf(words)) {
      const matched = text.matchAll(new RegExp(ends(quoted(part)), 'giu'))
      for (const [as] of matched) if (/^[\p{Lu}\p{N}]/u.test(as)) note(as, 'person', of)
    }
  for (const words of lookFor)
    if (words.trim())
      for (const [as] of text.matchAll(new RegExp(ends(quoted(words)), 'giu'))) note(as, 'asked')
  for (const { kind, found: pattern } of patterns)
    for (const [as] of text.matchAll(pattern)) note(as, kind)
  for (const run of capitals(text)) note(run, 'name')
  const all = [...found.values()].map(({ words }) => words)
  const people = [...found.values()].filter(({ kind }) => kind === 'person')
  return [...found.values()]
    .map(one => ({ ...one, ...ofPerson(one, people) }))
    .map(one => ({ ...one, times: timesIn(text, one.words) }))
    .filter(({ words }) => standsAlone(text, words, all))
    .toSorted((one, other) => text.indexOf(one.words) - text.indexOf(other.words))
}

/** What stands where something was taken out. */
export const withheld = '[withheld]'

/** The words without these, the longest first so that a part never breaks a whole. */
export function withoutDetails(text: string, taken: readonly string[]): string {
  return taken
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, one) => left.replaceAll(new RegExp(ends(quoted(one)), 'gu'), withheld), text)
}

/** The words in pieces, so that a page can mark each detail where it stands. */
export function markedPieces(
  text: string,
  details: readonly string[],
): readonly Readonly<{ words: string; isDetail: boolean }>[] {
  if (details.length === 0) return [{ words: text, isDetail: false }]
  const all = details.toSorted((one, other) => other.length - one.length).map(quoted)
  return text
    .split(new RegExp(`(${ends(`(?:${all.join('|')})`)})`, 'u'))
    .map((words, at) => ({ words, isDetail: at % 2 === 1 }))
    .filter(({ words }) => words !== '')
}

/** Everybody the proceedings name: the rest of the record is added by whoever asks. */
export function namedInProceedings(events: ConductFacts): readonly Known[] {
  return events.flatMap((event): readonly Known[] => {
    switch (event.type) {
      case 'WitnessesListed':
        return event.witnesses.map(({ name }) => ({ words: name, of: 'a witness' }))
      case 'Invited':
        return [{ words: event.name, of: 'somebody told of the day' }]
      case 'PersonToldFirst':
        return event.capacity === 'director-general' || event.capacity === 'other'
          ? []
          : [{ words: event.who, of: 'somebody told first' }]
      case 'InvestigatorNamed':
        return [{ words: event.investigator.name, of: 'the investigator' }]
      case 'RulingMade':
        return (event.names ?? []).map(words => ({ words, of: 'somebody not to be named' }))
      case 'PanelNamed':
        return [{ words: event.member.name, of: 'the panel' }]
      case 'OutcomeSigned':
        return [{ words: event.name, of: 'the panel' }]
      case 'MitigationWritten':
        return event.testimonials.map(({ writer }) => ({ words: writer, of: 'a testimonial' }))
      default:
        return []
    }
  })
}
