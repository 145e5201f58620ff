/** What agreement is worth, learned from people's answers, and how often each band is then off. */
import type { BandError, MatchErrors, MatchModel } from '#casework'
import {
  type Described,
  fromLabels,
  type Model,
  officerSchema,
  type Prepared,
  patternCounter,
  preparer,
  readName,
  scorerOf,
} from '#linkage'
import type { AnsweredPair, DescribedSide } from '#store'

export type Learned = Omit<MatchModel, 'from'>
type Pair = Readonly<{ known: string; isSame: boolean; one: Prepared; other: Prepared }>

/** Answers are shared out over so many parts, and each part is judged by what the others taught. */
const parts = 5

/**
 * The model and its errors; nobody's answer was told to what judged it. It is learned `from` what
 * no answer taught, or each would count again in every version and judge itself. What is used
 * `now`, where that was learned here, has heard some of them.
 */
export function learnFrom(
  answers: readonly AnsweredPair[],
  { from, now, version }: Readonly<{ from: Model; now: Model; version: string }>,
): Learned {
  const prepare = preparer()
  const pairs = answers.map(
    ({ known, isSame, one, other }): Pair => ({
      known,
      isSame,
      one: prepare(describedAs(one)),
      other: prepare(describedAs(other)),
    }),
  )
  const model = taughtBy(pairs, from, version)
  const unseen = Array.from({ length: parts }, (_, part) => {
    const taught = taughtBy(
      pairs.filter(pair => partOf(pair) !== part),
      from,
      version,
    )
    return errorsOf(
      pairs.filter(pair => partOf(pair) === part),
      taught,
    )
  })
  return {
    version,
    worths: model.chances,
    prior: model.prior,
    bands: model.bands,
    learned: {
      same: pairs.filter(({ isSame }) => isSame).length,
      notSame: pairs.filter(({ isSame }) => !isSame).length,
    },
    before: errorsOf(pairs, now),
    after: unseen.reduce(together, nothing),
  }
}

function taughtBy(pairs: readonly Pair[], from: Model, version: string): Model {
  const [same, different] = [patternCounter(officerSchema), patternCounter(officerSchema)]
  for (const { isSame, one, other } of pairs) (isSame ? same : different).add(one, other)
  const answered = { same: same.patterns(), different: different.patterns() }
  return fromLabels(officerSchema, answered, { from, version, taken: 'asked' })
}

/** All that was answered about one person is in one part. */
function partOf({ known }: Pair): number {
  let sum = 7
  for (const letter of known) sum = (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0
  return sum % parts
}

const none: BandError = { wrong: 0, of: 0 }
const nothing: MatchErrors = { same: none, check: none }

/** Of the pairs each band holds, how many somebody answered are not one person. */
function errorsOf(pairs: readonly Pair[], model: Model): MatchErrors {
  const score = scorerOf(officerSchema, model)
  const counts = { same: { wrong: 0, of: 0 }, check: { wrong: 0, of: 0 } }
  for (const { isSame, one, other } of pairs) {
    const bits = score(one, other)
    if (bits < model.bands.check) continue
    const band = counts[bits >= model.bands.same ? 'same' : 'check']
    band.of += 1
    if (!isSame) band.wrong += 1
  }
  return counts
}

function together(one: MatchErrors, other: MatchErrors): MatchErrors {
  const add = (first: BandError, second: BandError): BandError => ({
    wrong: first.wrong + second.wrong,
    of: first.of + second.of,
  })
  return { same: add(one.same, other.same), check: add(one.check, other.check) }
}

function describedAs(side: DescribedSide): Described {
  const read = side.name === null ? {} : readName(side.name)
  return {
    familyName: side.familyName ?? read.familyName,
    givenNames: side.givenNames ?? read.givenNames,
    suffix: side.suffix ?? read.suffix,
    number: side.number ?? read.number,
    rank: side.rank ?? read.rank,
    unit: side.unit ?? undefined,
    birthYear: side.birthYear ?? undefined,
    appointedOn: side.appointedOn ?? undefined,
    leftOn: side.leftOn ?? undefined,
    asOf: side.asOf ?? undefined,
  }
}
