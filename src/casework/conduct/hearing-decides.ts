/** What each step of the day itself comes to, given everything that has happened. */
import type { SubjectId } from '#kernel'
import type { Decides } from '../complaint/area.ts'
import { blank, missingWords } from '../complaint/checks.ts'
import type { Facts } from '../complaint/facts.ts'
import { conductOf, ofKind } from './conduct.ts'
import { unanswered } from './deciding-decides.ts'
import { allegedOf } from './deciding-known.ts'
import { recordedDespite } from './despite.ts'
import {
  type AllegationFinding,
  type FindingLevel,
  findingLevels,
  type HearingCommands,
} from './hearing.ts'
import { roundNow } from './rounds.ts'

/** The gravest of several. */
function gravestFinding(found: readonly AllegationFinding[]): FindingLevel {
  const levels = new Set(found.map(({ level }) => level))
  return findingLevels.find(one => levels.has(one)) ?? 'neither'
}

/** What is not proved is no misconduct, and breaches nothing. */
function asFound(one: AllegationFinding): AllegationFinding {
  return one.found === 'not-proved' ? { ...one, level: 'neither', standards: [] } : one
}

/** They said so, in answer to the papers or when proceedings were opened. */
function admitted(facts: Facts, subject: SubjectId, allegation: string): boolean {
  const events = conductOf(facts, subject)
  const said = [
    ...ofKind(events, 'ProceedingsBegan').flatMap(({ admits }) => admits),
    ...ofKind(events, 'OfficerResponse').flatMap(({ answers }) => answers),
  ]
  return said.some(one => one.allegation === allegation && one.accepted !== 'no')
}

function formDecided(facts: Facts, subject: SubjectId): string | undefined {
  return ofKind(conductOf(facts, subject), 'CaseDetermined').at(-1)?.form
}

export const hearingOfDecides: Decides<HearingCommands> = {
  BeginProceedings({ today, waivedWhy = '', asItWasWhy = '', ...asked }, facts) {
    const form = formDecided(facts, asked.subject)
    return recordedDespite(
      kept => ({ ...asked, ...kept, type: 'ProceedingsBegan' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: {
          must: [!asked.rightsTold && 'conduct.legal-rep'],
          expected: [form !== asked.forum && 'case.determine'],
        },
        missing: [asked.present.length === 0 ? { type: 'WordsMissing', what: 'who' } : undefined],
      },
    )
  },
  AdjournProceedings({ today, waivedWhy: _, asItWasWhy = '', ...asked }, facts) {
    const bare = asked.forAttendance && blank(asked.exceptional ?? '')
    return recordedDespite(
      kept => ({ ...asked, ...kept, type: 'ProceedingsAdjourned' }),
      { today, facts },
      {
        despite: { asItWasWhy },
        way: { must: [bare && 'procedure.adjourn'] },
        missing: [missingWords(asked.why, 'why')],
      },
    )
  },
  MakeFinding({ today, waivedWhy = '', asItWasWhy = '', ...asked }, facts) {
    const { subject, on } = asked
    const allegations = asked.allegations.map(asFound)
    const level = gravestFinding(allegations)
    // What was sent back is opened afresh before anything is found in it.
    const now = roundNow(conductOf(facts, subject)).events
    const opened = ofKind(now, 'ProceedingsBegan').some(one => one.on <= on)
    const unsaid = allegations.some(
      one => one.found === 'admitted' && !admitted(facts, subject, one.allegation),
    )
    const beyond = asked.forum === 'meeting' && level === 'gross-misconduct'
    const answers = allegations.map(one => ({
      ...one,
      why: blank(one.facts) ? '' : one.why,
      needsStandards: one.level !== 'neither',
    }))
    return recordedDespite(
      kept => ({ ...asked, allegations, level, ...kept, type: 'FindingMade' }),
      { today, facts },
      {
        despite: { waivedWhy, asItWasWhy },
        way: {
          must: [!opened && 'procedure.open'],
          expected: [unsaid && 'finding.standard', beyond && 'case.form.gm'],
        },
        missing: [
          unanswered(answers, allegedOf(facts, subject)),
          missingWords(asked.influence.why, 'why'),
        ],
      },
    )
  },
  CompleteProceedings({ today, waivedWhy = '', asItWasWhy: _, ...asked }, facts) {
    const found = ofKind(conductOf(facts, asked.subject), 'FindingMade').length > 0
    return recordedDespite(
      kept => ({ ...asked, ...kept, type: 'ProceedingsCompleted' }),
      { today, facts },
      { despite: { waivedWhy }, way: { expected: [!found && 'finding.standard'] }, missing: [] },
    )
  },
}
