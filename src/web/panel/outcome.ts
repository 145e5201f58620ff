/** The outcome: what the law leaves open, least to most; one chosen, and why nothing less. */
import { type Exceptional, type Lesser, lesserThan, type MayFollow } from '#casework'
import { type Desk, outcomeNames } from '#desk'
import { accepted, refuse } from '#kernel'
import { ruleById } from '#law'
import { explainBeside } from '../casework/refusals.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import { type AtPanel, beforeTask, entryOf, panelAt, versions } from './at-panel.ts'
import { capital } from './words.ts'

type Action = MayFollow['available'][number]
type Written = Readonly<{
  action: Action
  months?: number
  lesser: readonly Lesser[]
  exceptional: readonly Exceptional[]
  purposes: string
}>
type Asking = Readonly<{ may: MayFollow; rounds: readonly number[] }>

function read(sheet: Sheet, { may, rounds }: Asking) {
  const action = sheet.choice('action', may.available)
  const purposes = sheet.lines('purposes')
  const months = sheet.text('months')
  const isFinal = action === 'final-written-warning'
  const lesser = action
    ? lesserThan(action, may).map(one => ({ action: one, why: sheet.lines(`not-${one}`) }))
    : []
  const isLess = action !== undefined && may.presumed !== null && may.presumed !== action
  const named = isLess
    ? rounds.map(at => ({ what: sheet.lines(`what-${at}`), how: sheet.lines(`how-${at}`), at }))
    : []
  const exceptional = named.filter(({ what, how }) => what || how)
  const problems: readonly Problem[] = [
    ...(action ? [] : [{ field: 'action', words: 'Select one outcome' }]),
    ...lesser
      .filter(({ why }) => !why)
      .map(one => ({
        field: `not-${one.action}`,
        words: `Enter why not ${outcomeNames[one.action]}`,
      })),
    ...(isLess && exceptional.length === 0
      ? [{ field: 'what-1', words: 'Dismissal is presumed. Name each exceptional circumstance' }]
      : []),
    ...exceptional.flatMap(({ what, how, at }) => [
      ...(what ? [] : [{ field: `what-${at}`, words: 'Enter what the circumstance is' }]),
      ...(how ? [] : [{ field: `how-${at}`, words: 'Enter how it justifies less' }]),
    ]),
    ...(isFinal && months && !/^[1-9]\d?$/.test(months)
      ? [{ field: 'months', words: 'Enter the months as a number, such as 24' }]
      : []),
    ...(purposes ? [] : [{ field: 'purposes', words: 'Enter how it meets each purpose' }]),
  ]
  if (!action || problems.length > 0) return refuse(problems)
  return accepted<Written>({
    ...{ action, lesser, purposes },
    exceptional: exceptional.map(({ what, how }) => ({ what, how })),
    ...(isFinal && months ? { months: Number(months) } : {}),
  })
}

export const outcome = page({
  path: '/panel/:matter/:officer/outcome',
  may: 'sit on a panel',
  audit: { look: 'matter', of: 'matter' },
  template: 'panel/outcome.njk',
  title: 'Outcome',
  async show(desk: Desk, here: AtPanel) {
    const view = await panelAt(desk, here)
    if (!view) return undefined
    const { may } = view.room.law
    const proposed = view.room.standing.proposed
    const missing = beforeTask(view, 'outcome')
    const count = (proposed?.exceptional.length ?? 0) + 1
    return {
      ...view,
      ...{ may, missing, proposed },
      presumed: may.presumed ? capital(outcomeNames[may.presumed]) : undefined,
      choices: may.available.map(value => ({ value, text: capital(outcomeNames[value]) })),
      closed: may.notAvailable.map(({ action, rule: id }) => {
        const rule = ruleById(id)
        return {
          text: capital(outcomeNames[action]),
          why: rule?.title ?? 'The regulations do not give it here',
          cite: rule?.cite.words ?? '',
        }
      }),
      why: may.available
        .filter(action => may.available.some(one => lesserThan(one, may).includes(action)))
        .map(action => ({ name: `not-${action}`, text: outcomeNames[action] })),
      rounds: Array.from({ length: Math.max(2, count) }, (_, at) => at + 1),
    }
  },
  back: (_here, { at }) => at,
  reference: ({ reference }) => reference,
  fill: ({ proposed }) =>
    proposed
      ? {
          ...{ action: proposed.action, purposes: proposed.purposes },
          months: proposed.months === undefined ? '' : String(proposed.months),
          ...Object.fromEntries(proposed.lesser.map(one => [`not-${one.action}`, one.why])),
          ...Object.fromEntries(
            proposed.exceptional.flatMap(({ what, how }, at) => [
              [`what-${at + 1}`, what],
              [`how-${at + 1}`, how],
            ]),
          ),
        }
      : {},
  read,
  explain: explainBeside({ first: 'action' }),
  submit: (desk, here, written: Written) =>
    desk.conduct.proposeOutcome(here.as, { ...entryOf(here, here), ...written }),
  next: ({ matter, officer }) => `/panel/${matter}/${officer}`,
  versions: versions('purposes', ({ room }) => room.standing.proposed?.purposes ?? ''),
})
