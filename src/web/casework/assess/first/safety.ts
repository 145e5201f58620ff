/** Make the complainant safe: nothing ever stands in front of this. */
import type { Protection, SafetyAnswer } from '#casework'
import type { Safeguard } from '#desk'
import { accepted, type Day, type MatterId, matterId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { type Around, page } from '../../../page.ts'
import { doneIn, withDone } from '../../done.ts'
import { mayHandle } from '../../matter-frame.ts'
import { explainBeside } from '../../refusals.ts'
import { caseOf, safetyOf } from '../../safe/frame.ts'
import { reprisalWords, sentenceOf } from '../../safe/words.ts'
import { against, filledWithToday, problemUnless, taskAt } from '../../task.ts'

type Considering = Readonly<{ on: Day; done: string; protection: Protection }>

export const saidOfSafety: Readonly<Record<SafetyAnswer, string>> = {
  'close-to-me': 'They live with, or are close to, the person they complain about.',
  'dealing-with-my-case': 'The person they complain about is dealing with a case of theirs.',
  'can-find-me': 'The person they complain about can find out where they are.',
  none: 'None of the dangers we asked about.',
  'rather-talk': 'They would rather talk about it.',
  'not-asked': 'Nobody could ask them whether they are safe.',
}

const holding = ['yes', 'no', 'not-known'] as const

type Case = Safeguard['cases'][number]

/** Where a case stands to whoever reads: of what is not theirs to know, that it was looked at. */
function stateOf({ covert, isLookedAt, protection, confirmed }: Case) {
  if (covert?.type === 'asked') return { text: 'Counter-corruption has been asked' }
  if (covert?.type === 'whole')
    return covert.row.decision === null
      ? { text: 'Asked: decide', classes: 'govuk-tag--red' }
      : { text: 'Protected without changing access' }
  if (!isLookedAt) return { text: 'Do this now', classes: 'govuk-tag--red' }
  if (confirmed) return { text: 'Done' }
  return protection?.by === 'reassign'
    ? { text: 'Asked, not confirmed', classes: 'govuk-tag--yellow' }
    : { text: 'Looked at' }
}

function safeguardShown(safeguard: Safeguard, matter: MatterId, here: Around) {
  const { shortDay } = dateWords(here)
  const { cases, looks, reprisals, stillSafe, watch, nextAsk } = safeguard
  return {
    cases: cases.map(one => ({
      words: sentenceOf(one.found),
      href: caseOf(matter, one.found.case),
      reference: one.found.reference,
      tag: stateOf(one),
    })),
    since: reprisals.map(one => ({
      key: reprisalWords[one.kind],
      words: one.words,
      note: `${one.from === 'complainant' ? 'The complainant' : 'A colleague'}, ${shortDay(one.on)}`,
    })),
    looks: looks.map(one => ({
      words: `${one.officer}. ${one.near}. ${one.about}, in ${one.system}, ${shortDay(one.lookedOn)}`,
      href: `${safetyOf(matter)}/looks/${one.look}`,
      answer: one.answer && (one.answer === 'explained' ? 'Explained' : 'A concern'),
    })),
    lastAsked: stillSafe.map(({ on }) => shortDay(on)).at(-1),
    nextAsk: nextAsk && shortDay(nextAsk),
    until: watch?.until ? shortDay(watch.until) : undefined,
  }
}

export const safety = page({
  path: '/work/matters/:matter/safety',
  may: mayHandle,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/assess/first/safety.njk',
  title: 'Look at the complainant’s safety',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    if (!found) return undefined
    const { view, task } = found
    const { report } = view
    const safeguard = await desk.work.safeguard(here.as, task.matter)
    if (!safeguard) return undefined
    return {
      ...task,
      ...safeguardShown(safeguard, task.matter, here),
      shown: doneIn(here.query),
      caseReference: report?.caseReference,
      answer: report
        ? saidOfSafety[report.safety]
        : 'What they answered has lawfully been deleted.',
      done: view.story.flatMap(({ event }) =>
        event.type === 'SafetyConsidered' ? event.done : [],
      ),
    }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  fill: filledWithToday,
  read(sheet) {
    const on = sheet.readDay('on', 'the date this was done', { notAfter: sheet.today })
    const holdsTheirCase = sheet.choice('holds', holding)
    const done = sheet.lines('done')
    if (on.ok && holdsTheirCase && done)
      return accepted({ on: on.value, done, protection: { holdsTheirCase } })
    const who = 'Select whether the person complained against holds, or can see, their case'
    return refuse([
      ...problemUnless(holdsTheirCase, 'holds', who),
      ...problemUnless(done, 'done', 'Enter what was done, by whom, or why nothing is needed'),
      ...(on.ok ? [] : [on.refusal]),
    ])
  },
  explain: explainBeside({ first: 'done', on: 'on', words: { safety: 'done' } }),
  submit: (desk, { as, matter, seen }, considering: Considering) =>
    desk.work.considerSafety(as, { matter: matterId(matter), ...against(seen), ...considering }),
  next: ({ matter }) => withDone(`/work/matters/${matter}`, 'safe'),
  versions: {
    of: ({ version }) => version,
    compare: ({ last }, sheet) => [
      { name: 'What happened last', theirs: last, yours: sheet.lines('done') },
    ],
  },
})
