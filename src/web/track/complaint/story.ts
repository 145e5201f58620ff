/** What has happened, in plain words: newest first, and both dates where they differ. */
import type { TrackedStep } from '#desk'
import { type Day, type LetterId, londonDay } from '#kernel'
import { dateWords } from '../../dates.ts'
import type { Words } from '../../words.ts'

export type Chapter = Readonly<{
  title: string
  on: Day
  /** The day it was written down, where that is another day. */
  recordedOn: Day | undefined
  text: string | undefined
  /** Somebody's words, as they were taken down. */
  quote: string | undefined
  letter: LetterId | undefined
  version: number
  mayContest: boolean
}>

type More = Partial<Pick<Chapter, 'text' | 'quote' | 'letter'>>
type Said = Pick<Chapter, 'title' | 'on'> & More

export function storyOf(steps: readonly TrackedStep[], t: Words['t']): readonly Chapter[] {
  const chapters = steps.flatMap(({ event, recordedAt, version, mayContest }) => {
    const said = contestSaid(event, steps, t) ?? saidOf(event, t)
    if (!said) return []
    const recorded = londonDay(recordedAt)
    const { title, on, text, quote, letter } = said
    const recordedOn = recorded === on ? undefined : recorded
    return [{ title, on, recordedOn, text, quote, letter, version, mayContest }]
  })
  // Steps come as they were written down; those of one day stay in that order, turned round.
  return chapters.reverse().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

/** What they said was wrong, by the title of the entry they meant, and what came of it. */
function contestSaid(
  event: TrackedStep['event'],
  steps: readonly TrackedStep[],
  t: Words['t'],
): Said | undefined {
  const titled = (of: number) => {
    const found = steps.find(({ version }) => version === of)
    return (found && saidOf(found.event, t)?.title) ?? t('step.entry')
  }
  switch (event.type) {
    case 'EntryContested':
      return {
        title: t('step.wrong', { what: titled(event.of) }),
        on: event.on,
        quote: event.words,
      }
    case 'EntryCorrected': {
      const text = t('step.corrected.text', { why: event.why })
      const title = t('step.corrected', { what: titled(event.of) })
      return { title, on: event.on, quote: event.words, text }
    }
    case 'ContestNoted': {
      const text = t('step.noted.text', { why: event.why })
      return { title: t('step.noted', { what: titled(event.of) }), on: event.on, text }
    }
    default:
      return undefined
  }
}

function saidOf(event: TrackedStep['event'], t: Words['t']): Said | undefined {
  const { day } = dateWords({ t })
  switch (event.type) {
    case 'ComplaintMade':
      return { title: t('step.made'), on: londonDay(event.madeAt) }
    case 'ConductReported':
      return { title: t('step.reported'), on: londonDay(event.madeAt) }
    default:
      break
  }
  const step = (name: string, more: More = {}): Said => ({
    title: t(`step.${name}`),
    on: event.on,
    ...more,
  })
  switch (event.type) {
    case 'ComplaintLogged':
      return step('logged', { text: t('step.logged.text') })
    case 'ComplaintForwarded':
      return step('forwarded', { text: t('step.forwarded.text', { body: event.name }) })
    case 'ComplainantContacted':
      return step(`contacted.${event.by}`, { text: t('step.views'), quote: event.views })
    case 'EvidencePreserved': {
      const count = (state: 'kept' | 'asked') =>
        event.kept.filter(one => one.state === state).length
      const counts = { kept: count('kept'), asked: count('asked') }
      return step('preserved', { text: t('step.preserved.text', counts) })
    }
    case 'ReferralTold':
      return step('referred', { text: t('step.referred.text') })
    case 'RecordingRequested':
      return step('asked-to-record', { quote: event.words })
    case 'ComplaintRecorded':
      return step('recorded', { text: t('step.recorded.text') })
    case 'HandledOutside':
      return step('outside', { text: t('step.outside.text') })
    case 'HandlingDecided':
      return step(`handling.${event.how}`)
    case 'ContactPlanAgreed':
      return step('contact-plan', { quote: event.plan })
    case 'HandlingSuspended':
      return step('suspended', { text: t('step.suspended.text', { day: day(event.reviewOn) }) })
    case 'HandlingResumed':
      return step('resumed')
    case 'PutRight':
      return step('put-right', { quote: event.found })
    case 'Finalised':
      return step('finalised')
    case 'LetterSent':
      return step(event.kind === 'outcome' ? 'letter.outcome' : 'letter', { letter: event.letter })
    case 'ProgressTold':
      return step(`told.${event.by}`, { letter: event.letter })
    case 'MessageSent':
      return step(`message.${event.from}`)
    case 'DocumentReceived':
      return step('file', { quote: event.file.name })
    case 'WithdrawalReceived':
      return step('withdrawn', { quote: event.words })
    case 'WithdrawalTakenBack':
      return step('taken-back', { quote: event.words })
    case 'WithdrawalDecided':
      return step(event.publicInterest ? 'goes-on' : 'stopped')
    case 'ContactChanged':
      return step('contact-changed')
    case 'RepresentativeNamed':
      return step('representative', { quote: event.name })
    case 'ReviewAppliedFor':
      return step('review-asked', { quote: event.grounds })
    case 'ReviewForwarded':
      return step('review-sent-on')
    case 'ReviewTimeExtended':
      return step('review-longer', {
        text: t('step.review-longer.text', { day: day(event.until) }),
      })
    case 'ReviewDecisionTold':
      return step('review-told')
    // Never given to a complainant.
    default:
      return undefined
  }
}

/** The last day anything was written down. */
export function lastDayOf(steps: readonly TrackedStep[]): Day | undefined {
  return steps
    .map(({ recordedAt }) => londonDay(recordedAt))
    .toSorted()
    .at(-1)
}
