/** The steps after a way of protecting somebody was chosen: each whenever it happened. */
import type { ComplaintRefusal, CovertRefusal } from '#casework'
import { accepted, matterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import { readMoment } from '../intake/take/moment.ts'
import { explainBeside } from '../refusals.ts'
import { against, problemUnless } from '../task.ts'
import { allWays, ways } from '../ways.ts'
import { caseAt, choicesOf, explainCovert, nextAtCase, ofCase, shortCaseAt } from './frame.ts'

const explain = explainBeside({
  first: 'who',
  on: 'on',
  by: 'by',
  words: { found: 'found', who: 'who', why: 'nevertheless' },
})

/** Of the access that was taken away or, where that is covert, of what was asked instead. */
export const confirmed = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case/confirm',
  title: 'Record that it is done',
  show: (desk, here) =>
    shortCaseAt(desk, here, {
      lead: ['It is done only when whoever runs the system says so.'],
      asked: [
        { name: 'who', label: 'Who runs the system, and confirmed it?', isLine: true },
        { name: 'what', label: 'What did they do?', rows: 3 },
        { name: 'on', label: 'When did they confirm it?', isDay: true },
        { name: 'on-time', label: 'At what time?', hint: 'Such as 14:05', isLine: true },
      ],
      button: 'Record that it is done',
    }),
  read(sheet) {
    const who = sheet.text('who')
    const what = sheet.lines('what')
    const at = readMoment(sheet, 'on', 'they confirmed it')
    if (who && at.ok) return accepted({ by: who, what, at: at.value, on: sheet.today })
    return refuse([
      ...problemUnless(who, 'who', 'Enter who runs the system and confirmed it'),
      ...(at.ok ? [] : at.refusal),
    ])
  },
  explain: (refusal: ComplaintRefusal | CovertRefusal, t) =>
    refusal.type === 'Missing' ? explainCovert(refusal) : explain(refusal, t),
  async submit(desk, here, { on, ...said }) {
    const { as, matter, case: id } = here
    const at = { matter: matterId(matter), case: id, ...said }
    const of = await caseAt(desk, here, here)
    // Where it is protected covertly, nothing of it goes into the story that others read.
    return of?.standing.covert?.type === 'whole' &&
      of.standing.covert.row.decision === 'keep-access'
      ? desk.work.confirmCovert(as, at)
      : desk.work.confirmProtection(as, { ...at, on })
  },
  next: nextAtCase,
})

export const told = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case/told',
  title: 'Who holds their case now',
  show: (desk, here) =>
    shortCaseAt(desk, here, {
      lead: [
        'Tell the complainant who holds their case now, and how to reach them.',
        'Do not tell them what access was removed.',
      ],
      asked: [
        { name: 'who', label: 'Who holds it now?', hint: 'Rank, name, unit', isLine: true },
        { name: 'by', label: 'How were they told?', choices: choicesOf(ways) },
        { name: 'on', label: 'When?', isDay: true },
      ],
      button: 'Record that they were told',
    }),
  read(sheet) {
    const holder = sheet.text('who')
    const by = sheet.choice('by', allWays)
    const on = sheet.readDay('on', 'the date they were told', { notAfter: sheet.today })
    if (holder && by && on.ok) return accepted({ holder, by, on: on.value })
    return refuse([
      ...problemUnless(holder, 'who', 'Enter who holds their case now'),
      ...problemUnless(by, 'by', 'Select how they were told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, case: id, seen }, asked) =>
    desk.work.tellHolder(as, { matter: matterId(matter), case: id, ...against(seen), ...asked }),
  next: nextAtCase,
})

export const ownReview = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case/review',
  title: 'Independent review of their own case',
  show: (desk, here) =>
    shortCaseAt(desk, here, {
      lead: [
        'Somebody outside the officer’s line looks again at what the officer decided in it.',
        'It must not delay the case itself.',
      ],
      asked: [
        { name: 'who', label: 'Who is asked?', hint: 'Rank and name', isLine: true },
        { name: 'unit', label: 'Where do they work?', isLine: true },
        { name: 'due', label: 'By when?', isDay: true },
        {
          name: 'nevertheless',
          label: 'If they work near the officer: why is it them? (optional)',
          rows: 2,
        },
      ],
      button: 'Ask for the review',
    }),
  read(sheet) {
    const reviewer = sheet.text('who')
    const unit = sheet.text('unit')
    const dueOn = sheet.readDay('due', 'the date it is due')
    const nevertheless = sheet.lines('nevertheless')
    if (reviewer && unit && dueOn.ok)
      return accepted({
        on: sheet.today,
        reviewer,
        unit,
        dueOn: dueOn.value,
        ...(nevertheless ? { nevertheless } : {}),
      })
    return refuse([
      ...problemUnless(reviewer, 'who', 'Enter who is asked'),
      ...problemUnless(unit, 'unit', 'Enter where they work'),
      ...(dueOn.ok ? [] : [dueOn.refusal]),
    ])
  },
  explain,
  submit: (desk, { as, matter, case: id }, asked) =>
    desk.work.askOwnReview(as, { matter: matterId(matter), case: id, ...asked }),
  next: nextAtCase,
})

const toldWays = { ...ways, 'not-yet': 'Not yet' } as const

export const reviewFound = page({
  ...ofCase,
  path: '/work/matters/:matter/safety/cases/:case/review/found',
  title: 'What the review of their case found',
  show: (desk, here) =>
    shortCaseAt(desk, here, {
      lead: ['Say which decisions of the officer’s were looked at again, and what comes of it.'],
      asked: [
        { name: 'found', label: 'What was found?', rows: 6 },
        { name: 'told', label: 'Has the complainant been told?', choices: choicesOf(toldWays) },
        { name: 'on', label: 'When was it finished?', isDay: true },
      ],
      button: 'Record what was found',
    }),
  read(sheet) {
    const found = sheet.lines('found')
    const by = sheet.choice('told', [...allWays, 'not-yet'])
    const on = sheet.readDay('on', 'the date it was finished', { notAfter: sheet.today })
    if (found && by && on.ok)
      return accepted({ on: on.value, found, ...(by === 'not-yet' ? {} : { told: by }) })
    return refuse([
      ...problemUnless(found, 'found', 'Enter what was found'),
      ...problemUnless(by, 'told', 'Select whether they have been told'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'found', on: 'on' }),
  submit: (desk, { as, matter, case: id }, asked) =>
    desk.work.endOwnReview(as, { matter: matterId(matter), case: id, ...asked }),
  next: nextAtCase,
})
