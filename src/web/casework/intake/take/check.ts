/** Everything taken down, read once more; then it is made, and logged in the same step. */
import { type Allegation, earlierUnlogged, type Report } from '#casework'
import type { TakenDown } from '#desk'
import { accepted, allegationId, refuse } from '#kernel'
import { dateWords } from '../../../dates.ts'
import { elsewhere, page } from '../../../page.ts'
import { createSheet, type Sheet, typedOf } from '../../../sheet.ts'
import { personsOf } from '../../persons.ts'
import { explainBeside } from '../../refusals.ts'
import { saidIn } from '../../said.ts'
import { problemUnless } from '../../task.ts'
import { messageWords, ways } from '../../ways.ts'
import { answersOf, notesOf, toldOf } from './answers.ts'
import { readArrived } from './arrived.ts'
import { addressIn, type PageName } from './pages.ts'
import { readReadBack } from './read-back.ts'
import { hasNoName, reportTaken, sealedTaken } from './told.ts'
import { actionWords, channelWords, mayKnowWords, safetyWords, standingWords } from './words.ts'

const most = 20
const longestSummary = 200

type Row = Readonly<{ name: string; page: PageName; lines: readonly string[] }>

function contactLines({ contact }: Pick<Report, 'contact'>): readonly string[] {
  const said = Object.entries(contact.ways).map(([way, { may, where }]) => {
    const named = Object.entries(ways).find(([name]) => name === way)?.[1] ?? way
    return may && where ? `${named}: ${where}` : `${named}: not safe, or not asked`
  })
  const { safeTimes = '', interpreter = '', adjustments = '', mayLeaveMessage } = contact
  const message = mayLeaveMessage === undefined ? '' : messageWords(mayLeaveMessage)
  return [...said, message, safeTimes, interpreter && `Interpreter: ${interpreter}`, adjustments]
}

function allegationsIn(sheet: Sheet): readonly Allegation[] {
  return Array.from({ length: most }, (_, at) => sheet.lines(`allegation-${at + 1}`))
    .filter(words => words !== '')
    .map((words, at) => ({ id: allegationId(`allegation-${at + 1}`), words, about: [] }))
}

export const takeCheck = page({
  path: '/work/take/:taking/check',
  may: 'take',
  audit: { look: 'matter', of: 'taking' },
  template: 'casework/intake/take/check.njk',
  title: 'Check it and make it',
  async show(desk, here) {
    const { today, t } = here
    const taking = await desk.work.taking(here.as, here.taking)
    if (!taking) {
      const made = await desk.work.taken(here.as, here.taking)
      return made && elsewhere(addressIn(here.taking, 'made'))
    }
    const sheetOf = (name: PageName) => createSheet(typedOf(answersOf(taking, name)), { t, today })
    const arrived = readArrived(sheetOf('arrived'))
    const back = readReadBack(sheetOf('right'))
    const told = reportTaken(toldOf(taking), today)
    const open = !arrived.ok
      ? 'arrived'
      : !told
        ? openIn(toldOf(taking))
        : !back.ok
          ? 'right'
          : undefined
    if (open || !arrived.ok || !told || !back.ok)
      return elsewhere(addressIn(here.taking, open ?? 'who'))
    const notes = notesOf(taking)
    const sealed = sealedTaken(toldOf(taking), today)
    const down: TakenDown = {
      ...arrived.value,
      ...back.value,
      report: told,
      ...(sealed ? { sealed } : {}),
      ...(notes ? { notes } : {}),
    }
    const report: Report = { ...told, files: taking.files }
    return {
      down,
      earlier: earlierUnlogged(report),
      rows: rowsOf(down, report, here),
      taking: here.taking,
      last: addressIn(here.taking, 'right'),
      most,
    }
  },
  back: (_here, { last }) => last,
  fill: ({ earlier }) => (earlier ? { 'allegation-2': earlier, shown: '2' } : {}),
  read(sheet, { down }) {
    if (sheet.text('add') === 'yes') return refuse([])
    const log = sheet.choice('log', ['yes', 'no'])
    if (log === 'no') return accepted(down)
    const summary = sheet.text('summary')
    const allegations = allegationsIn(sheet)
    const isShort = summary.length <= longestSummary
    if (log === 'yes' && summary && isShort && allegations.length > 0)
      return accepted({ ...down, log: { summary, allegations } })
    if (!log) return refuse([{ field: 'log', words: 'Select whether to log it now' }])
    return refuse([
      ...problemUnless(summary, 'summary', 'Enter a summary of the complaint, without names'),
      ...problemUnless(
        isShort,
        'summary',
        `Summary must be ${longestSummary} characters or fewer. You have used ${summary.length}`,
      ),
      ...problemUnless(allegations.length, 'allegation-1', 'Enter at least one allegation'),
    ])
  },
  explain: explainBeside({ first: 'log', words: { allegations: 'allegation-1' } }),
  submit: (desk, { as, taking }, down: TakenDown) => desk.work.makeTaken(as, taking, down),
  next: ({ taking }) => addressIn(taking, 'made'),
})

/** The page with the first answer a complaint cannot be without. */
function openIn(told: ReturnType<typeof toldOf>): PageName {
  const { who, contact, employee } = told
  const isSealed = who?.['who'] === 'police-employee' && !employee?.['may-know']
  const named = Boolean(contact?.['name']) || hasNoName(told)
  return who?.['who'] && named && !isSealed ? 'happened' : 'who'
}

function rowsOf(
  down: TakenDown,
  report: Report,
  here: Parameters<typeof saidIn>[1],
): readonly Row[] {
  const { moment } = dateWords(here)
  const { channel, from, how, madeAt, receivedAt, readBack, actions, notes } = down
  const door = channel === 'online' ? '' : channelWords[channel]
  const who = report.anonymous ? 'unnamed' : report.standing
  const stands = standingWords[who]
  const { sealed } = down
  const safe = report.safety === 'not-asked' ? 'Not asked' : safetyWords[report.safety]
  const agreed = { yes: 'Yes', no: 'No, with corrections', 'not-possible': 'Not possible' } as const
  const people = personsOf(report, here.hideNames).map(one => [one.name, ...one.facts].join(', '))
  const rows: readonly Row[] = [
    {
      name: 'How it reached us',
      page: 'arrived',
      lines: [door, from ?? '', how === 'oral' ? 'Spoken' : 'Written'],
    },
    { name: 'Made', page: 'arrived', lines: [moment(madeAt)] },
    { name: 'Received', page: 'arrived', lines: [moment(receivedAt)] },
    { name: 'Files', page: 'arrived', lines: report.files.map(({ name }) => name) },
    { name: 'From', page: 'who', lines: [report.contact.name || 'No name given', stands] },
    { name: 'For', page: 'who', lines: forWhom(report) },
    {
      name: 'Who may know their name',
      page: 'who',
      lines: sealed ? [mayKnowWords[sealed.mayKnow], sealed.named ?? ''] : [],
    },
    { name: 'Are they safe?', page: 'who', lines: [safe] },
    { name: 'Their case, as they know it', page: 'who', lines: [report.caseReference ?? ''] },
    { name: 'Contact', page: 'who', lines: contactLines(report) },
    { name: 'What happened', page: 'happened', lines: [report.words] },
    { name: 'Who it was', page: 'happened', lines: people },
    ...saidIn(report, here).map(({ name, lines }) => ({ name, page: pageOf(name), lines })),
    {
      name: 'Read back, and they agree',
      page: 'right',
      lines: [agreed[readBack.agreed], readBack.words ?? ''],
    },
    { name: 'At once', page: 'right', lines: actions.map(one => actionWords[one]) },
    { name: 'Your notes', page: 'right', lines: [notes ?? ''] },
  ]
  return rows
    .map(row => ({ ...row, lines: row.lines.filter(line => line !== '') }))
    .filter(({ lines }) => lines.length > 0)
}

function forWhom({ actingFor }: Report): readonly string[] {
  if (!actingFor) return []
  return [actingFor.name ?? 'Name not given', ...(actingFor.others ?? [])]
}

function pageOf(name: string): PageName {
  return ['When and where', 'Told the police before', 'As a crime'].includes(name)
    ? 'happened'
    : 'right'
}
