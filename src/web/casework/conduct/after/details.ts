/** Every name and detail in the words, one by one: it stays, or it is taken out. */
import { type Detail, markedPieces } from '#casework'
import type { Desk } from '#desk'
import { accepted, refuse } from '#kernel'
import { page } from '../../../page.ts'
import type { Problem, Sheet } from '../../../sheet.ts'
import { explainBeside } from '../../refusals.ts'
import { ofOfficer, type SentStep, stepOf, versionsBy } from '../form.ts'
import { type AtPublishing, type PublishingView, publishingAt } from './at-publishing.ts'
import { detailWords } from './words.ts'

type Deciding = Readonly<{ publication: string; kept: readonly string[]; taken: readonly string[] }>
type Asking = Pick<PublishingView, 'details' | 'prepared'>

const fieldOf = (nth: number) => `detail-${nth + 1}`

function read(sheet: Sheet, { details, prepared }: Asking) {
  const decided = details.map((_, nth) => sheet.choice(fieldOf(nth), ['stays', 'out']))
  const open = details.flatMap(({ words }, nth): readonly Problem[] =>
    decided[nth] ? [] : [{ field: fieldOf(nth), words: `Select whether “${words}” stays` }],
  )
  if (open.length > 0 || !prepared) return refuse(open)
  const chosen = (which: 'stays' | 'out') =>
    details.filter((_, nth) => decided[nth] === which).map(({ words }) => words)
  return accepted<Deciding>({
    publication: prepared.publication,
    kept: chosen('stays'),
    taken: chosen('out'),
  })
}

/** Whose it is, where the record says; else what made it stand out. */
function whyMarked({ kind, of, times }: Detail): string {
  const count = times === 1 ? 'once' : `${times} times`
  return `${detailWords[kind]}${of ? `: ${of}` : ''}. It stands there ${count}.`
}

export const details = page({
  ...ofOfficer,
  path: '/work/matters/:matter/conduct/:officer/publish/:publishing/details',
  template: 'casework/conduct/after/details.njk',
  async show(desk: Desk, here: AtPublishing) {
    const view = await publishingAt(desk, here)
    if (!view) return undefined
    const considered = view.prepared?.considered
    const all = view.details.map(({ words }) => words)
    const kept = new Set(considered?.kept)
    return {
      ...view,
      isPrepared: considered !== undefined,
      heading: markedPieces(considered?.heading ?? '', all),
      // A line of dashes only says that the line above it is a heading.
      paragraphs: (considered?.words ?? '')
        .replaceAll(/^[ \t]*[-=]{3,}[ \t\r]*$/gmu, '')
        .split(/\n\s*\n/)
        .map(paragraph => markedPieces(paragraph, all)),
      removed: considered?.removed ?? [],
      items: view.details.map((one, nth) => ({
        field: fieldOf(nth),
        words: one.words,
        why: whyMarked(one),
        isKept: kept.has(one.words),
      })),
    }
  },
  title: ({ whatWords }) => `Names and details in ${whatWords}`,
  fill: ({ items }) =>
    Object.fromEntries(items.filter(one => one.isKept).map(({ field }) => [field, 'stays'])),
  read,
  explain: explainBeside({ first: fieldOf(0) }),
  submit: (desk, sent: SentStep & AtPublishing, deciding: Deciding) =>
    desk.conduct.decideDetails(sent.as, { ...stepOf(sent), ...deciding, on: sent.today }),
  next({ matter, officer, publishing }) {
    const at = `/work/matters/${matter}/conduct/${officer}`
    return publishing === 'press-line'
      ? `${at}/press-line?done=press-line-seen`
      : `${at}/publish/${publishing}/check?done=details-decided`
  },
  versions: versionsBy('detail-1'),
})
