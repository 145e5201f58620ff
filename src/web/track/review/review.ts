/** Asking for a review: who decides it, by which day, and where an application now stands. */
import type { ComplaintRefusal } from '#casework'
import { reviewIsWith } from '#casework'
import type { TrackedContent, TrackedReview } from '#desk'
import { accepted, refuse } from '#kernel'
import { elsewhere, heldByCode, page } from '../../page.ts'

/** Which of the page's words are for this complaint now. */
type Standing = 'asked' | 'no-outcome' | 'no-right' | 'by-hand' | 'may-ask' | 'report'

function standingOf({ latest, outcomeOn, law }: TrackedReview): Standing {
  if (latest) return 'asked'
  if (law.right === false) return 'no-right'
  if (outcomeOn === undefined) return 'no-outcome'
  return law.right === null ? 'by-hand' : 'may-ask'
}

/** The complainant is told of a decision by a person; it is not first read here. */
function latestOf({ latest, law, body }: TrackedReview) {
  if (!latest) return undefined
  const told = latest.told.find(({ whom }) => whom === 'complainant')
  const place = reviewIsWith(latest)
  return {
    on: latest.on,
    with: place,
    body: place === 'local-policing-body' ? body?.name : undefined,
    forwardedOn: latest.forwarded?.on,
    grounds: latest.grounds,
    toldOn: told?.on,
    letter: told?.letter?.letter,
    late: law.late && !latest.extended,
  }
}

const none = { bodyName: undefined, isHere: false, isOver: false, noRight: null, latest: undefined }

/** What a colleague reported is no complaint: there is a page that says so, and no form. */
function reported(content: TrackedContent | undefined) {
  if (!content || content.known.kind === 'complaint') return undefined
  const { authority: force } = content
  const nobody = { body: null, last: undefined, madeOn: undefined, informedOn: undefined }
  const standing: Standing = 'report'
  return { ...none, ...nobody, standing, sent: false, force }
}

const mostWords = 10_000

export const askForReview = page({
  path: '/track/review',
  may: 'code holder',
  audit: { look: 'matter', of: heldByCode },
  template: 'track/review/review.njk',
  back: '/track/complaint',
  async show(desk, { as, query }) {
    if (as.actor.type === 'tracker' && as.actor.reads === 'dates') return elsewhere('/track/second')
    const found = await desk.track.review(as)
    if (!found) return reported(await desk.track.content(as))
    const { force, law, body, madeOn, informedOn } = found
    return {
      ...none,
      standing: standingOf(found),
      sent: query.has('sent'),
      force,
      body: law.body,
      bodyName: law.body === 'local-policing-body' ? body?.name : undefined,
      isHere: law.body === 'local-policing-body' && body !== undefined,
      noRight: law.noRightBecause,
      last: law.time?.due ?? undefined,
      isOver: law.time?.state === 'ended',
      madeOn,
      informedOn,
      latest: latestOf(found),
    }
  },
  read(sheet, { standing }) {
    const grounds = sheet.lines('grounds')
    if (standing !== 'may-ask') return refuse([])
    if (!grounds) return refuse([{ field: 'grounds', words: sheet.t('missing') }])
    return grounds.length > mostWords
      ? refuse([{ field: 'grounds', words: sheet.t('too-long') }])
      : accepted({ grounds })
  },
  explain: (_refusal: ComplaintRefusal, t) => ({ field: 'grounds', words: t('cannot') }),
  submit: (desk, { as }, asked) => desk.track.applyForReview(as, asked),
  next: () => '/track/review?sent=yes',
  limits: [{ name: 'review', pace: { burst: 5, everySeconds: 60 } }],
})
