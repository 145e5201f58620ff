/** A real address for each page in each circumstance: nothing is refused for not being there. */
import { createHash } from 'node:crypto'
import {
  type Beside,
  type Circumstance,
  idIn,
  matterIn,
  published,
  secretOf,
} from '../../src/desk/access/circumstances.fixture.ts'
import type { Standing } from './policy.ts'

/** What an address names beside what stands in every matter alike. */
export type Places = Readonly<{
  calendar: string
  /** Of an invitation that nobody took up. */
  invitation: string
  /** What every matter owes somebody. */
  rule: string
  /** The duty it is owed as. */
  duty: string
  records: Readonly<Record<string, string>>
}>
type Naming = Readonly<{ standing: Circumstance; person: string; path: string; places: Places }>

const plain: Readonly<Record<string, string>> = {
  ...{
    provider: 'none',
    about: 'another-body',
    list: 'mine',
    section: 'overdue',
    file: 'matters.csv',
  },
  paper: 'investigation',
  ...{ edition: 'redacted', number: '1', part: 'culpability', task: 'harm' },
  ...{ notice: 'investigation', step: 'criminal-proceedings-began', ready: 'documents-to-chair' },
  ...{ page: 'arrived', kind: 'outcome', method: 'post', what: 'target', publishing: 'outcome' },
  ...{ rule: 'inform.next-update', from: 'complainant', entry: '2' },
}

/** Of a matter, or somebody's own, or of an authority alone; other names are the same for all. */
const things: Readonly<Record<string, (naming: Naming) => string | undefined>> = {
  matter: ({ standing, path }) => matterIn(standing, besideOf(path, standing)),
  letter: ({ standing, path }) => idIn(standing, path.includes('/drafts/') ? 'l2' : 'letter-1'),
  subject: ({ standing }) => idIn(standing, 'subject-1'),
  officer: ({ standing }) => idIn(standing, 'subject-1'),
  signed: ({ standing }) => idIn(standing, 'paper-1'),
  advice: ({ standing }) => idIn(standing, 'advice-1'),
  invited: ({ standing }) => idIn(standing, 'invitation-1'),
  allegation: ({ standing }) => idIn(standing, 'allegation-2'),
  review: ({ standing }) => idIn(standing, 'review-1'),
  recommendation: ({ standing }) => idIn(standing, 'r1'),
  document: ({ standing }) => idIn(standing, 'd1'),
  item: ({ standing }) => handleOf(idIn(standing, 'stuck')),
  bundle: ({ standing }) => idIn(standing, 'bundle-1'),
  redaction: ({ standing }) => idIn(standing, 'redaction-1'),
  batch: ({ standing, path }) => {
    if (path.includes('/incidents/')) return ofForce(standing, 'incident')
    return idIn(standing, 'batch')
  },
  praise: ({ standing }) => ofForce(standing, 'praise'),
  record: ({ standing, places }) => places.records[standing],
  emergency: ({ standing }) => idIn(standing, 'emergency-1'),
  person: ({ standing }) =>
    ({ own: undefined, another: 'seat-1', restricted: undefined, elsewhere: 'rowan-teague' })[
      standing
    ],
  case: ({ standing }) => idIn(standing, 'case-1'),
  look: ({ standing }) => idIn(standing, 'look-1'),
  note: ({ standing }) => idIn(standing, 'note-1'),
  request: ({ standing, path }) => {
    if (path.includes('/history/')) return idIn(standing, 'request-1')
    if (path.startsWith('/work/asked/')) return ofForce(standing, 'asked')
    if (path.startsWith('/work/patterns/')) return ofForce(standing, 'named')
    return ofForce(standing, path.endsWith('.pdf') ? 'answered' : 'request')
  },
  enquiry: ({ standing }) => idIn(standing, 'enquiry-1'),
  account: ({ standing }) => idIn(standing, 'account-1'),
  point: ({ standing }) => idIn(standing, 'point-1'),
  sound: ({ standing }) => idIn(standing, 'sound-1'),
  question: ({ standing, path }) =>
    path.includes('/interviews/') ? idIn(standing, 'question-1') : ofForce(standing, 'question'),
  interview: ({ standing }) => idIn(standing, 'interview-1'),
  proposal: ({ standing }) => idIn(standing, 'proposal-1'),
  decision: ({ standing }) => idIn(standing, 'decision-1'),
  // A file is called by its own bytes.
  sha256: ({ standing }) => createHash('sha256').update(secretOf(standing)).digest('hex'),
  alert: ({ standing }) => ofForce(standing, 'alert'),
  check: ({ standing }) => ofForce(standing, 'check'),
  taking: naming => ofPerson(naming, naming.path.endsWith('/made') ? 'made' : 'taking'),
  import: naming => ofPerson(naming, 'import'),
}

/** The matter beside, where a page is of nothing that an ordinary one has. */
function besideOf(path: string, standing: Circumstance): Beside | undefined {
  if (path.endsWith('/:matter/name')) return 'sealed'
  const isReviewed = standing === 'own' || standing === 'restricted'
  return path.endsWith('/:matter/tell') && isReviewed ? 'decided' : undefined
}

/** What a notice is known by outside. */
function handleOf(notice: string): string {
  return createHash('sha256').update(notice).digest('hex').slice(0, 20)
}

function ofForce(standing: Circumstance, thing: string): string | undefined {
  return standing === 'another' || standing === 'elsewhere' ? idIn(standing, thing) : undefined
}

function ofPerson({ standing, person }: Naming, thing: string): string | undefined {
  if (standing === 'own') return `${thing}-${person}`
  return ofForce(standing, thing)
}

/** Undefined where there is no such circumstance: praise is nobody's own. */
export function addressOf(
  path: string,
  { standing, person, places }: Readonly<{ standing: Standing; person: string; places: Places }>,
): string | undefined {
  let isThere = true
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    if (path.startsWith('/audit/looks/')) return 'looks.csv'
    if (path.startsWith('/work/patterns/units/')) return 'units.csv'
    if (name === 'kind' && path.includes('/access/end/')) return 'unit'
    if (name === 'section' && path.includes('/parts/')) return 'summary'
    if (name === 'publication')
      return path.startsWith('/hearings/') ? published.notice : published.outcome
    if (name === 'which') return 'Harbour%20Street'
    if (name === 'key') return places.calendar
    if (name === 'token') return places.invitation
    if (name === 'rule' && path.includes('/chase/')) return places.rule
    if (name === 'duty') return encodeURIComponent(places.duty)
    // One without a number: a target of one's own can be set.
    if (name === 'rule' && path.includes('/law-settings/')) return 'complaints.contact-complainant'
    const thing = things[name]
    if (!thing) return plain[name] ?? 'x'
    const id = standing === '' ? 'nothing' : thing({ standing, person, path, places })
    if (id === undefined) isThere = false
    return encodeURIComponent(id ?? '')
  })
  return isThere ? address : undefined
}

/** Typed where nonsense would not be taken up at all: a button says which it is. */
export const said: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /work/matters/:matter/letters/:letter/given': { how: 'handed-over' },
  'POST /work/matters/:matter/letters/drafts/:letter/decide': { decision: 'ask' },
  'POST /work/matters/:matter/receipt/:method/given': { how: 'posted' },
}

/** Whether the address names something that is somebody's; a page that does not is asked once. */
export function isAboutSomething(path: string): boolean {
  return [...path.matchAll(/:(\w+)/g)].some(([, name = '']) => name in things)
}

/** The same address of what was never there. */
export function absentOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name in things ? 'never-there' : (plain[name] ?? 'x'),
  )
}
