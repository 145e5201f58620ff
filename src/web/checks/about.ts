/** Answer somebody who asks what stands of an officer: who, for what and why; then what is told. */
import { type CheckPurpose, checkPurposes, type OfficerCheckRefusal } from '#casework'
import { accepted, refuse } from '#kernel'
import { recordId } from '../casework/people/record-id.ts'
import { dateWords } from '../dates.ts'
import { page } from '../page.ts'
import type { Problem, Sheet } from '../sheet.ts'
import {
  checksAddress,
  type HeldRow,
  heldRows,
  liveFor,
  promotionRule,
  purposeWords,
} from './words.ts'

type Asked = Readonly<{
  purpose: CheckPurpose
  askedBy: string
  organisation: string
  why: string
}>
const most = 200

function read(sheet: Sheet) {
  const purpose = sheet.choice('purpose', checkPurposes)
  const askedBy = sheet.text('asked-by').slice(0, most)
  const organisation = sheet.text('organisation').slice(0, most)
  const why = sheet.lines('why')
  if (purpose && askedBy && organisation && why)
    return accepted<Asked>({ purpose, askedBy, organisation, why })
  return refuse([
    ...(purpose ? [] : [{ field: 'purpose', words: 'Select what it is for' }]),
    ...(askedBy ? [] : [explain({ type: 'AskerMissing' })]),
    ...(organisation ? [] : [explain({ type: 'OrganisationMissing' })]),
    ...(why ? [] : [explain({ type: 'WhyMissing' })]),
  ])
}

function explain(refusal: OfficerCheckRefusal): Problem {
  switch (refusal.type) {
    case 'AskerMissing':
      return { field: 'asked-by', words: 'Enter who asked' }
    case 'OrganisationMissing':
      return { field: 'organisation', words: 'Enter where they work' }
    case 'WhyMissing':
    case 'NotAnswered':
    case 'BeforeAnswer':
    case 'InTheFuture':
      return { field: 'why', words: 'Enter why they may be told' }
  }
}

type Checked = Readonly<{
  held: readonly HeldRow[]
  purpose: string
  live: readonly string[]
  rule: string
}>

export const checkAbout = page({
  path: `${checksAddress}/about/:record`,
  may: 'answer checks',
  audit: { look: 'search', of: 'record' },
  template: 'checks/about.njk',
  async show(desk, here) {
    const record = recordId(here.record)
    const draft = record && (await desk.checks.heldOf(here.as, record))
    if (!record || !draft) return undefined
    const { day } = dateWords(here)
    const before = (await desk.checks.checks(here.as, record)) ?? []
    const again = before.find(({ check }) => check === here.query.get('again'))
    const checked: Checked | undefined = undefined
    return {
      checked,
      officer: here.hideNames ? '(name hidden)' : draft.officer,
      history: `/work/people/${record}`,
      unsettled: draft.unsettled,
      earlier: draft.earlier,
      before: before.map(row => ({
        href: `${checksAddress}/${row.check}`,
        words: `${purposeWords[row.purpose]}, ${day(row.on)}`,
      })),
      // Why they may be told is said anew each time; a name is not shown by being filled in.
      again: again && {
        purpose: again.purpose,
        'asked-by': here.hideNames ? '' : again.askedBy,
        organisation: again.organisation,
      },
      purposes: checkPurposes.map(value => ({ value, text: purposeWords[value] })),
    }
  },
  title: ({ checked }) => (checked ? 'Check the answer' : 'Answer a check'),
  back: checksAddress,
  fill: ({ again }) => again ?? {},
  read,
  async check(desk, here, { purpose }: Asked): Promise<Checked | undefined> {
    const draft = await desk.checks.heldOf(here.as, here.record)
    return (
      draft && {
        ...{ held: heldRows(draft.held, here), purpose: purposeWords[purpose] },
        ...{ live: liveFor(purpose, draft.live), rule: promotionRule() },
      }
    )
  },
  explain,
  submit: (desk, { as, record }, asked: Asked) => desk.checks.answerCheck(as, { record, ...asked }),
  next: (_here, check) => `${checksAddress}/${check}?done=answered`,
})
