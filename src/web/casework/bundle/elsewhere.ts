/**
 * What is taken out of one file and stands in others: marked there too by one button, or left there
 * by somebody who says why.
 */
import {
  accepted,
  documentId,
  type MatterId,
  matterId,
  parseDocumentId,
  type Result,
  refuse,
} from '#kernel'
import { action, page } from '../../page.ts'
import type { Problem, Sheet } from '../../sheet.ts'
import { type Gate, gateAt, throughGate } from '../gate.ts'
import { mayRead } from '../matter-frame.ts'
import { explainBeside } from '../refusals.ts'
import { problemUnless, taskAt } from '../task.ts'
import { bundleIn } from './bundles.ts'
import { standsShown } from './stands.ts'

/** One mark, in every other file of the matter that says it. */
export const markThereToo = action({
  path: '/work/documents/:document/redact/:redaction/elsewhere',
  may: mayRead,
  read: () => accepted({}),
  explain: explainBeside({ first: 'how' }),
  async submit(desk, { as, document, redaction }) {
    const id = parseDocumentId(document)
    const file = id && (await desk.work.document(as, id))
    if (!file) return refuse({ type: 'NotPermitted' } as const)
    const asked = { matter: file.matter, document: file.document, redaction }
    const done = await desk.evidence.markThereToo(as, asked)
    return done.ok ? accepted({}) : done
  },
  next: ({ document }) => `/work/documents/${documentId(document)}/redact?done=elsewhere`,
})

type Asking = Readonly<{ matter: MatterId; gate: Gate }>
/** Undefined where everything is marked there too. */
type Chosen = Readonly<{ why: string | undefined }>

function read(sheet: Sheet, { gate }: Asking): Result<Chosen, readonly Problem[]> {
  const isAhead = sheet.choice('ahead', ['yes']) === 'yes'
  if (!isAhead) return accepted({ why: undefined })
  const through = throughGate(sheet, gate)
  if (!through.ok) return through
  const why = through.value.waived?.why
  return why
    ? accepted({ why })
    : refuse([...problemUnless(why, 'waived-why', 'Nothing stands in another file any more')])
}

export const markedElsewhere = page({
  path: '/work/matters/:matter/bundles/:bundle/elsewhere',
  may: mayRead,
  audit: { look: 'matter', of: 'matter' },
  template: 'casework/bundle/elsewhere.njk',
  title: 'Words taken out of one file and not another',
  async show(desk, here) {
    const found = await taskAt(desk, here, here.matter)
    const of = found && bundleIn(found.view, here.bundle)
    if (!found || !of) return undefined
    const { task, view } = found
    const which = { matter: task.matter, bundle: of.bundle }
    const stands = await desk.evidence.elsewhereInBundle(here.as, which)
    const address = `${task.address}/bundles/${of.bundle}`
    const rule = 'house.marked-elsewhere'
    const missing = standsShown(view, stands ?? []).map(({ quote, name, from, times, href }) => ({
      what: `Take “${quote}” out of ${name} too, where it stands ${times}`,
      who: `It is taken out of ${from}. You, or whoever works on this matter.`,
      ...{ href, rule },
    }))
    const { isAhead, ...gate } = gateAt(here, `${address}/elsewhere`, missing.slice(0, 1))
    return { ...task, bundle: of.title, address, gate: { ...gate, missing, isAhead } }
  },
  back: (_here, { address }) => address,
  reference: ({ reference }) => reference,
  read,
  explain: explainBeside({ first: 'waived-why' }),
  async submit(desk, { as, matter, bundle }, { why }: Chosen) {
    const which = { matter: matterId(matter), bundle }
    const done = why
      ? await desk.evidence.leaveInBundle(as, { ...which, why })
      : await desk.evidence.markAllInBundle(as, which)
    return done.ok ? accepted({ done: why ? 'left' : 'elsewhere' }) : done
  },
  next: ({ matter, bundle }, { done }) =>
    `/work/matters/${matter}/bundles/${encodeURIComponent(bundle)}?done=${done}`,
})
