/** Case to answer: what the page of an officer lists of it, and what stands open. */
import { clearedBy, decidedOnCase, ofKind } from '#casework'
import type { PartRow } from '../../investigation/parts.ts'
import type { OfficerView } from '../at-officer.ts'
import { answerWords, clearanceWords, formWords, routeWords } from './words.ts'

type Row = Omit<PartRow, 'href' | 'stands' | 'open'> &
  Readonly<{ to: string; stands?: string | undefined; open?: string | undefined }>

export function decidingRows(found: OfficerView): readonly PartRow[] {
  const { report, special, determined, withdrawn, began, finding, cleared } = decidedOnCase(
    found.events,
  )
  const clears = clearedBy(found.events)
  const noProceedings = finding ? finding.level === 'neither' : determined?.form === 'none'
  const route = ofKind(found.events, 'RouteChosen').findLast(({ stage }) => stage !== 'severity')
  const stated = ofKind(found.events, 'ConductStep').some(
    ({ step }) => step === 'special-conditions-stated',
  )
  const isReferred = determined !== undefined && determined.form !== 'none'
  const rows: readonly (Row | false)[] = [
    {
      ...{ to: 'report-received', text: 'Report received' },
      hint: 'From it the decision on the case is counted',
      stands: report && 'Received',
    },
    {
      ...{ to: 'special-conditions', text: 'Special conditions' },
      hint: 'Whether an accelerated hearing can be held',
      open: stated && !special ? 'To decide' : undefined,
      stands: special && (special.met ? 'Met' : 'Not met'),
    },
    {
      ...{ to: 'case-to-answer', text: 'Case to answer' },
      hint: 'Allegation by allegation, and the form of the proceedings',
      open: report && !determined ? 'To decide' : undefined,
      stands: determined && `${answerWords[determined.answer]}: ${formWords[determined.form]}`,
    },
    noProceedings === true && {
      ...{ to: 'no-case', text: 'What happens instead' },
      hint: 'Reflective practice, another procedure, or nothing more',
      open: route || cleared ? undefined : 'To decide',
      stands: route ? routeWords[route.route] : cleared && 'Nothing more',
    },
    isReferred &&
      (!began || withdrawn !== undefined) && {
        ...{ to: 'withdraw', text: 'Withdraw the case' },
        hint: 'Only before its proceedings begin',
        stands: withdrawn && 'Withdrawn',
      },
    clears !== undefined && {
      ...{ to: 'cleared', text: 'Clear the officer' },
      hint: `Because ${clearanceWords[clears]}`,
      open: cleared ? undefined : 'To do',
      stands: cleared && 'Cleared',
    },
  ]
  return rows.flatMap(row => {
    if (!row) return []
    const { to, open, stands, ...rest } = row
    const shown = { ...(open ? { open } : {}), ...(stands ? { stands } : {}) }
    return [{ ...rest, href: `${found.at}/${to}`, ...shown }]
  })
}
