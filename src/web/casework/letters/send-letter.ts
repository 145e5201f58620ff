/** Sign a letter and send it: who told them first, which way it goes, and when it leaves. */
import type { LetterWay, ToldBy, ToldFirst } from '#casework'
import { accepted, matterId, parseLetterId, refuse } from '#kernel'
import { page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { withDone } from '../done.ts'
import { type Gate, gateAt, throughGate, together, type Waived } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { momentIn } from '../post/rows.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless } from '../task.ts'
import { wayNames, ways } from '../ways.ts'
import { draftAddresses, draftAt, leaningIn, warnedOf } from './drafted.ts'
import { kindWords } from './kinds.ts'
import { offeredFor, wayItems } from './offered.ts'

const spoken = ['phone', 'in-person'] as const satisfies ToldBy[]

type Going = Waived & Readonly<{ by: LetterWay; toldFirst?: ToldFirst }>
type First = Readonly<{ toldFirst?: ToldFirst; why?: string }>
type Checked = Readonly<{ text: string; how: string; leaves: string | undefined }>
type Asking = Readonly<{ gate: Gate; isBad: boolean; offered: readonly LetterWay[] }>

/** Somebody told them first: who, when and how; or nobody did, and why. */
function readFirst(sheet: Sheet, isBad: boolean) {
  if (!isBad) return accepted<First>({})
  const told = sheet.choice('told', ['yes', 'no'])
  if (told === 'no') {
    const why = sheet.lines('told-why')
    return why
      ? accepted<First>({ why })
      : refuse([{ field: 'told-why', words: 'Enter why nobody tells them first' }])
  }
  if (!told) return refuse([{ field: 'told', words: 'Select whether somebody has told them' }])
  const by = sheet.text('told-by')
  const how = sheet.choice('told-how', spoken)
  const on = sheet.readDay('told-on', 'the day they were told', { notAfter: sheet.today })
  if (by && how && on.ok) return accepted<First>({ toldFirst: { by, how, on: on.value } })
  return refuse([
    ...problemUnless(by, 'told-by', 'Enter who told them'),
    ...problemUnless(how, 'told-how', 'Select how they were told'),
    ...(on.ok ? [] : [on.refusal]),
  ])
}

function read(sheet: Sheet, { gate, isBad, offered }: Asking) {
  if (sheet.text('change') === 'yes') return refuse([])
  const by = sheet.choice('by', offered)
  const first = readFirst(sheet, isBad)
  const through = throughGate(sheet, gate)
  if (by && first.ok && through.ok) {
    const { toldFirst, why } = first.value
    const { waived } = through.value
    return accepted<Going>({
      by,
      ...(toldFirst ? { toldFirst } : {}),
      ...together(waived, why ? { rule: 'house.told-first', why } : undefined),
    })
  }
  const problems: readonly Problem[] = [
    ...(first.ok ? [] : first.refusal),
    ...problemUnless(by, 'by', 'Select how the letter goes'),
    ...(through.ok ? [] : through.refusal),
  ]
  return refuse(problems)
}

function howWords(by: LetterWay): string {
  if (by === 'page') return 'nowhere by itself: they are told the day they open it on their page'
  return by === 'in-person' ? 'from hand to hand' : wayNames[by].toLowerCase()
}

export const sendLetter = page({
  path: '/work/matters/:matter/letters/drafts/:letter/send',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/letters/send-letter.njk',
  async show(desk, here) {
    const found = await draftAt(desk, here)
    if (!found) return undefined
    const { view, draft, missing, warned } = found
    const at = draftAddresses(found)
    const offered = offeredFor(desk, view, { toComplainant: draft.to === 'complainant' })
    const checked: Checked | undefined = undefined
    const { actor } = here.as
    return {
      ...at,
      reference: view.row.reference,
      leaning: leaningIn(found, here),
      version: view.row.version,
      kindWords: kindWords[draft.kind],
      isWhole: missing.length === 0,
      isBad: warned.includes('house.told-first'),
      toComplainant: draft.to === 'complainant',
      name: actor.type === 'staff' ? actor.name : '',
      offered,
      items: wayItems(offered),
      spoken: spoken.map(value => ({ value, text: ways[value] })),
      gate: gateAt(here, `${at.draft}/send`, warnedOf(found, at)),
      checked,
    }
  },
  title: ({ checked, kindWords: kind }) =>
    checked ? 'Check the letter' : `Sign and send: ${kind.toLowerCase()}`,
  back: (_here, { draft }) => draft,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'by', by: 'by' }),
  async check(desk, here, { by }: Going): Promise<Checked | undefined> {
    const [matter, letter] = [matterId(here.matter), parseLetterId(here.letter)]
    const found = letter && (await desk.work.letterDraft(here.as, { matter, letter, by }))
    if (!found) return undefined
    const { text, leavesAt } = found
    const leaves = leavesAt && momentIn(leavesAt, here)
    return { text, leaves, how: howWords(by) }
  },
  async submit(desk, { as, matter, letter, seen }, going: Going) {
    const id = parseLetterId(letter)
    if (!id) return refuse({ type: 'NotPermitted' } as const)
    const on = { matter: matterId(matter), letter: id }
    return desk.work.sendLetter(as, { ...on, ...(seen === undefined ? {} : { seen }), ...going })
  },
  next: ({ matter }) => withDone(`/work/matters/${matter}/letters`, 'signed'),
  versions: {
    of: ({ version }) => version,
    compare: () => [],
  },
})
