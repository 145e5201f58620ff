/** What else can be recorded of the procedure, and what of it was. */
import { ofKind, type StepName } from '#casework'
import type { Desk } from '#desk'
import type { Day } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import { headOf } from '../../matter-frame.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { ofOfficer } from '../form.ts'
import { stepGroups } from './groups.ts'
import { stepWords } from './words.ts'

/** What the officer chose and said has its page beside their notices: it is not asked twice. */
function theirs({ facts, officer, task }: OfficerView) {
  const { friends, representations } = facts.interviewing
  const href = `${task.address}/interviews/given/${officer.subject}`
  const days = (all: typeof friends | typeof representations) =>
    all.filter(({ subject }) => subject === officer.subject).map(({ on }) => on)
  return [
    { step: 'friend-chosen', href, days: days(friends) },
    { step: 'representations-made', href, days: days(representations) },
  ] as const
}

function groupsOf(found: OfficerView, day: (on: Day) => string) {
  const recorded = ofKind(found.events, 'ConductStep')
  const row = (step: StepName, href: string, days: readonly Day[]) => {
    const last = [...days, ...recorded.filter(one => one.step === step).map(({ on }) => on)]
      .toSorted()
      .at(-1)
    return { text: stepWords[step], href, stands: last ? day(last) : 'Not recorded' }
  }
  const own = (step: StepName) => row(step, `${found.at}/steps/${step}`, [])
  return [
    {
      title: 'What the officer chose and said',
      rows: [
        ...theirs(found).map(({ step, href, days }) => row(step, href, days)),
        own('suspension-representations'),
      ],
    },
    ...stepGroups.map(({ title, steps }) => ({ title, rows: steps.map(own) })),
  ]
}

export const steps = page({
  ...{ may: ofOfficer.may, audit: ofOfficer.audit },
  path: '/work/matters/:matter/conduct/:officer/steps',
  template: 'casework/conduct/steps/steps.njk',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    if (!found) return undefined
    return {
      head: headOf(found.view, here, 'conduct'),
      ...{ who: found.who, at: found.at },
      groups: groupsOf(found, dateWords(here).day),
    }
  },
  title: ({ head }) => `What happened, ${head.reference}`,
  back: (_here, { at }) => at,
  reference: ({ head }) => head.reference,
})
