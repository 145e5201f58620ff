/** What has happened, in plain words: newest first, and both dates where they differ. */
import type { TrackedStep } from '#desk'
import { type Day, type LetterId, londonDay } from '#kernel'
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
}>

type Said = Pick<Chapter, 'title' | 'on'> & Partial<Pick<Chapter, 'text' | 'quote' | 'letter'>>

export function storyOf(steps: readonly TrackedStep[], t: Words['t']): readonly Chapter[] {
  const chapters = steps.flatMap(({ event, recordedAt }) => {
    const said = saidOf(event, t)
    if (!said) return []
    const recorded = londonDay(recordedAt)
    const { title, on, text, quote, letter } = said
    const recordedOn = recorded === on ? undefined : recorded
    return [{ title, on, recordedOn, text, quote, letter }]
  })
  // Steps come as they were written down; those of one day stay in that order, turned round.
  return chapters.reverse().toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function saidOf(event: TrackedStep['event'], t: Words['t']): Said | undefined {
  switch (event.type) {
    case 'ComplaintMade':
      return { title: t('step.made'), on: londonDay(event.madeAt) }
    case 'ComplaintLogged':
      return { title: t('step.logged'), on: event.on, text: t('step.logged.text') }
    case 'ComplainantContacted':
      return {
        title: t(`step.contacted.${event.by}`),
        on: event.on,
        text: t('step.views'),
        quote: event.views,
      }
    case 'EvidencePreserved': {
      const count = (state: 'kept' | 'asked') =>
        event.kept.filter(one => one.state === state).length
      const counts = { kept: count('kept'), asked: count('asked') }
      return { title: t('step.preserved'), on: event.on, text: t('step.preserved.text', counts) }
    }
    case 'ProgressTold':
      return { title: t(`step.told.${event.by}`), on: event.on, letter: event.letter }
    case 'DocumentReceived':
      return { title: t('step.file'), on: event.on, quote: event.file.name }
    case 'ReviewAppliedFor':
      return { title: t('step.review.asked'), on: event.on, quote: event.grounds }
    case 'ReviewForwarded':
      return { title: t('step.review.forwarded'), on: event.on }
    case 'ReviewTimeExtended':
      return { title: t('step.review.extended'), on: event.on }
    case 'ReviewDecisionTold':
      return { title: t('step.review.told'), on: event.on, letter: event.letter?.letter }
    // Never given to a complainant, or told on the page in another place.
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
