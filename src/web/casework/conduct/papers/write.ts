/** Write a paper of proceedings: drafted from the record, shown whole, then signed and kept. */
import {
  type ConductPaper,
  conductPapers,
  contentsOf,
  isConstable,
  ofKind,
  sittingOf,
  streamOf,
} from '#casework'
import { type Desk, withStandards } from '#desk'
import { accepted, type Day, matterId, refuse, subjectId } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { dayAnswers } from '../../../sheet-days.ts'
import { problemUnless } from '../../task.ts'
import { type AtOfficer, type OfficerView, officerAt } from '../at-officer.ts'
import { explainDespite } from '../despite.ts'
import { nextTo, ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { rulesShown } from '../rule-line.ts'
import { standardItems, standardNumbers } from '../standards.ts'
import { blocksOf } from './as-read.ts'
import { paperWords, restsOn } from './words.ts'

type At = AtOfficer & Readonly<{ paper: string }>
type Written = Readonly<{
  to: string
  givenOn: Day
  parts: readonly Readonly<{ part: string; words: string }>[]
  standards: readonly string[]
  waivedWhy?: string
}>
type Checked = Readonly<{
  blocks: ReturnType<typeof blocksOf>
  unprinted: readonly string[]
  /** What can no longer be drafted, by what it says. */
  lost: readonly string[]
  standards: readonly string[]
}>
type Asking = Readonly<{
  paper: ConductPaper
  parts: readonly Readonly<{ id: string; says: string; isOptional: boolean }>[]
  asksStandards: boolean
  /** Nothing goes without a part: the list of them was read, or it is the whole of it. */
  isStrict: boolean
}>

type ToldOf = Readonly<{ found: OfficerView; paper: ConductPaper }>

const fieldOf = (id: string) => `part-${id}`
/** Until the case is determined nothing records which Standards it would fall short of. */
const conductPart = 'conduct'

function read(sheet: Sheet, { parts: asked, asksStandards, isStrict }: Asking) {
  // "Change the words" is a button of this form: the page comes back with them.
  if (sheet.text('change') === 'yes') return refuse([])
  const [to, waivedWhy] = [sheet.lines('to'), sheet.lines('waived-why')]
  const given = sheet.readDay('given', 'the day it will be given')
  const standards = sheet.choices('standards', standardNumbers)
  const missing: readonly Problem[] = [
    ...asked
      .filter(({ id, isOptional }) => !isOptional && !sheet.lines(fieldOf(id)))
      .map(({ id, says }) => ({ field: fieldOf(id), words: `Enter ${says}` })),
    ...(asksStandards && standards.length === 0
      ? [{ field: 'standards', words: 'Select each Standard it would fall short of' }]
      : []),
  ]
  const isGoneWithout = missing.length === 0 || (!isStrict && waivedWhy !== '')
  if (to && given.ok && isGoneWithout) {
    const numbers = asksStandards ? standards.map(Number) : []
    const parts = asked.flatMap(({ id }) => {
      const words = sheet.lines(fieldOf(id))
      if (!words) return []
      return [{ part: id, words: id === conductPart ? withStandards(words, numbers) : words }]
    })
    return accepted<Written>({
      ...{ to, givenOn: given.value, parts, standards },
      ...(waivedWhy && missing.length > 0 ? { waivedWhy } : {}),
    })
  }
  const reason = { field: 'waived-why', words: 'Or enter why you go ahead without these' }
  return refuse([
    ...problemUnless(to, 'to', 'Enter who it is to'),
    ...(isGoneWithout ? [] : missing),
    ...(isGoneWithout || isStrict ? [] : [reason]),
    ...(given.ok ? [] : [given.refusal]),
  ])
}

const ofPaper = ({ matter, officer }: SentStep | AtOfficer, paper: ConductPaper) => ({
  ...{ matter: matterId(matter), subject: subjectId(officer), paper },
})
const paperOf = (name: string) => conductPapers.find(one => one === name)

type Labelled = Readonly<{ says: string; isOptional: boolean }>
function labelOf({ says, isOptional }: Labelled): string {
  const words = `${says.charAt(0).toUpperCase()}${says.slice(1)}`
  return isOptional ? `${words} (if it arises)` : words
}

/** Lines of a field of eighty columns that holds it, and one more to write on. */
function rowsOf(words: string): number {
  const lines = words.split('\n').map(line => Math.max(1, Math.ceil(line.length / 70)))
  return Math.min(
    14,
    lines.reduce((sum, one) => sum + one, 1),
  )
}

/** What was told before this paper, and until when they may object: it begins nothing afresh. */
async function toldBefore(desk: Desk, here: At, { found, paper }: ToldOf) {
  const told = paper === 'panel' ? sittingOf(found.events).at(-1)?.toldOn : undefined
  if (!told) return undefined
  const law = await desk.conduct.lawOf(here.as, found.task.matter, found.officer.subject)
  const right = law?.duties.find(({ rule, arose }) => rule === 'panel.object' && arose === told)
  const { day } = dateWords(here)
  const last = right?.due
    ? ` The last day to object to whom they were told of then: ${day(right.due)}.`
    : ''
  const runs = `The officer was told on ${day(told)}, and the time runs from then:`
  return `${runs} giving them this paper does not start it again.${last}`
}

export const writePaper = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/papers/:paper',
  template: 'casework/conduct/papers/write.njk',
  async show(desk: Desk, here: At) {
    const [found, paper] = [await officerAt(desk, here), paperOf(here.paper)]
    if (!found || !paper) return undefined
    const draft = await desk.conduct.paperDraft(here.as, ofPaper(here, paper))
    if (!draft) return undefined
    const { rule, wasRead, citation } = contentsOf(paper, streamOf(found.facts))
    const isDetermined = ofKind(found.events, 'CaseDetermined').length > 0
    const checked: Checked | undefined = undefined
    const unwritten = draft.parts.filter(one => one.words === '' && !one.isOptional)
    return {
      ...{ ...found.task, who: found.who, at: `${found.at}/papers`, paper, draft, checked },
      name: paperWords[paper],
      toldBefore: await toldBefore(desk, here, { found, paper }),
      parts: draft.parts.map(one => ({
        ...one,
        field: fieldOf(one.id),
        label: labelOf(one),
        hint:
          one.words === '' && !one.isOptional
            ? 'The record does not say this: it is yours to write.'
            : '',
        rows: rowsOf(one.words),
      })),
      unwritten: unwritten.map(({ id, says }) => ({ says, href: `#${fieldOf(id)}` })),
      asksStandards:
        draft.parts.some(({ id }) => id === conductPart) &&
        paper !== 'public-notice' &&
        !isDetermined,
      standardItems,
      isStrict: wasRead || rule === '',
      isListed: rule !== '',
      ...{ citation, wasRead },
      rules: rulesShown(rule ? [rule] : (restsOn[paper] ?? [])),
      isConstable: isConstable(found.facts, found.officer.subject),
    }
  },
  title: ({ checked, name }) => (checked ? 'Check it before you sign it' : name),
  fill: ({ draft, today }) => ({
    to: draft.to,
    ...dayAnswers('given', today),
    ...Object.fromEntries(draft.parts.map(({ id, words }) => [fieldOf(id), words])),
  }),
  read,
  explain: explainDespite({ first: 'to', on: 'given' }),
  async check(desk, here: SentStep & At, { to, givenOn, parts, standards }: Written) {
    const paper = paperOf(here.paper)
    if (!paper) return undefined
    const preview = await desk.conduct.previewPaper(here.as, {
      ...ofPaper(here, paper),
      ...{ to, givenOn, parts },
    })
    const { parts: drafted = [] } =
      (await desk.conduct.paperDraft(here.as, ofPaper(here, paper))) ?? {}
    const lost = drafted.filter(({ id }) => preview?.lost.includes(id)).map(({ says }) => says)
    return preview && { ...preview, blocks: blocksOf(preview.text), lost, standards }
  },
  async proof(desk, here: SentStep & At, { to, givenOn, parts }: Written) {
    const paper = paperOf(here.paper)
    const body =
      paper &&
      (await desk.conduct.draftPaperPdf(here.as, {
        ...ofPaper(here, paper),
        ...{ to, givenOn, parts },
      }))
    return body && { name: 'draft.pdf', mediaType: 'application/pdf', body, inline: true }
  },
  submit(desk: Desk, here: SentStep & At, { standards: _, ...written }: Written) {
    const paper = paperOf(here.paper)
    if (!paper) throw new Error('a paper that is none was signed')
    return desk.conduct.signPaper(here.as, { ...stepOf(here), paper, ...written })
  },
  next: nextTo('paper-signed', '/papers'),
  versions: versionsBy('to'),
})
