/** What each step of an investigation of conduct comes to, given everything that has happened. */
import { nothing, refuse } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import type { ComplaintRefusal } from '../complaint/words.ts'
import { conductOf } from './conduct.ts'
import { recordedDespite } from './despite.ts'
import { withDeemedDay } from './given-on.ts'
import type { ConductInvestigatingCommands as Commands } from './investigating.ts'
import * as gates from './investigating-gates.ts'
import { severityOf } from './investigating-known.ts'
import { recorded } from './recorded.ts'

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

/** Nothing was given that was never built. */
function notBuilt(
  { supplied = [] }: Pick<Commands['ServeNotice'], 'supplied'>,
  { out }: Facts,
): ComplaintRefusal | undefined {
  const isBuilt = supplied.every(({ bundle, edition, pdf }) =>
    out.bundles
      .find(one => one.bundle === bundle)
      ?.built.some(one => one.edition === edition && one.pdf === pdf),
  )
  return isBuilt ? undefined : { type: 'NoSuchBundle' }
}

export const conductInvestigatingDecides: Decides<Commands> = {
  AssessConduct({ today, waivedWhy, asItWasWhy, ...asked }, facts) {
    const missing = [missingWords(asked.why, 'why'), outOfOrder(asked, facts)]
    return recordedDespite(
      kept => ({ ...asked, ...kept, type: 'ConductSeverity' }),
      { today, facts },
      { despite: { waivedWhy, asItWasWhy }, way: gates.severityInTheWay(asked, facts), missing },
    )
  },
  ChooseRoute: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    recordedDespite(
      ({ asItWas }) => ({ ...asked, ...(asItWas ? { asItWas } : {}), type: 'RouteChosen' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: gates.routeInTheWay(asked),
        missing: [missingWords(asked.why, 'why')],
      },
    ),
  NameInvestigator: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    recordedDespite(
      kept => ({ ...asked, ...kept, type: 'InvestigatorNamed' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: gates.investigatorInTheWay(asked, facts),
        missing: [missingWords(asked.investigator.name, 'who'), missingWords(asked.skills, 'why')],
      },
    ),
  ServeNotice({ today, waivedWhy, asItWasWhy, byEmail, ...asked }, facts) {
    const { service } = asked
    const isAstray = service.way === 'astray'
    const asItWas = { rule: 'conduct.service.methods', why: service.proof }
    return recordedDespite(
      kept => ({
        ...asked,
        ...kept,
        ...(isAstray ? { asItWas } : {}),
        service: withDeemedDay(asked.on, service),
        type: 'NoticeServed',
      }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: isAstray ? {} : gates.noticeInTheWay({ ...asked, byEmail }, facts),
        missing: [
          missingWords(service.at, 'where'),
          missingWords(service.proof, 'how'),
          notBuilt(asked, facts),
        ],
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
    recordedDespite(
      kept => ({ ...asked, ...kept, type: 'OfficerSuspended' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: gates.suspensionInTheWay(asked, facts),
        missing: [missingWords(asked.why, 'why')],
      },
    ),
  ReviewSuspension({ today, waivedWhy, asItWasWhy, ...asked }, facts) {
    if (wasRecorded(asked.entry, facts)) return nothing
    if (gates.notSuspended(facts, asked)) return refuse({ type: 'NotSuspended' })
    return recordedDespite(
      ({ waived }) => ({ ...asked, ...(waived ? { waived } : {}), type: 'SuspensionReviewed' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: gates.reviewInTheWay(asked, facts),
        missing: [missingWords(asked.why, 'why')],
      },
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
    recordedDespite(
      ({ asItWas }) => ({ ...asked, ...(asItWas ? { asItWas } : {}), type: 'DelayReported' }),
      { today, facts },
      { despite: { waivedWhy, asItWasWhy }, way: gates.delayInTheWay(asked, facts), missing: [] },
    ),
  RecordLeaving: ({ today, ...asked }, facts) =>
    recorded({ ...asked, type: 'OfficerLeft' }, { today, facts }, missingWords(asked.how, 'how')),
  RecordStep: ({ today, waivedWhy, asItWasWhy, ...asked }, facts) =>
    recordedDespite(
      ({ waived }) => ({ ...asked, ...(waived ? { waived } : {}), type: 'ConductStep' }),
      { today, facts },
      { despite: { waivedWhy, asItWasWhy }, way: gates.stepInTheWay(asked), missing: [] },
    ),
}

const wasRecorded = (entry: string, { conduct }: Facts) => conduct.some(one => one.entry === entry)
