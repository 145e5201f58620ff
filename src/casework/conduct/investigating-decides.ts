/** What each step of an investigation of conduct comes to, given everything that has happened. */
import { type Day, nothing, refuse } from '#kernel'
import type { Decides, Verdict } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { type ConductEvent, conductOf } from './conduct.ts'
import { withDeemedDay } from './given-on.ts'
import type { ConductInvestigatingCommands as Commands } from './investigating.ts'
import * as gates from './investigating-gates.ts'
import { severityOf } from './investigating-known.ts'
import { recorded } from './recorded.ts'

type Around = Readonly<{ today: Day; facts: Facts }>
type Way = gates.InTheWay
type Gated = Readonly<{ despite: gates.Said; way: Way }>
type Missing = readonly (ComplaintRefusal | undefined)[]

/** Recorded unless words are missing; and then, whatever rules it goes without named in it. */
function gated(
  eventWith: (kept: gates.Overcome) => ConductEvent,
  { despite, way }: Gated,
  { around, missing }: Readonly<{ around: Around; missing: Missing }>,
): Verdict {
  const plain = recorded(eventWith({}), around, ...missing)
  if (!plain.ok || plain.value.length === 0) return plain
  const kept = gates.overcome(despite, way)
  return 'ok' in kept ? kept : recorded(eventWith(kept), around)
}

/** Once on the allegation alone, before history; and revised only after it was assessed. */
function outOfOrder(
  { subject, look, by, entry }: Omit<Commands['AssessConduct'], 'today'>,
  facts: Facts,
): ComplaintRefusal | undefined {
  const known = severityOf(conductOf(facts, subject).filter(one => one.entry !== entry))
  if (look === 'alone' && known.alone) return { type: 'SeverityKept', on: known.alone.on }
  if (look === 'with-history' && known.withHistory)
    return { type: 'SeverityKept', on: known.withHistory.on }
  // What the Director General found arrives as it was found.
  const needsAlone = look === 'with-history' && by !== 'director-general'
  return needsAlone && !known.alone ? { type: 'SeverityAloneFirst' } : undefined
}

export const conductInvestigatingDecides: Decides<Commands> = {
  AssessConduct({ today, waivedWhy, asItWasWhy, ...asked }, facts) {
    const missing = [missingWords(asked.why, 'why'), outOfOrder(asked, facts)]
    return gated(
      kept => ({ ...asked, ...kept, type: 'ConductSeverity' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.severityInTheWay(asked, facts) },
      { around: { today, facts }, missing },
    )
  },
  ChooseRoute: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    gated(
      ({ asItWas }) => ({ ...asked, ...(asItWas ? { asItWas } : {}), type: 'RouteChosen' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.routeInTheWay(asked) },
      { around: { today, facts }, missing: [missingWords(asked.why, 'why')] },
    ),
  NameInvestigator: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    gated(
      kept => ({ ...asked, ...kept, type: 'InvestigatorNamed' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.investigatorInTheWay(asked, facts) },
      {
        around: { today, facts },
        missing: [missingWords(asked.investigator.name, 'who'), missingWords(asked.skills, 'why')],
      },
    ),
  ServeNotice({ today, waivedWhy, asItWasWhy, byEmail, ...asked }, facts) {
    const { service } = asked
    return gated(
      kept => ({
        ...asked,
        ...kept,
        service: withDeemedDay(asked.on, service),
        type: 'NoticeServed',
      }),
      {
        despite: { waivedWhy, asItWasWhy },
        way: gates.noticeInTheWay({ ...asked, byEmail }, facts),
      },
      {
        around: { today, facts },
        missing: [missingWords(service.at, 'where'), missingWords(service.proof, 'how')],
      },
    )
  },
  DeferNotice: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'NoticeDeferred' },
      { today, facts },
      missingWords(asked.ground, 'why'),
    ),
  RestrictOfficer: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OfficerRestricted' },
      { today, facts },
      missingWords(asked.restrictions, 'what'),
      missingWords(asked.why, 'why'),
    ),
  EndRestrictions: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'RestrictionsEnded' },
      { today, facts },
      missingWords(asked.why, 'why'),
    ),
  SuspendOfficer: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    gated(
      kept => ({ ...asked, ...kept, type: 'OfficerSuspended' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.suspensionInTheWay(asked, facts) },
      { around: { today, facts }, missing: [missingWords(asked.why, 'why')] },
    ),
  ReviewSuspension({ today, waivedWhy, asItWasWhy, ...asked }, facts) {
    if (wasRecorded(asked.entry, facts)) return nothing
    if (gates.notSuspended(facts, asked)) return refuse({ type: 'NotSuspended' })
    return gated(
      ({ waived }) => ({ ...asked, ...(waived ? { waived } : {}), type: 'SuspensionReviewed' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.reviewInTheWay(asked, facts) },
      { around: { today, facts }, missing: [missingWords(asked.why, 'why')] },
    )
  },
  EndSuspension({ today, ...asked }, facts) {
    if (wasRecorded(asked.entry, facts)) return nothing
    if (gates.notSuspended(facts, asked)) return refuse({ type: 'NotSuspended' })
    return recorded(
      { ...asked, type: 'SuspensionEnded' },
      { today, facts },
      missingWords(asked.why, 'why'),
    )
  },
  RecordWelfare: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'WelfareContact' },
      { today, facts },
      missingWords(asked.who, 'who'),
      missingWords(asked.words, 'words'),
    ),
  UpdateOfficer: ({ today, ...asked }, facts) =>
    recorded(
      { ...asked, type: 'OfficerUpdated' },
      { today, facts },
      missingWords(asked.how, 'how'),
      missingWords(asked.words, 'words'),
    ),
  ReportDelay: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    gated(
      ({ asItWas }) => ({ ...asked, ...(asItWas ? { asItWas } : {}), type: 'DelayReported' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.delayInTheWay(asked, facts) },
      { around: { today, facts }, missing: [] },
    ),
  RecordLeaving: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'OfficerLeft' }, { today, facts }, missingWords(asked.how, 'how')),
  RecordStep: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    gated(
      ({ waived }) => ({ ...asked, ...(waived ? { waived } : {}), type: 'ConductStep' }),
      { despite: { waivedWhy, asItWasWhy }, way: gates.stepInTheWay(asked) },
      { around: { today, facts }, missing: [] },
    ),
}

const wasRecorded = (entry: string, { conduct }: Facts) => conduct.some(one => one.entry === entry)
