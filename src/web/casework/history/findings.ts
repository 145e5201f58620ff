/** What came of an earlier matter, as one of a few words, whatever words its source used. */

export type FindingTag = Readonly<{
  text: string
  classes: string
  isProven: boolean
  /** The source's own words, where the tag is not just them. */
  said: string
  /** Nothing was found against them: the row says so first. */
  isCleared: boolean
  /** Where one matter alleges several things, what came of each. */
  each: readonly Readonly<{ about: string; text: string; classes?: string }>[]
}>

export const grey = 'govuk-tag--grey'

/** Said of somebody who was cleared, in words that hold those of somebody who was not. */
const notFound = new RegExp(
  [
    'not (?:been |found |fully )?(?:sustained|proven|proved|upheld|substantiated|guilty)',
    '(?:no|not) (?:amount to |any |found |gross |serious )*misconduct',
    'misconduct (?:was |is )?not found',
    'un(?:founded|substantiated|sustained|proven|proved)|disproven|disproved',
  ].join('|'),
)

/** In this order: "not sustained" must be read before "sustained". */
const readings: readonly (readonly [RegExp, string])[] = [
  [/no case to answer/, 'NO CASE TO ANSWER'],
  [/reflective/, 'REFLECTIVE PRACTICE: account not for proceedings'],
  [/withdr[ae]w|discontinued/, 'WITHDRAWN'],
  [notFound, 'NOT PROVEN'],
  [/not acceptable|unacceptable/, 'PROVEN'],
  [/exonerated|cleared|acceptable|^(?:ns|un|ex)$/, 'NOT PROVEN'],
  [/pending|ongoing|open|under (?:review|investigation)/, 'NOT YET DECIDED'],
  [
    /no affidavit|administratively|closed|not determined|expunged|inconclusive|^naf$/,
    'NOT DETERMINED',
  ],
  [/sustained|proven|proved|upheld|substantiated|misconduct|^su$/, 'PROVEN'],
]

const clearing: ReadonlySet<string> = new Set(['NO CASE TO ANSWER', 'NOT PROVEN'])

/** Nothing done, in the words and numbers sources use for it. */
const nothingDone = /^(?:no action.*|none|nil|600.*|not sustained.*)$/i

/** A tag for each allegation would shout: several findings of one matter are one tag. */
export function findingOf(finding: string | null, outcome: string | null): FindingTag {
  const plain = { isCleared: false, each: [] }
  if (!finding)
    return { text: 'FINDING NOT GIVEN', classes: grey, isProven: false, said: '', ...plain }
  const parts = finding.split('|').map(part => wordFor(part.trim()))
  const words = [...new Set(parts)]
  const isProven = words.includes('PROVEN')
  const done = outcome && isProven && !nothingDone.test(outcome) ? `: ${calm(outcome)}` : ''
  const text =
    isProven && words.length > 1
      ? `PROVEN IN PART${done}`
      : `${words.join(', ')}${isProven ? done : ''}`
  const classes = isProven ? 'govuk-tag--yellow' : grey
  const said = text.startsWith(finding.toUpperCase()) ? '' : finding
  const isCleared = words.every(word => clearing.has(word))
  return { text, classes, isProven, said, isCleared, each: [] }
}

/** One matter naming several people may have come out differently for each: what cleared first. */
export function findingsOf(
  all: readonly Readonly<{ finding: string | null; outcome: string | null }>[],
): FindingTag {
  const tags = all.map(({ finding, outcome }) => findingOf(finding, outcome))
  const [first = findingOf(null, null), ...rest] = tags
  if (rest.every(({ text }) => text === first.text)) return first
  const texts = [...new Set(tags.toSorted(clearedFirst).map(({ text }) => text))]
  return {
    text: texts.join(', '),
    classes: grey,
    isProven: tags.some(({ isProven }) => isProven),
    said: '',
    isCleared: tags.every(({ isCleared }) => isCleared),
    each: texts.map(text => {
      const those = tags.filter(one => one.text === text)
      const about = `${those.length} of the ${tags.length} named`
      return { about, text, classes: those[0]?.classes ?? grey }
    }),
  }
}

function clearedFirst(one: FindingTag, other: FindingTag): number {
  const rank = ({ isCleared, isProven }: FindingTag) => (isCleared ? 0 : isProven ? 2 : 1)
  return rank(one) - rank(other)
}

/** A source that shouts is read quietly. */
function calm(words: string): string {
  if (words === words.toUpperCase()) return words.toLowerCase()
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function wordFor(said: string): string {
  const plain = said.toLowerCase()
  return readings.find(([like]) => like.test(plain))?.[1] ?? said.toUpperCase()
}
