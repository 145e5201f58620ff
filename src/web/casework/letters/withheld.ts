/** What is kept back, why, and when it is looked at again: both limbs of the harm test. */
import type { Facts } from '#casework'
import { accepted, type Day, matterId, refuse } from '#kernel'
import { type Around, page } from '../../page.ts'
import { common, shortAt, versions, yesNo } from '../assess/handling/short.ts'
import { withDone } from '../done.ts'
import { mayRead } from '../matter-frame.ts'
import { nearDay } from '../near-day.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless, type TaskView, taskAt } from '../task.ts'

const grounds = {
  'criminal-proceedings': 'It would prejudice criminal proceedings, under way or likely',
  'security-or-crime': 'National security, or preventing, detecting or prosecuting crime',
  proportionality: 'It would be out of proportion',
  'public-interest': 'It would otherwise be against the public interest',
} as const
const rules = {
  'inform.outcome': 'The outcome, or part of it',
  'inform.next-update': 'How it is going',
  'complaints.copy-to-complainant': 'The copy of the record',
  'complaints.copy-to-subject': 'The copy for the person complained against',
  'complaints.refer-notify': 'That it was referred',
} as const
type Rule = keyof typeof rules
type Ground = keyof typeof grounds
const ruleNames: readonly Rule[] = [
  'inform.outcome',
  'inform.next-update',
  'complaints.copy-to-complainant',
  'complaints.copy-to-subject',
  'complaints.refer-notify',
]
const groundNames: readonly Ground[] = [
  'criminal-proceedings',
  'security-or-crime',
  'proportionality',
  'public-interest',
]

const choices = (named: Readonly<Record<string, string>>) =>
  Object.entries(named).map(([value, text]) => ({ value, text }))

const names = (facts: Facts | undefined, hide: boolean): Readonly<Record<string, string>> => ({
  complainant: 'The complainant',
  ...Object.fromEntries(
    (facts?.subjects ?? []).map(({ subject, rank, name }, at) => [
      subject,
      (!hide && [rank, name].filter(Boolean).join(' ')) || `Person complained against ${at + 1}`,
    ]),
  ),
})

export const withheld = page({
  path: '/work/matters/:matter/withheld',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/withheld.njk',
  title: 'What is withheld',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const facts = found?.view.facts
    if (!found || !facts) return undefined
    const { address, reference, today } = found.task
    const named = names(facts, here.hideNames)
    return {
      address,
      reference,
      items: facts.withheld.map(one => ({
        what: one.what,
        from: named[one.from] ?? 'Somebody no longer named here',
        ground: choices(grounds).find(({ value }) => value === one.purpose)?.text ?? one.purpose,
        realRisk: one.realRisk,
        significantEffect: one.significantEffect,
        retestOn: nearDay(one.retestOn, here),
        isDue: one.retestOn <= today,
        again: `${address}/withheld/${one.rule}/${encodeURIComponent(one.from)}/again`,
      })),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
})

const backToWithheld = {
  ...common,
  back: (_here: Around, { address }: TaskView) => `${address}/withheld`,
} as const
const explain = explainBeside({
  first: 'what',
  on: 'on',
  words: {
    what: 'what',
    realRisk: 'real-risk',
    significantEffect: 'significant-effect',
    why: 'why',
  },
})

type Withholding = Readonly<{
  on: Day
  rule: Rule
  from: string
  what: string
  all: boolean
  purpose: Ground
  realRisk: string
  significantEffect: string
  retestOn: Day
}>

export const withhold = page({
  ...backToWithheld,
  path: '/work/matters/:matter/withheld/new',
  title: 'Withhold something',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const named = names(found?.view.facts, here.hideNames)
    const short = await shortAt(desk, here, here.matter, {
      lead: [
        'Only the information itself.',
        'Only while there is a real risk that giving it would have a significant effect.',
        'Consider whether it is justified each time you would tell them.',
      ],
      asked: [
        { name: 'from', label: 'From whom?', choices: choices(named) },
        { name: 'rule', label: 'What would they otherwise be told?', choices: choices(rules) },
        { name: 'all', label: 'Is all of it withheld?', inline: true, choices: yesNo },
        {
          name: 'what',
          label: 'What is withheld?',
          hint: 'In words that may stand in a letter to them: what kind of thing, and not the thing itself',
        },
        { name: 'purpose', label: 'On what ground?', choices: choices(grounds) },
        { name: 'real-risk', label: 'Why is there a real risk?' },
        { name: 'significant-effect', label: 'Why would the effect be significant?' },
        { name: 'on', label: 'From when?', isDay: true },
        { name: 'retest', label: 'When is it looked at again?', isDay: true },
      ],
      button: 'Withhold it',
    })
    return short && { ...short, whom: Object.keys(named) }
  },
  read(sheet, { whom }) {
    const on = sheet.readDay('on', 'the day it is withheld from', { notAfter: sheet.today })
    const retest = sheet.readDay('retest', 'the day it is looked at again')
    const from = sheet.choice('from', whom)
    const rule = sheet.choice('rule', ruleNames)
    const all = sheet.choice('all', ['yes', 'no'])
    const purpose = sheet.choice('purpose', groundNames)
    const [what, realRisk] = [sheet.lines('what'), sheet.lines('real-risk')]
    const significantEffect = sheet.lines('significant-effect')
    const isLater = on.ok && retest.ok && retest.value > on.value
    if (from && rule && all && purpose && what && realRisk && significantEffect && isLater)
      return accepted<Withholding>({
        on: on.value,
        rule,
        from,
        what,
        all: all === 'yes',
        purpose,
        realRisk,
        significantEffect,
        retestOn: retest.value,
      })
    return refuse([
      ...problemUnless(from, 'from', 'Select from whom it is withheld'),
      ...problemUnless(rule, 'rule', 'Select what they would otherwise be told'),
      ...problemUnless(all, 'all', 'Select whether all of it is withheld'),
      ...problemUnless(what, 'what', 'Enter what is withheld'),
      ...problemUnless(purpose, 'purpose', 'Select on what ground'),
      ...problemUnless(realRisk, 'real-risk', 'Enter why there is a real risk'),
      ...problemUnless(
        significantEffect,
        'significant-effect',
        'Enter why the effect would be significant',
      ),
      ...(on.ok ? [] : [on.refusal]),
      ...(retest.ok
        ? problemUnless(
            isLater || !on.ok,
            'retest',
            'The day it is looked at again must be after it is withheld',
          )
        : [retest.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, asked: Withholding) =>
    desk.work.withhold(as, { matter: matterId(matter), ...against(seen), ...asked }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'withheld'),
  versions,
})

type Looked = Readonly<{
  on: Day
  rule: string
  from: string
  goesOn: boolean
  why: string
  retestOn?: Day
}>

export const lookAgain = page({
  ...backToWithheld,
  path: '/work/matters/:matter/withheld/:rule/:from/again',
  title: 'Look again at what is withheld',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const one = found?.view.facts?.withheld.find(
      item => item.rule === here.rule && item.from === here.from,
    )
    if (!one) return undefined
    const short = await shortAt(desk, here, here.matter, {
      lead: [
        `Withheld: ${one.what}`,
        `The risk: ${one.realRisk}`,
        `The effect: ${one.significantEffect}`,
      ],
      asked: [
        { name: 'goes-on', label: 'Is there still a real risk of that?', choices: yesNo },
        { name: 'why', label: 'Why?' },
        {
          name: 'retest',
          label: 'If it goes on, when is it looked at again?',
          isDay: true,
        },
        { name: 'on', label: 'When did you look?', isDay: true },
      ],
      button: 'Save what you decided',
    })
    return short && { ...short, rule: one.rule, from: one.from }
  },
  read(sheet, { rule, from }) {
    const on = sheet.readDay('on', 'the day you looked', { notAfter: sheet.today })
    const goesOn = sheet.choice('goes-on', ['yes', 'no'])
    const why = sheet.lines('why')
    const retest =
      goesOn === 'yes' ? sheet.readDay('retest', 'the day it is looked at again') : undefined
    if (on.ok && goesOn && why && (!retest || retest.ok))
      return accepted<Looked>({
        on: on.value,
        rule,
        from,
        goesOn: goesOn === 'yes',
        why,
        ...(retest ? { retestOn: retest.value } : {}),
      })
    return refuse([
      ...problemUnless(goesOn, 'goes-on', 'Select whether the risk is still there'),
      ...problemUnless(why, 'why', 'Enter why'),
      ...(retest && !retest.ok ? [retest.refusal] : []),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, seen }, asked: Looked) =>
    desk.work.lookAgain(as, { matter: matterId(matter), ...against(seen), ...asked }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'withheld'),
  versions,
})
