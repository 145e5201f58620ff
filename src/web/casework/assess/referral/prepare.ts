/** The referral itself, filled in from the answers and the matter: nothing in it is required. */
import type { ReferralForm } from '#casework'
import { accepted, matterId } from '#kernel'
import { page } from '../../../page.ts'
import type { Answers } from '../../../sheet.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { against, taskAt } from '../../task.ts'
import { criteriaLines, formFrom, parts } from './referral-fields.ts'

export const prepareReferral = page({
  path: '/work/matters/:matter/referral/prepare',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/referral/prepare.njk',
  title: 'Prepare the referral',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const { facts } = view
    return {
      ...task,
      parts,
      criteria: facts ? criteriaLines(facts) : [],
      // What was prepared before is not written over.
      form: facts?.referralForm?.form ?? formFrom(view, here),
    }
  },
  back: (_here, { address }) => `${address}/referral`,
  reference: ({ reference }) => reference,
  fill: ({ form }): Answers => Object.fromEntries(parts.map(({ part }) => [part, form[part]])),
  read(sheet, { criteria }) {
    const said = (part: (typeof parts)[number]['part']) => sheet.lines(part)
    const form: ReferralForm = {
      criteria,
      becameClear: said('becameClear'),
      incident: said('incident'),
      subjects: said('subjects'),
      injuries: said('injuries'),
      evidence: said('evidence'),
      risks: said('risks'),
      complainantNeeds: said('complainantNeeds'),
      characteristics: said('characteristics'),
      previous: said('previous'),
      view: said('view'),
    }
    return accepted(form)
  },
  explain: explainBeside({ first: 'becameClear' }),
  submit: (desk, { as, matter, seen }, form: ReferralForm) =>
    desk.work.prepareReferral(as, { matter: matterId(matter), ...against(seen), form }),
  next: ({ matter }) => `/work/matters/${matter}/referral/send`,
  versions: {
    of: ({ version }) => version,
    compare: ({ form }, sheet) =>
      parts
        .map(({ part, label }) => ({ name: label, theirs: form[part], yours: sheet.lines(part) }))
        .filter(({ theirs, yours }) => theirs !== yours),
  },
})
