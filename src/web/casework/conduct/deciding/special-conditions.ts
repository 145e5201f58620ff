/** Are the special conditions met: both halves, each with what it rests on. */
import type { Limb } from '#casework'
import type { Desk } from '#desk'
import { accepted, type Day, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { filledWithToday, problemUnless } from '../../task.ts'
import { type AtOfficer, officerAt } from '../at-officer.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { ruleLine } from '../rule-line.ts'

type Deciding = Readonly<{ on: Day; evidence: Limb; interest: Limb; certifiedBy?: string }>

function limbOf(sheet: Sheet, name: 'evidence' | 'interest'): Limb | undefined {
  const holds = sheet.choice(name, ['yes', 'no'])
  const why = sheet.lines(`${name}-why`)
  return holds && why ? { holds: holds === 'yes', why } : undefined
}

function read(sheet: Sheet) {
  const on = sheet.readDay('on', 'the day it was decided', { notAfter: sheet.today })
  const [evidence, interest] = [limbOf(sheet, 'evidence'), limbOf(sheet, 'interest')]
  const certifiedBy = sheet.text('certified')
  const certified = !(evidence?.holds && interest?.holds) || certifiedBy !== ''
  if (on.ok && evidence && interest && certified)
    return accepted<Deciding>({
      ...{ on: on.value, evidence, interest },
      ...(certifiedBy ? { certifiedBy } : {}),
    })
  const asked = (name: 'evidence' | 'interest', about: string): readonly Problem[] => [
    ...problemUnless(sheet.choice(name, ['yes', 'no']), name, `Select whether ${about}`),
    ...problemUnless(
      sheet.lines(`${name}-why`),
      `${name}-why`,
      `Enter why you say whether ${about}`,
    ),
  ]
  return refuse([
    ...asked('evidence', 'the written evidence is enough'),
    ...asked('interest', 'the public interest needs them to leave without delay'),
    ...problemUnless(certified, 'certified', 'Enter the senior officer who certified it'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

export const specialConditions = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/special-conditions',
  template: 'casework/conduct/deciding/special-conditions.njk',
  title: 'Decide whether the special conditions are met',
  async show(desk: Desk, here: AtOfficer) {
    const found = await officerAt(desk, here)
    return (
      found && {
        ...{ ...found.task, found, who: found.who, at: found.at },
        rule: ruleLine('amh.special-conditions'),
      }
    )
  },
  fill: ({ found }) => filledWithToday(found.task),
  read,
  explain: explainBeside({
    first: 'evidence',
    on: 'on',
    words: { why: 'evidence-why', who: 'certified' },
  }),
  submit: (desk, sent: SentStep, deciding: Deciding) =>
    desk.conduct.decideSpecialConditions(sent.as, { ...stepOf(sent), ...deciding }),
  next: nextTo('special-decided'),
  versions: versionsBy('evidence-why'),
})
