/**
 * What a panel reads of a matter given to it: the finding, what each of them wrote and when, and
 * what the law leaves open. Never history but by the chair's ruling, never an investigator's note;
 * and what is said of the person only once the tasks before it are closed.
 */
import {
  type ConductEvent,
  complaint,
  conductOf,
  type Facts,
  historyLetIn,
  impactOf,
  mayAnnounce,
  type OutcomeStanding,
  ofKind,
  outcomeStanding,
  panelPapersOf,
  type Subject,
  sittingOf,
} from '#casework'
import {
  type AllegationId,
  type DocumentId,
  fold,
  type Instant,
  type MatterId,
  type SubjectId,
} from '#kernel'
import type { Paper } from '#papers'
import { dossier } from '#papers'
import {
  allStaff,
  documentsOf,
  isShared,
  matterRow,
  mattersGivenTo,
  type StoredEvent,
  type Work,
} from '#store'
import { maySee } from '../access/may-see.ts'
import { opensBySeat } from '../access/seat.ts'
import { authorityOf, type Bench, today } from '../bench.ts'
import { complaintEvent } from '../reckon.ts'
import { type As, permits } from '../who.ts'
import { type LawForPanel, lawForPanel } from './may-follow.ts'
import { outcomeReport } from './outcome-report.ts'

type Who = Pick<Subject, 'subject' | 'name' | 'rank'>
/** Who recorded an entry, and the moment they did. */
export type Entered = Readonly<{ by: string; at: Instant }>

export type PanelRoom = Readonly<{
  matter: MatterId
  reference: string
  version: number
  officer: Who
  /** Which of those complained against, for a reader from whom names are hidden. */
  place: number
  allegations: readonly Readonly<{ id: AllegationId; words: string }>[]
  standing: OutcomeStanding
  /** Proceedings were opened, so something can have been announced. */
  isOpened: boolean
  entered: Readonly<Record<string, Entered>>
  law: LawForPanel
  /** What the complainant says it did to them, in their words: once harm is being weighed. */
  impact: ReturnType<typeof impactOf>
  /** What the chair let in of earlier matters, in the chair's words; of what was refused, none. */
  history?: string
  /** Filed for the officer about the officer: only once the public interest is closed. */
  personal?: Readonly<{ mitigation: string; admitted: number }>
  /** The bundle put together for them: `two` holds nothing before that part may be read. */
  papers?: Readonly<{
    title: string
    one: readonly BundleFile[]
    two: readonly BundleFile[]
    isOpen: boolean
  }>
  /** Whoever else sits, as they were named to the officer. */
  sits: readonly Readonly<{ name: string; seat: string }>[]
}>

type BundleFile = Readonly<{ document: DocumentId; name: string }>

export type PanelMatter = Readonly<{
  matter: MatterId
  reference: string
  until: Instant | null
  officers: readonly Readonly<{ officer: Who; place: number; standing: OutcomeStanding }>[]
}>

export type PanelRoomDesk = Readonly<{
  panelMatters(as: As): Promise<readonly PanelMatter[] | undefined>
  /** Undefined where there is none, or it was not given to them: the same either way. */
  panelRoom(as: As, matter: MatterId, subject: SubjectId): Promise<PanelRoom | undefined>
  /** The report as the chair signed it; undefined before. */
  panelReport(as: As, matter: MatterId, subject: SubjectId): Promise<Paper | undefined>
}>

export function panelRoomDesk(bench: Bench): PanelRoomDesk {
  const { store } = bench
  const room = async (as: As, matter: MatterId, subject: SubjectId) =>
    permits('read for a panel', as)
      ? store.work(as, tx => readRoom(bench, tx, { as, matter, subject }))
      : undefined
  return {
    panelRoom: room,
    async panelMatters(as) {
      const { actor } = as
      if (!permits('read for a panel', as) || actor.type !== 'staff') return undefined
      return store.work(as, async tx => {
        const found: PanelMatter[] = []
        for (const { matter, reference, until } of await mattersGivenTo(tx, actor.person)) {
          const facts = (await maySee(tx, as, matter)) && factsOf((await tx.load(matter)).events)
          if (!facts) continue
          const officers = facts.subjects
            .map((officer, place) => ({
              officer: whoOf(officer),
              place,
              standing: outcomeStanding(conductOf(facts, officer.subject)),
            }))
            .filter(({ officer }) => opensBySeat(as, facts, officer.subject))
          if (officers.length > 0) found.push({ matter, reference, until, officers })
        }
        return found
      })
    },
    async panelReport(as, matter, subject) {
      const found = await room(as, matter, subject)
      const paper =
        found && outcomeReport(found, { authority: authorityOf(bench, as.authority).name })
      return paper && dossier(paper)
    },
  }
}

type Asking = Readonly<{ as: As; matter: MatterId; subject: SubjectId }>

async function readRoom(
  bench: Bench,
  tx: Work,
  { as, matter, subject }: Asking,
): Promise<PanelRoom | undefined> {
  if (!(await maySee(tx, as, matter))) return undefined
  const { events, version } = await tx.load(matter)
  const [facts, row] = [factsOf(events), await matterRow(tx, matter)]
  const place = facts?.subjects.findIndex(one => one.subject === subject) ?? -1
  const officer = facts?.subjects[place]
  if (!facts || !row || !officer || !opensBySeat(as, facts, subject)) return undefined
  const conduct = conductOf(facts, subject)
  const standing = outcomeStanding(conduct)
  const history = historyLetIn(conduct)
  const { law, ...rest } = {
    law: lawForPanel(events, { matter, subject, authority: as.authority, on: today(bench) }),
    personal: personalOf(standing, conduct),
  }
  return {
    ...{ matter, reference: row.reference, version, place, standing, law },
    officer: whoOf(officer),
    allegations: facts.allegations
      .filter(({ about }) => about.length === 0 || about.includes(subject))
      .map(({ id, words }) => ({ id, words })),
    isOpened: mayAnnounce(conduct, today(bench)),
    entered: await enteredIn(tx, events),
    impact: standing.closed.culpability ? impactOf(conduct) : [],
    ...(history ? { history: history.words } : {}),
    ...(rest.personal ? { personal: rest.personal } : {}),
    sits: sittingOf(conduct).map(({ member }) => ({ name: member.name, seat: member.seat })),
    ...(await papersIn(tx, matter, panelPapersOf(facts, subject))),
  }
}

/** In the bundle's own order; what somebody keeps back from everybody is in none. */
async function papersIn(
  tx: Work,
  matter: MatterId,
  papers: ReturnType<typeof panelPapersOf>,
): Promise<Pick<PanelRoom, 'papers'>> {
  if (!papers) return {}
  const files = new Map((await documentsOf(tx, matter)).map(row => [row.document, row]))
  const named = (all: readonly DocumentId[]) =>
    all.flatMap((document): readonly BundleFile[] => {
      const row = files.get(document)
      return row && isShared(row) ? [{ document, name: row.name }] : []
    })
  const { title, one, two, isOpen } = papers
  return { papers: { title, isOpen, one: named(one), two: isOpen ? named(two) : [] } }
}

function factsOf(events: readonly StoredEvent[]): Facts | undefined {
  const state = fold(complaint, events.map(complaintEvent))
  return state.type === 'Open' ? state.facts : undefined
}

function whoOf({ subject, name, rank }: Subject): Who {
  return { subject, ...(name ? { name } : {}), ...(rank ? { rank } : {}) }
}

async function enteredIn(tx: Work, events: readonly StoredEvent[]): Promise<PanelRoom['entered']> {
  const names = new Map((await allStaff(tx)).map(({ person, name }) => [`staff:${person}`, name]))
  return Object.fromEntries(
    events.flatMap(event => {
      const entry = event.disposed ? undefined : event.body['entry']
      if (typeof entry !== 'string') return []
      return [[entry, { by: names.get(event.actor) ?? 'Somebody', at: event.recorded }]]
    }),
  )
}

function personalOf(
  { closed }: OutcomeStanding,
  conduct: readonly ConductEvent[],
): PanelRoom['personal'] {
  if (!closed['public-interest']) return undefined
  const response = ofKind(conduct, 'OfficerResponse').at(-1)
  const admitted = response?.answers.filter(({ accepted }) => accepted !== 'no').length ?? 0
  return { mitigation: response?.mitigation ?? '', admitted }
}
