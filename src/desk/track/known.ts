/** A matter as its complainant may know it: what they were told, and never more than that. */
import type { CodedAllegation, ContactMethod, Facts, Finding, LetterFacts, Report } from '#casework'
import type { Day, LetterId } from '#kernel'

/** What was decided of one allegation, once they were told. */
export type TrackedAllegation = Readonly<{ words: string; finding: Finding | undefined }>
/** That something is held back, why, and when it is looked at again: never what. */
export type TrackedWithheld = Readonly<{
  rule: string
  all: boolean
  purpose: string
  lookOn: Day
}>

export type TrackedKnown = Readonly<{
  kind: Facts['kind']
  young: boolean
  unnamed: boolean
  safe: readonly ContactMethod[]
  /** Left out until they agreed it. */
  agreed: Readonly<{ summary: string; on: Day }> | undefined
  allegations: readonly TrackedAllegation[]
  putRight: Facts['putRight']
  /** The day a person or a letter told them the outcome. */
  outcomeToldOn: Day | undefined
  recordedOn: Day | undefined
  /** They asked for it to be recorded, on this day. */
  askedToRecordOn: Day | undefined
  finalisedOn: Day | undefined
  withdrawal: Readonly<{ on: Day; pauseUntil: Day; signed: boolean }> | undefined
  withheld: readonly TrackedWithheld[]
  messages: Facts['messages']
  representatives: Facts['representatives']
}>

/** What is said by telephone or from hand to hand is told as it is said; the rest once it left. */
const saidAtOnce: readonly string[] = ['phone', 'in-person']

/** Whether a letter has reached them, as far as anybody knows. */
function hasLeft(letter: LetterFacts, { given }: Facts): boolean {
  return saidAtOnce.includes(letter.by) || given.includes(letter.letter)
}

function toThem({ letters }: Facts, kind: LetterFacts['told']): readonly LetterFacts[] {
  return letters.filter(({ to, told }) => to === 'complainant' && told === kind)
}

/** Whether they have been told what was decided, so that it is theirs to read. */
export function outcomeToldOn(facts: Facts): Day | undefined {
  const [letter] = toThem(facts, 'outcome').filter(one => hasLeft(one, facts))
  return letter?.leftOn ?? letter?.on ?? facts.putRight?.toldOn
}

/** Whether the letter is one that tells them something by itself, and has left. */
export function isTold(facts: Facts, letter: LetterId): boolean {
  const found = facts.letters.find(one => one.letter === letter)
  return found !== undefined && hasLeft(found, facts)
}

function allegationsOf(facts: Facts, told: boolean): readonly TrackedAllegation[] {
  const found = (one: CodedAllegation) =>
    told ? facts.outcome?.findings.find(({ allegation }) => allegation === one.id) : undefined
  return facts.allegations.map(one => ({ words: one.words, finding: found(one) }))
}

/** A summary that was corrected since is not the one they agreed. */
function agreedOf({ contacts, privacy }: Facts, summary: string | null): TrackedKnown['agreed'] {
  const last = contacts.findLast(({ summaryAgreed }) => summaryAgreed)
  const corrected = privacy.corrections.findLast(({ what }) => what === 'ComplaintLogged')
  if (last && corrected && corrected.on >= last.on) return undefined
  return last && summary !== null ? { summary, on: last.on } : undefined
}

export function knownTo(
  facts: Facts,
  { report, summary }: Readonly<{ report: Report | undefined; summary: string | null }>,
): TrackedKnown {
  const toldOn = outcomeToldOn(facts)
  const { withdrawal } = facts
  return {
    kind: facts.kind,
    young: report?.young ?? false,
    unnamed: report?.contact.name === '',
    safe: facts.safe,
    agreed: agreedOf(facts, summary),
    allegations: allegationsOf(facts, toldOn !== undefined),
    putRight: facts.putRight,
    outcomeToldOn: toldOn,
    recordedOn: facts.recorded?.on,
    askedToRecordOn: facts.asksToRecord.at(-1)?.on,
    finalisedOn: facts.outcome && !toldOn ? undefined : facts.finalised?.on,
    withdrawal: withdrawal && {
      on: withdrawal.on,
      pauseUntil: withdrawal.pauseUntil,
      signed: withdrawal.signed !== 'unsigned',
    },
    withheld: facts.withheld
      .filter(({ from }) => from === 'complainant')
      .map(({ rule, all, purpose, retestOn }) => ({ rule, all, purpose, lookOn: retestOn })),
    messages: facts.messages,
    representatives: facts.representatives,
  }
}
